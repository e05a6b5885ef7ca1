#include "platform/clock.h"
#include "platform/linux/idle_backends.h"
#include "platform/linux/idle_ledger.h"
#include "platform/linux/wayland_source.h"

#include <ext-idle-notify-v1-client.h>
#include <glib.h>
#include <kde-idle-client.h>

#include <algorithm>
#include <utility>

namespace limber {
namespace {

using namespace std::chrono_literals;

// The compositor tells of stillness, not of the last input. Kept watch over at all times, this long a stillness dates that input, and
// whatever is shorter counts as being at work.
constexpr Duration grain = 5s;
// The next input is heard of only after a stillness; 0 would stand for "never" with some.
constexpr Duration finest_grain = 50ms;

constexpr const char* film_remark = "a playing film counts as input: this compositor does not tell the two apart";

/// One stillness that the compositor watches for: `on_still` and `on_stirred` in turn, for as long as it lives.
class Watched {
public:
    virtual ~Watched() = default;
};

struct Heard {
    std::function<void()> still;
    std::function<void()> stirred;
};
using Watch = std::function<std::unique_ptr<Watched>(Duration, Heard*)>;

template <class Proxy>
void on_still(void* heard, Proxy*) {
    static_cast<Heard*>(heard)->still();
}
template <class Proxy>
void on_stirred(void* heard, Proxy*) {
    static_cast<Heard*>(heard)->stirred();
}

std::uint32_t milliseconds(Duration duration) { return static_cast<std::uint32_t>(duration.count()); }

/// A proxy that is destroyed as its interface wants it.
template <class Proxy, void (*destroy)(Proxy*)>
class Owned final : public Watched {
public:
    explicit Owned(Proxy* proxy) : proxy_{proxy} {}
    ~Owned() override { destroy(proxy_); }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;

private:
    Proxy* proxy_;
};

using Seat = std::shared_ptr<wl_seat>;

Watch ext_watch(ext_idle_notifier_v1* notifier, const Seat& seat) {
    const std::shared_ptr<ext_idle_notifier_v1> owned{notifier, ext_idle_notifier_v1_destroy};
    // Input alone where it can be had: a film player inhibits the other kind of stillness.
    const auto get = ext_idle_notifier_v1_get_version(notifier) >= EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
                         ? ext_idle_notifier_v1_get_input_idle_notification
                         : ext_idle_notifier_v1_get_idle_notification;
    return [owned, seat, get](Duration stillness, Heard* heard) -> std::unique_ptr<Watched> {
        static constexpr ext_idle_notification_v1_listener listener{on_still<ext_idle_notification_v1>,
                                                                    on_stirred<ext_idle_notification_v1>};
        auto* notification = get(owned.get(), milliseconds(stillness), seat.get());
        ext_idle_notification_v1_add_listener(notification, &listener, heard);
        return std::make_unique<Owned<ext_idle_notification_v1, ext_idle_notification_v1_destroy>>(notification);
    };
}

Watch kde_watch(org_kde_kwin_idle* idle, const Seat& seat) {
    const std::shared_ptr<org_kde_kwin_idle> owned{idle, org_kde_kwin_idle_destroy};
    return [owned, seat](Duration stillness, Heard* heard) -> std::unique_ptr<Watched> {
        static constexpr org_kde_kwin_idle_timeout_listener listener{on_still<org_kde_kwin_idle_timeout>,
                                                                     on_stirred<org_kde_kwin_idle_timeout>};
        auto* timeout = org_kde_kwin_idle_get_idle_timeout(owned.get(), seat.get(), milliseconds(stillness));
        org_kde_kwin_idle_timeout_add_listener(timeout, &listener, heard);
        return std::make_unique<Owned<org_kde_kwin_idle_timeout, org_kde_kwin_idle_timeout_release>>(timeout);
    };
}

class WaylandIdle final : public IdleSource {
public:
    WaylandIdle(std::string name, std::unique_ptr<WaylandSource> source, Watch watch, IdleEvents events)
        : name_{std::move(name)}, source_{std::move(source)}, watch_{std::move(watch)}, ledger_{std::move(events.on_change)} {
        source_->listen_for_loss([this, on_lost = std::move(events.on_lost)] {
            lost_ = true;
            disarm();
            const auto tell = on_lost;  // it may destroy this
            tell("the compositor closed the connection");
        });
        listen();
    }
    ~WaylandIdle() override { disarm(); }

