#pragma once

#include "core/past.h"

#include <span>

namespace limber {

/// One day (or several) as figures.
struct Totals {
    Duration sitting{};
    std::vector<Duration> long_bouts;  ///< Bouts of more than an hour.
    int prompts = 0, started = 0, later = 0, skipped = 0, missed = 0;
    int done = 0, partial = 0, abandoned = 0;
    int natural_breaks = 0;
    int own_breaks = 0;                          ///< "I just took a break", said by the person.
    Duration dose{};                             ///< Movement really done, abandoned routines included.
    std::map<Direction, Duration> by_direction;  ///< An exercise of two directions counts whole for each.
    std::map<std::string, Duration> by_exercise;
    bool operator==(const Totals&) const = default;
};

struct Day {
    std::chrono::local_days date;
    Totals totals;
    bool operator==(const Day&) const = default;
};

Totals totals_of(const Past&, const Catalog&);
Totals sum_of(std::span<const Day>);

/// One entry for each of the last `days` days up to the one of `now`, oldest first; an entry belongs to the day it began in.
std::vector<Day> by_day(const Past&, const Catalog&, const Zone&, std::chrono::minutes day_starts, WallTime now, int days);

/// Days of the week of `now` (Monday first) with movement: 3 or more make the week count (evidence.md section 7).
int days_moved_this_week(const std::vector<Day>&);

}  // namespace limber
