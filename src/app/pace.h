#pragma once

#include "core/time.h"

namespace limber {

/// How fast the daemon's time runs against the system's: 1, but for demonstrations and desktop tests ($LIMBER_TEST_CLOCK, 1 … 3600), in
/// which half an hour of sitting passes in half a minute. Instants stay comparable from one process to the next.
struct Pace {
    double rate = 1;

    Instant fast(Instant system) const { return Instant{fast(system.time_since_epoch())}; }
    Duration fast(Duration system) const { return rate == 1 ? system : scaled(system, rate); }
    Duration slow(Duration ours) const { return rate == 1 ? ours : scaled(ours, 1 / rate); }
    Instant slow(Instant ours) const { return Instant{slow(ours.time_since_epoch())}; }

    /// The wall clock begins at the true time of the boot.
    WallTime fast(WallTime system, Instant boot) const { return system + (fast(boot) - boot); }

private:
    static Duration scaled(Duration duration, double by) {
        return Duration{static_cast<Duration::rep>(static_cast<double>(duration.count()) * by)};
    }
};

Pace pace_from_environment();

}  // namespace limber