    void watch(const IdleWatch& watch) override {
        ledger_.ask(watch);
        settle();
    }

    Instant last_input() override {
        if (!still_ && !lost_) input_ = monotonic_now();
        return ledger_.report(reading());
    }

    std::string name() const override { return name_; }

private:
    static Duration monotonic_now() { return Duration{g_get_monotonic_time() / 1000}; }

    IdleReading reading() const {
        const Duration now = monotonic_now();
        return {boot_now(), now, now - input_};
    }

    Duration wanted_grain() const {
        if (ledger_.untold().next_input) return finest_grain;
        return std::clamp(ledger_.untold().still_for.value_or(grain), finest_grain, grain);
    }

    void listen() {
        if (watched_ && listened_for_ == wanted_grain()) return;
        listened_for_ = wanted_grain();
        watched_ = watch_(listened_for_, &heard_);
    }

    void fall_still() {
        still_ = true;
        input_ = std::max(input_, monotonic_now() - listened_for_);
        settle();
    }

    void stir() {
        still_ = false;
        input_ = monotonic_now();
        ledger_.enter(reading());
        settle();
    }

    // In stillness its duration is known, and the compositor is yet to tell of its end; else it is yet to tell of its beginning.
    void settle() {
        disarm();
        if (lost_) return;
        if (!still_) return listen();
        const IdleReading now = reading();
        ledger_.enter(now);
        if (const auto& still_for = ledger_.untold().still_for) arm(*still_for - now.idle);
    }

    void arm(Duration wait) {
        const auto ring = [](gpointer self) -> gboolean {
            static_cast<WaylandIdle*>(self)->timer_ = 0;
            static_cast<WaylandIdle*>(self)->settle();
            return G_SOURCE_REMOVE;
        };
        timer_ = g_timeout_add(static_cast<guint>(std::max<Duration>(wait, 1ms).count()), ring, this);
    }

    void disarm() {
        if (timer_) g_source_remove(std::exchange(timer_, 0));
    }

    std::string name_;
    std::unique_ptr<WaylandSource> source_;
    Watch watch_;
    IdleLedger ledger_;
    Heard heard_{[this] { fall_still(); }, [this] { stir(); }};
    std::unique_ptr<Watched> watched_;
    Duration listened_for_{};
    Duration input_ = monotonic_now();  ///< The last that is known of.
    bool still_ = false;
    bool lost_ = false;
    guint timer_ = 0;
};

constexpr const char* not_offered = "the compositor does not offer it";
constexpr const char* no_seat = "the compositor has neither keyboard nor pointer";

template <class Global>
IdleAttempt open(const char* name, const wl_interface& interface, std::uint32_t version, Watch (*watch_by)(Global*, const Seat&),
                 IdleEvents events) {
    std::string why_not;
    auto source = WaylandSource::open(why_not);
    if (!source) return {nullptr, why_not, {}};
    const auto offered = std::min(source->offers(interface), version);
    if (offered == 0) return {nullptr, not_offered, {}};
    const Seat seat{source->template bind<wl_seat>(wl_seat_interface, 1), [](wl_seat* bound) {
                        if (bound) wl_seat_destroy(bound);
                    }};
    if (!seat) return {nullptr, no_seat, {}};
    Watch watch = watch_by(source->template bind<Global>(interface, version), seat);
    return {std::make_unique<WaylandIdle>(name, std::move(source), std::move(watch), std::move(events)),
            {},
            offered >= EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION ? "" : film_remark};
}

}  // namespace

IdleAttempt open_idle_ext(IdleEvents events) {
    return open("ext-idle-notify", ext_idle_notifier_v1_interface, 2, ext_watch, std::move(events));
}

IdleAttempt open_idle_kde(IdleEvents events) { return open("kde-idle", org_kde_kwin_idle_interface, 1, kde_watch, std::move(events)); }

}  // namespace limber
