#pragma once

#include "platform/linux/x11_source.h"

namespace limber {

/// A connection to the X server, XWayland too, for one thing that is done at once.
class X11Errand {
public:
    X11Errand();
    ~X11Errand();
    X11Errand(const X11Errand&) = delete;
    X11Errand& operator=(const X11Errand&) = delete;

    /// Without it nothing else may be asked for.
    bool connected() const { return screen_ != nullptr; }

    xcb_connection_t* connection() const { return x_; }
    xcb_window_t root() const { return screen_->root; }
    xcb_atom_t atom(const char* name) const;

    /// Of one pixel, not shown yet, whose own changes are told.
    xcb_window_t new_window() const;

private:
    xcb_connection_t* x_;
    xcb_screen_t* screen_ = nullptr;
};

}  // namespace limber
