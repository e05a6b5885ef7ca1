#include "platform/activation.h"

#include "platform/linux/x11_errand.h"

#include "support/x_server.h"

#include <doctest/doctest.h>

#include <string>

using namespace limber;

namespace {

/// A desktop, as far as it hears what is sent to the root.
class Listener {
public:
    Listener() {
        const std::uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
        xcb_change_window_attributes(errand_.connection(), errand_.root(), XCB_CW_EVENT_MASK, &events);
        settle();
    }

    /// The text that has come in pieces; the first of them says that it is one.
    std::string heard() {
        settle();
        std::string all;
        while (const XReply<xcb_generic_event_t> event{xcb_poll_for_event(errand_.connection())}) {
            if ((event->response_type & 0x7f) != XCB_CLIENT_MESSAGE) continue;
            const auto& message = reinterpret_cast<const xcb_client_message_event_t&>(*event);
            if (message.type == errand_.atom(all.empty() ? "_NET_STARTUP_INFO_BEGIN" : "_NET_STARTUP_INFO"))
                all.append(reinterpret_cast<const char*>(message.data.data8), sizeof message.data.data8);
        }
        return all.substr(0, all.find('\0'));
    }

private:
    void settle() {
        const XReply<xcb_get_input_focus_reply_t> done{
            xcb_get_input_focus_reply(errand_.connection(), xcb_get_input_focus(errand_.connection()), nullptr)};
    }

    X11Errand errand_;
};

}  // namespace

TEST_CASE("a click that opens no window is over for all who wait for one") {
    NEEDS_X_SERVER();
    XServer server;
    Listener desktop;
    for (const auto& [token, words] :
         {std::pair<std::string, std::string>{"t", "remove: ID=\"t\""},
          {"gnome-shell/limber/15013-0-vm_TIME7446430", "remove: ID=\"gnome-shell/limber/15013-0-vm_TIME7446430\""},
          {"27 letters: 40 in all, done", "remove: ID=\"27 letters: 40 in all, done\""},
          {R"(a "quoted\ one)", R"(remove: ID="a \"quoted\\ one")"}}) {
        CAPTURE(token);
        end_activation(token);
        CHECK(desktop.heard() == words);
    }
}

TEST_CASE("without an X server nobody waits") {
    const Environment none{{{"DISPLAY", ""}}};
    end_activation("t");
}
