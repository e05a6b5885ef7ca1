#include "platform/activation.h"

#include "platform/linux/x11_errand.h"

#include <algorithm>
#include <cstring>

namespace limber {
namespace {

/// As freedesktop's protocol for starting programs has it.
std::string end_of(const std::string& token) {
    std::string message = "remove: ID=\"";
    for (const char letter : token) {
        if (letter == '"' || letter == '\\') message += '\\';
        message += letter;
    }
    return message + '"';
}

/// To all who listen at the root, in pieces; a zero ends the last one.
void tell_all(const X11Errand& errand, const std::string& message) {
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 8;
    event.window = errand.new_window();
    event.type = errand.atom("_NET_STARTUP_INFO_BEGIN");
    const xcb_atom_t more = errand.atom("_NET_STARTUP_INFO");
    for (std::size_t at = 0; at <= message.size(); at += sizeof event.data.data8) {
        std::memset(event.data.data8, 0, sizeof event.data.data8);
        std::memcpy(event.data.data8, message.data() + at, std::min(message.size() - at, sizeof event.data.data8));
        xcb_send_event(errand.connection(), false, errand.root(), XCB_EVENT_MASK_PROPERTY_CHANGE, reinterpret_cast<const char*>(&event));
        event.type = more;
    }
    // Answered when all before has been done.
    const XReply<xcb_get_input_focus_reply_t> done{
        xcb_get_input_focus_reply(errand.connection(), xcb_get_input_focus(errand.connection()), nullptr)};
}

}  // namespace

void end_activation(const std::string& token) {
    const X11Errand errand;
    if (errand.connected()) tell_all(errand, end_of(token));
}

}  // namespace limber
