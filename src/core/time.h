#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace limber {

using Duration = std::chrono::milliseconds;

/// The daemon's time line: goes on through sleep and never jumps. It has no now(): inside core, time arrives as an argument.
struct Timeline {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Timeline>;
    static constexpr bool is_steady = true;
};
using Instant = Timeline::time_point;

/// What the wall clock shows, in UTC; it may be set, forwards or back, at any time.
using WallTime = std::chrono::sys_time<Duration>;

/// What a clock on the wall of this place shows.
using LocalTime = std::chrono::local_time<Duration>;

/// Where local time comes from: how far it is ahead of UTC at a given wall time.
using Zone = std::function<std::chrono::seconds(WallTime)>;

LocalTime to_local(const Zone&, WallTime);

/// The first wall time not before `not_before` at which a clock on the wall shows `local`; nothing where that hour is skipped.
std::optional<WallTime> to_wall(const Zone&, LocalTime local, WallTime not_before = WallTime::min());

/// The same for a local time that must exist: a skipped one stands for the first instant after the gap.
WallTime to_wall_or_after_gap(const Zone&, LocalTime local);

/// The day that a wall time belongs to, when days begin at `day_starts` (0 … 24 h after midnight).
std::chrono::local_days day_of(const Zone&, WallTime, std::chrono::minutes day_starts);

/// When the zone's offset first changes after `from`, up to `until`; nothing where it does not.
std::optional<WallTime> next_offset_change(const Zone&, WallTime from, WallTime until);

/// When the day after the one of `wall` begins: the first day's beginning after it.
WallTime next_day(const Zone&, WallTime wall, std::chrono::minutes day_starts);

}  // namespace limber
