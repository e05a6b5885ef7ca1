#pragma once

#include <xcb/xcb.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>

namespace limber {

struct Freed {
    void operator()(void* memory) const { std::free(memory); }
};
template <class T>
using XReply = std::unique_ptr<T, Freed>;

/// A private connection to the X server whose events arrive in the GLib loop. XCB, because it neither ends the process when the server
/// goes nor calls the error handlers of Xlib, which belong to GTK.
class X11Source {
public:
    /// nullptr, and why in words, without an X server, and on Wayland: XWayland sees only a part of the input and of the windows.
    static std::unique_ptr<X11Source> open(std::string& why_not);

    ~X11Source();
    X11Source(const X11Source&) = delete;
    X11Source& operator=(const X11Source&) = delete;

    /// Both may destroy this object. Errors of requests arrive as events with a `response_type` of 0.
    void listen(std::function<void(const xcb_generic_event_t&)> on_event, std::function<void()> on_lost);

    xcb_connection_t* connection() const;
    xcb_window_t root() const { return root_; }

private:
    struct Pump;
    X11Source(xcb_connection_t*, xcb_window_t root);

    Pump* pump_;
    xcb_window_t root_;
};

}  // namespace limber
