#include "platform/pointer.h"

#include "platform/linux/x11_errand.h"

#include <poll.h>

#include <chrono>

namespace limber {
namespace {

using std::chrono::steady_clock;
constexpr std::chrono::milliseconds patience{200};

/// As a splash screen it is put in the middle of the pointer's monitor, and it is given neither the keys nor a frame.
void dress(const X11Errand& errand, xcb_window_t window) {
    const auto set = [&](const char* name, xcb_atom_t type, std::uint32_t count, const std::uint32_t* values) {
        xcb_change_property(errand.connection(), XCB_PROP_MODE_REPLACE, window, errand.atom(name), type, 32, count, values);
    };
    const std::uint32_t splash = errand.atom("_NET_WM_WINDOW_TYPE_SPLASH"), nothing = 0;
    constexpr std::uint32_t no_keys[9] = {1};  // of the hints only the first is given: no input
    set("_NET_WM_WINDOW_TYPE", XCB_ATOM_ATOM, 1, &splash);
    set("_NET_WM_WINDOW_OPACITY", XCB_ATOM_CARDINAL, 1, &nothing);
    set("_NET_WM_USER_TIME", XCB_ATOM_CARDINAL, 1, &nothing);
    set("WM_HINTS", XCB_ATOM_WM_HINTS, 9, no_keys);
}

bool wait_until_shown(xcb_connection_t* x) {
    for (const auto end = steady_clock::now() + patience;;) {
        while (const XReply<xcb_generic_event_t> event{xcb_poll_for_event(x)})
            if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) return true;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - steady_clock::now());
        pollfd server{xcb_get_file_descriptor(x), POLLIN, 0};
        if (xcb_connection_has_error(x) || left.count() <= 0 || poll(&server, 1, static_cast<int>(left.count())) <= 0) return false;
    }
}

}  // namespace

std::optional<ScreenPoint> point_near_pointer() {
    const X11Errand errand;
    if (!errand.connected()) return std::nullopt;
    xcb_connection_t* x = errand.connection();
    const xcb_window_t window = errand.new_window();
    dress(errand, window);
    xcb_map_window(x, window);
    xcb_flush(x);
    if (!wait_until_shown(x)) return std::nullopt;
    const XReply<xcb_translate_coordinates_reply_t> place{
        xcb_translate_coordinates_reply(x, xcb_translate_coordinates(x, window, errand.root(), 0, 0), nullptr)};
    if (!place) return std::nullopt;
    return ScreenPoint{place->dst_x, place->dst_y};
}

}  // namespace limber
