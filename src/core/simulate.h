#pragma once

#include "core/day_file.h"
#include "core/desk.h"

namespace limber {

/// What every prompt of a written day is answered with, 10 s after it opens.
enum class AutoAnswer { none, start, later, skip };

/// A whole file in figures.
struct DaySummary {
    Duration sitting{};
    std::vector<Duration> bouts;  ///< None of 0 s (in whole seconds).
    int prompts = 0, done = 0, partial = 0, abandoned = 0, later = 0, skipped = 0, missed = 0, natural_breaks = 0;
    Duration dose{};
};

struct SimulatedDay {
    std::vector<Notice> notices;
    DaySummary summary;
    Instant end;
};

/// The scheduler, picker and guide of the daemon in virtual time.
SimulatedDay simulate(const WrittenDay&, const Settings&, const Catalog&, std::uint32_t seed, AutoAnswer, const Desk::Pick& pick = {});

}  // namespace limber
