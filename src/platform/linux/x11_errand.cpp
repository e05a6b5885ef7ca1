#include "platform/linux/x11_errand.h"

#include <cstring>

namespace limber {

X11Errand::X11Errand() {
    int number = 0;
    x_ = xcb_connect(nullptr, &number);
    if (xcb_connection_has_error(x_)) return;
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(x_));
    while (number-- > 0) xcb_screen_next(&screens);
    screen_ = screens.data;
}

X11Errand::~X11Errand() { xcb_disconnect(x_); }

xcb_atom_t X11Errand::atom(const char* name) const {
    const auto asked = xcb_intern_atom(x_, false, static_cast<std::uint16_t>(std::strlen(name)), name);
    const XReply<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(x_, asked, nullptr)};
    return reply ? reply->atom : XCB_NONE;
}

xcb_window_t X11Errand::new_window() const {
    const xcb_window_t window = xcb_generate_id(x_);
    const std::uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_create_window(x_, XCB_COPY_FROM_PARENT, window, root(), 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT, screen_->root_visual,
                      XCB_CW_EVENT_MASK, &events);
    return window;
}

}  // namespace limber
