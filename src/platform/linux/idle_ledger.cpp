#include "platform/linux/idle_ledger.h"

#include "platform/clock.h"

#include <glib.h>

#include <algorithm>
#include <utility>

namespace limber {
namespace {

using namespace std::chrono_literals;

Duration monotonic_now() { return Duration{g_get_monotonic_time() / 1000}; }

}  // namespace

std::optional<IdleReading> read_idle(const std::function<std::optional<Duration>()>& ask) {
    const Duration monotonic = monotonic_now();
    const Instant boot = boot_now();
    const auto idle = ask();
    if (!idle) return std::nullopt;
    return IdleReading{boot, monotonic, *idle, monotonic_now() - monotonic};
}

Instant LastInput::from(const IdleReading& reading) {
    const Duration input = reading.monotonic - reading.idle;
    Duration slept = reading.boot.time_since_epoch() - reading.monotonic;
    if (!known_) {
        known_ = {input, reading.latency, reading.idle, slept, Instant{input + slept}};
        return known_->instant;
    }
    // The two clocks are not read at quite the same moment; the smaller difference is the better one.
    if (slept - known_->slept < 1s) slept = std::min(slept, known_->slept);
    const Duration jitter = 30ms + reading.latency + known_->latency;
    const bool same = reading.idle >= known_->idle && std::chrono::abs(input - known_->input) <= jitter;
    if (!same) {
        // If the machine slept since the last reading, an input in between counts as before the sleep: a night must never be sitting.
        known_->instant = std::max(known_->instant, Instant{input + known_->slept});
        known_->input = input;
        known_->latency = reading.latency;
    }
    known_->idle = reading.idle;
    known_->slept = slept;
    return known_->instant;
}

IdleLedger::IdleLedger(std::function<void()> on_change) : on_change_{std::move(on_change)} {}

IdleLedger::~IdleLedger() {
    if (telling_) g_source_remove(telling_);
}

bool IdleLedger::ask(const IdleWatch& watch) {
    if (telling_) g_source_remove(std::exchange(telling_, 0));
    return std::exchange(untold_, watch) != watch;
}

Instant IdleLedger::enter(const IdleReading& reading) {
    const Instant last_input = last_input_.from(reading);
    // By the counter, which the server's alarms go by, or by the instant, which counts sleep.
    const bool still = untold_.still_for && std::max(reading.idle, reading.boot - last_input) >= *untold_.still_for;
    if (!reported_) reported_ = last_input;
    const bool stirred = untold_.next_input && last_input > *reported_;
    if (still) untold_.still_for.reset();
    if (stirred) untold_.next_input = false;
    if (still || stirred) tell_soon();
    return last_input;
}

Instant IdleLedger::report(const IdleReading& reading) {
    const Instant last_input = enter(reading);
    reported_ = last_input;
    return last_input;
}

void IdleLedger::tell_soon() {
    if (telling_) return;
    const auto tell = [](gpointer self) -> gboolean {
        auto& ledger = *static_cast<IdleLedger*>(self);
        ledger.telling_ = 0;
        const auto on_change = ledger.on_change_;  // it may destroy the ledger
        on_change();
        return G_SOURCE_REMOVE;
    };
    telling_ = g_idle_add_full(G_PRIORITY_DEFAULT, tell, this, nullptr);
}

}  // namespace limber
