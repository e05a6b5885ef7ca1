#include "platform/linux/fullscreen_backends.h"
#include "platform/linux/x11_source.h"

#include <glib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace limber {
namespace {

enum Name { active_window, window_state, fullscreen_state, window_pid, names };
constexpr std::array<const char*, names> spelling{"_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN", "_NET_WM_PID"};

using Atoms = std::array<xcb_atom_t, names>;

Atoms intern(xcb_connection_t* x) {
    std::array<xcb_intern_atom_cookie_t, names> asked{};
    Atoms atoms{};
    for (std::size_t i = 0; i < names; ++i) {
        asked[i] = xcb_intern_atom(x, false, static_cast<std::uint16_t>(std::strlen(spelling[i])), spelling[i]);
    }
    for (std::size_t i = 0; i < names; ++i) {
        const XReply<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(x, asked[i], nullptr)};
        atoms[i] = reply ? reply->atom : XCB_NONE;
    }
    return atoms;
}

/// The 32-bit values of a property; none if the window or the property is gone.
std::vector<std::uint32_t> property(xcb_connection_t* x, xcb_window_t window, xcb_atom_t name) {
    const auto asked = xcb_get_property(x, false, window, name, XCB_GET_PROPERTY_TYPE_ANY, 0, 64);
    xcb_generic_error_t* error = nullptr;
    const XReply<xcb_get_property_reply_t> reply{xcb_get_property_reply(x, asked, &error)};
    const XReply<xcb_generic_error_t> window_gone{error};
    if (!reply || reply->format != 32) return {};
    const auto* values = static_cast<const std::uint32_t*>(xcb_get_property_value(reply.get()));
    return {values, values + reply->value_len};
}

class X11Fullscreen final : public FullscreenWatch {
public:
    X11Fullscreen(std::unique_ptr<X11Source> source, std::function<void(bool)> on_change)
        : source_{std::move(source)}, x_{source_->connection()}, on_change_{std::move(on_change)}, atom_{intern(x_)} {
        listen_to(source_->root(), XCB_EVENT_MASK_PROPERTY_CHANGE);
        source_->listen([this](const xcb_generic_event_t& event) { hear(event); }, [this] { tell(false); });
        follow_active();
    }
    ~X11Fullscreen() override { settled(); }

private:
    // A window may be gone at any moment; the errors of these requests arrive as events, which nobody reads.
    void listen_to(xcb_window_t window, std::uint32_t events) { xcb_change_window_attributes(x_, window, XCB_CW_EVENT_MASK, &events); }

    void hear(const xcb_generic_event_t& event) {
        switch (event.response_type & 0x7f) {
            case XCB_PROPERTY_NOTIFY:
                return hear_property(reinterpret_cast<const xcb_property_notify_event_t&>(event));
            case XCB_CONFIGURE_NOTIFY:
                return look_when_settled();
        }
    }

    void hear_property(const xcb_property_notify_event_t& event) {
        if (event.window == source_->root()) {
            if (event.atom == atom_[active_window]) follow_active();
        } else if (event.window == active_) {
            event.atom == atom_[window_state] ? look() : bear_chatter();
        }
    }

    void follow_active() {
        const auto values = property(x_, source_->root(), atom_[active_window]);
        const xcb_window_t now_active = values.empty() ? XCB_NONE : values.front();
        if (now_active != active_) {
            if (active_ != XCB_NONE && active_ != source_->root()) listen_to(active_, XCB_EVENT_MASK_NO_EVENT);
            active_ = now_active;
            chatter_ = 0;
            settled();
            if (active_ != XCB_NONE && active_ != source_->root()) listen_to(active_, XCB_EVENT_MASK_PROPERTY_CHANGE);
        }
        look();
    }

    void look() {
        const auto pid = property(x_, active_, atom_[window_pid]);
        const bool ours = !pid.empty() && pid.front() == static_cast<std::uint32_t>(getpid());
        const auto states = property(x_, active_, atom_[window_state]);
        tell(!ours && std::find(states.begin(), states.end(), atom_[fullscreen_state]) != states.end());
    }

    // Some windows set a property at every key or every second (_NET_WM_USER_TIME, a title with a clock), and X cannot be asked for one
    // property only. Such a window is listened to by its size instead: becoming full screen changes that as well, if a moment apart.
    void bear_chatter() {
        constexpr int bearable = 20;
        if (++chatter_ == bearable) listen_to(active_, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    }

    void look_when_settled() {
        settled();
        const auto ring = [](gpointer self) -> gboolean {
            static_cast<X11Fullscreen*>(self)->settling_ = 0;
            static_cast<X11Fullscreen*>(self)->look();
            return G_SOURCE_REMOVE;
        };
        settling_ = g_timeout_add(300, ring, this);
    }

    void settled() {
        if (settling_) g_source_remove(std::exchange(settling_, 0));
    }

    void tell(bool fullscreen) {
        if (std::exchange(fullscreen_, fullscreen) != fullscreen) on_change_(fullscreen);
    }

    std::unique_ptr<X11Source> source_;
    xcb_connection_t* x_;
    std::function<void(bool)> on_change_;
    Atoms atom_;
    xcb_window_t active_ = XCB_NONE;
    bool fullscreen_ = false;
    int chatter_ = 0;
    guint settling_ = 0;
};

}  // namespace

FullscreenAttempt watch_fullscreen_x11(std::function<void(bool)> on_change) {
    std::string why_not;
    auto source = X11Source::open(why_not);
    if (!source) return {nullptr, why_not};
    return {std::make_unique<X11Fullscreen>(std::move(source), std::move(on_change)), {}};
}

}  // namespace limber
