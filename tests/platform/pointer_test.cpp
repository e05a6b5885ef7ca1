#include "platform/pointer.h"

#include "platform/linux/x11_errand.h"

#include "support/x_server.h"

#include <doctest/doctest.h>

using namespace limber;

// That it is found is shown on GNOME (tests/desktop/gnome_cases.py): it takes a window manager that knows.

TEST_CASE("a window manager that shows no window is not waited for") {
    NEEDS_X_SERVER();
    XServer server;
    const X11Errand manager;
    const std::uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT;
    xcb_change_window_attributes(manager.connection(), manager.root(), XCB_CW_EVENT_MASK, &events);
    const XReply<xcb_get_input_focus_reply_t> done{
        xcb_get_input_focus_reply(manager.connection(), xcb_get_input_focus(manager.connection()), nullptr)};
    CHECK_FALSE(point_near_pointer());
}

TEST_CASE("without an X server nobody knows of a pointer") {
    const Environment none{{{"DISPLAY", ""}}};
    CHECK_FALSE(point_near_pointer());
}
