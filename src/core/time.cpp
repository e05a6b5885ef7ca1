#include "core/time.h"

#include <algorithm>

namespace limber {
namespace {

WallTime at_offset(LocalTime local, std::chrono::seconds offset) { return WallTime{local.time_since_epoch() - offset}; }

}  // namespace

LocalTime to_local(const Zone& offset_of, WallTime wall) { return LocalTime{wall.time_since_epoch() + offset_of(wall)}; }

std::optional<WallTime> to_wall(const Zone& offset_of, LocalTime local, WallTime not_before) {
    // Offsets in force a day to each side are all that can apply: no zone changes twice within a day.
    std::optional<WallTime> first;
    for (const std::chrono::hours away : {std::chrono::hours{-26}, std::chrono::hours{26}}) {
        const WallTime candidate = at_offset(local, offset_of(at_offset(local, std::chrono::seconds{0}) + away));
        if (to_local(offset_of, candidate) != local || candidate < not_before) continue;
        first = first ? std::min(*first, candidate) : candidate;
    }
    return first;
}

WallTime to_wall_or_after_gap(const Zone& offset_of, LocalTime local) {
    if (const auto exact = to_wall(offset_of, local)) return *exact;
    // In a gap: the instant of the change lies between what the offset before it and the one after it make of `local`.
    WallTime before = at_offset(local, std::chrono::seconds{0}) - std::chrono::hours{26};
    WallTime after = at_offset(local, std::chrono::seconds{0}) + std::chrono::hours{26};
    while (after - before > Duration{1}) {
        const WallTime middle = before + (after - before) / 2;
        (to_local(offset_of, middle) < local ? before : after) = middle;
    }
    return after;
}

std::chrono::local_days day_of(const Zone& zone, WallTime wall, std::chrono::minutes day_starts) {
    return std::chrono::floor<std::chrono::days>(to_local(zone, wall) - day_starts);
}

std::optional<WallTime> next_offset_change(const Zone& offset_of, WallTime from, WallTime until) {
    // No zone changes twice within a day.
    for (; from < until; from += std::chrono::days{1}) {
        WallTime before = from;
        WallTime after = std::min<WallTime>(from + std::chrono::days{1}, until);
        if (offset_of(before) == offset_of(after)) continue;
        while (after - before > Duration{1}) {
            const WallTime middle = before + (after - before) / 2;
            (offset_of(middle) == offset_of(from) ? before : after) = middle;
        }
        return after;
    }
    return {};
}

WallTime next_day(const Zone& zone, WallTime wall, std::chrono::minutes day_starts) {
    const LocalTime begins = LocalTime{day_of(zone, wall, day_starts)} + std::chrono::days{1} + day_starts;
    const WallTime next = to_wall_or_after_gap(zone, begins);
    // In a repeated hour that day may have begun the first time round.
    return next > wall ? next : to_wall_or_after_gap(zone, begins + std::chrono::days{1});
}

}  // namespace limber
