#include "platform/linux/idle_backends.h"
#include "platform/linux/idle_ledger.h"
#include "platform/linux/x11_source.h"

#include <xcb/sync.h>

#include <string_view>

namespace limber {
namespace {

using namespace std::chrono_literals;

// IDLETIME goes by milliseconds; at the next input it falls to 0. An alarm on a transition through 1 thus hears of any input.
constexpr Duration stirred = 1ms;

// xcb_sync_systemcounter_name() begins two bytes late: it looks behind the padding of the C struct, which is not on the wire.
std::string_view name_of(const xcb_sync_systemcounter_t& counter) {
    return {reinterpret_cast<const char*>(&counter.name_len) + sizeof counter.name_len, counter.name_len};
}

xcb_sync_counter_t find_idle_counter(xcb_connection_t* x) {
    if (const auto* extension = xcb_get_extension_data(x, &xcb_sync_id); !extension || !extension->present) return XCB_NONE;
    const XReply<xcb_sync_initialize_reply_t> ready{xcb_sync_initialize_reply(x, xcb_sync_initialize(x, 3, 1), nullptr)};
    const XReply<xcb_sync_list_system_counters_reply_t> list{
        xcb_sync_list_system_counters_reply(x, xcb_sync_list_system_counters(x), nullptr)};
    if (!ready || !list) return XCB_NONE;
    for (auto each = xcb_sync_list_system_counters_counters_iterator(list.get()); each.rem; xcb_sync_systemcounter_next(&each)) {
        if (name_of(*each.data) == "IDLETIME") return each.data->counter;
    }
    return XCB_NONE;
}

/// An alarm of the X server: it counts there, and this process sleeps until the counter passes the value.
class CounterAlarm {
public:
    CounterAlarm(xcb_connection_t* x, xcb_sync_counter_t counter, xcb_sync_testtype_t test) : x_{x}, counter_{counter}, test_{test} {}

    void set(std::optional<Duration> value) {
        if (value == value_) return;
        if (value_) destroy();
        if (value) create(*value);
        value_ = value;
    }

private:
    void create(Duration value) {
        constexpr std::uint32_t mask = XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE | XCB_SYNC_CA_TEST_TYPE |
                                       XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS;
        const auto bits = static_cast<std::uint64_t>(value.count());
        const auto high = static_cast<std::uint32_t>(bits >> 32);
        const auto low = static_cast<std::uint32_t>(bits);
        const std::uint32_t attributes[] = {counter_, XCB_SYNC_VALUETYPE_ABSOLUTE, high, low, test_, 0, 0, /*events=*/1};
        id_ = xcb_generate_id(x_);
        xcb_sync_create_alarm(x_, id_, mask, attributes);
    }

    void destroy() {
        // Silenced first: the server tells of an alarm's end, too, which would wake us for nothing.
        constexpr std::uint32_t no_events[] = {0};
        xcb_sync_change_alarm(x_, id_, XCB_SYNC_CA_EVENTS, no_events);
        xcb_sync_destroy_alarm(x_, id_);
    }

    xcb_connection_t* x_;
    xcb_sync_counter_t counter_;
    xcb_sync_testtype_t test_;
    std::optional<Duration> value_;
    xcb_sync_alarm_t id_ = XCB_NONE;
};

class XsyncIdle final : public IdleSource {
public:
    XsyncIdle(std::unique_ptr<X11Source> source, xcb_sync_counter_t counter, IdleEvents events)
        : source_{std::move(source)},
          x_{source_->connection()},
          counter_{counter},
          still_{x_, counter, XCB_SYNC_TESTTYPE_POSITIVE_TRANSITION},
          input_{x_, counter, XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION},
          ledger_{std::move(events.on_change)} {
        const int alarm_event = xcb_get_extension_data(x_, &xcb_sync_id)->first_event + XCB_SYNC_ALARM_NOTIFY;
        source_->listen(
            [this, alarm_event](const xcb_generic_event_t& event) {
                if ((event.response_type & 0x7f) == alarm_event) look();
            },
            [on_lost = std::move(events.on_lost)] { on_lost("the X server closed the connection"); });
    }

    void watch(const IdleWatch& watch) override {
        if (!ledger_.ask(watch)) return;
        look();
        look();  // once more, for an input between the first answer and the alarm
    }

    Instant last_input() override {
        if (const auto reading = read()) {
            last_known_ = ledger_.report(*reading);
            arm(reading->idle);
        }
        return last_known_;
    }

    std::string name() const override { return "xsync"; }

private:
    // A query makes the server note its answer as the counter's value, so that a transition at that very moment rings no alarm: every
    // reading counts as an alarm does.
    void look() {
        const auto reading = read();
        if (!reading) return;
        ledger_.enter(*reading);
        arm(reading->idle);
    }

    // Only after a query: the server computes what to wait for when an alarm is made, from the value noted last, however old that is.
    void arm(Duration idle) {
        if (idle <= stirred) input_.set(std::nullopt);  // made again, to wait first for the counter to rise
        still_.set(ledger_.untold().still_for);
        input_.set(ledger_.untold().next_input ? std::optional{stirred} : std::nullopt);
        xcb_flush(x_);
    }

    std::optional<IdleReading> read() {
        return read_idle([this]() -> std::optional<Duration> {
            const XReply<xcb_sync_query_counter_reply_t> reply{
                xcb_sync_query_counter_reply(x_, xcb_sync_query_counter(x_, counter_), nullptr)};
            if (!reply) return std::nullopt;
            return Duration{(static_cast<std::int64_t>(reply->counter_value.hi) << 32) | reply->counter_value.lo};
        });
    }

    std::unique_ptr<X11Source> source_;
    xcb_connection_t* x_;
    xcb_sync_counter_t counter_;
    CounterAlarm still_;
    CounterAlarm input_;
    IdleLedger ledger_;
    Instant last_known_{};
};

}  // namespace

IdleAttempt open_idle_xsync(IdleEvents events) {
    std::string why_not;
    auto source = X11Source::open(why_not);
    if (!source) return {nullptr, why_not, {}};
    const auto counter = find_idle_counter(source->connection());
    if (counter == XCB_NONE) return {nullptr, "the X server does not count idle time (SYNC extension, IDLETIME)", {}};
    return {std::make_unique<XsyncIdle>(std::move(source), counter, std::move(events)), {}, {}};
}

}  // namespace limber
