#include "platform/linux/idle_backends.h"
#include "platform/linux/idle_ledger.h"
#include "platform/linux/x11_source.h"

#include <glib.h>
#include <xcb/screensaver.h>

#include <algorithm>
#include <utility>

namespace limber {
namespace {

using namespace std::chrono_literals;

/// Can only be asked, and is asked when what is watched for can have come true: once `still_for` has passed since the last known input.
class XscreensaverIdle final : public IdleSource {
public:
    XscreensaverIdle(std::unique_ptr<X11Source> source, IdleEvents events)
        : source_{std::move(source)}, ledger_{std::move(events.on_change)} {
        source_->listen(nullptr, [on_lost = std::move(events.on_lost)] { on_lost("the X server closed the connection"); });
    }
    ~XscreensaverIdle() override { disarm(); }

    void watch(const IdleWatch& watch) override {
        if (ledger_.ask(watch)) look();
    }

    Instant last_input() override {
        if (const auto reading = read()) last_known_ = ledger_.report(*reading);
        return last_known_;
    }

    std::string name() const override { return "xscreensaver"; }

private:
    void look() {
        disarm();
        const auto reading = read();
        if (!reading) return;
        ledger_.enter(*reading);
        if (const auto wait = until_next_look(reading->idle)) {
            const auto ring = [](gpointer self) -> gboolean {
                static_cast<XscreensaverIdle*>(self)->timer_ = 0;
                static_cast<XscreensaverIdle*>(self)->look();
                return G_SOURCE_REMOVE;
            };
            timer_ = g_timeout_add(static_cast<guint>(wait->count()), ring, this);
        }
    }

    std::optional<Duration> until_next_look(Duration idle) const {
        std::optional<Duration> wait;
        if (const auto& still_for = ledger_.untold().still_for) wait = std::max<Duration>(*still_for - idle, 1ms);
        // Nothing here tells of input, so it must be asked for: every 15 s while the person is away, and more often just after an input.
        if (ledger_.untold().next_input) wait = std::min(wait.value_or(15s), std::clamp<Duration>(idle / 4, 1s, 15s));
        return wait;
    }

    std::optional<IdleReading> read() {
        return read_idle([this]() -> std::optional<Duration> {
            const XReply<xcb_screensaver_query_info_reply_t> reply{xcb_screensaver_query_info_reply(
                source_->connection(), xcb_screensaver_query_info(source_->connection(), source_->root()), nullptr)};
            if (!reply) return std::nullopt;
            return Duration{reply->ms_since_user_input};
        });
    }

    void disarm() {
        if (timer_) g_source_remove(std::exchange(timer_, 0));
    }

    std::unique_ptr<X11Source> source_;
    IdleLedger ledger_;
    Instant last_known_{};
    guint timer_ = 0;
};

}  // namespace

IdleAttempt open_idle_xscreensaver(IdleEvents events) {
    std::string why_not;
    auto source = X11Source::open(why_not);
    if (!source) return {nullptr, why_not, {}};
    const auto* extension = xcb_get_extension_data(source->connection(), &xcb_screensaver_id);
    if (!extension || !extension->present) return {nullptr, "the X server does not offer MIT-SCREEN-SAVER", {}};
    return {std::make_unique<XscreensaverIdle>(std::move(source), std::move(events)), {}, "your return is noticed up to 15 s late"};
}

}  // namespace limber
