#include "core/hours.h"

#include <algorithm>

namespace limber {
namespace {

using std::chrono::days;
using std::chrono::local_days;

bool none(const WorkingHours& hours) {
    return std::all_of(hours.begin(), hours.end(), [](const auto& day) { return day.empty(); });
}

const std::vector<HourRange>& ranges_on(const WorkingHours& hours, local_days date) {
    return hours[std::chrono::weekday{date}.iso_encoding() - 1];
}

}  // namespace

bool within_hours(const WorkingHours& hours, LocalTime time) {
    if (none(hours)) return true;
    const local_days date = std::chrono::floor<days>(time);
    const auto& ranges = ranges_on(hours, date);
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const HourRange& range) { return time >= date + range.from && time < date + range.until; });
}

std::optional<WallTime> next_hours_change(const WorkingHours& hours, const Zone& zone, WallTime now) {
    if (none(hours)) return {};
    const LocalTime local = to_local(zone, now);
    const bool within = within_hours(hours, local);
    std::optional<WallTime> first;
    for (local_days date = std::chrono::floor<days>(local); date <= local + days{8}; date += days{1}) {
        for (const HourRange& range : ranges_on(hours, date)) {
            for (const auto edge : {range.from, range.until}) {
                const auto exact = to_wall(zone, LocalTime{date} + edge, now + Duration{1});
                const WallTime at = exact ? *exact : to_wall_or_after_gap(zone, LocalTime{date} + edge);
                if (at <= now || within_hours(hours, to_local(zone, at)) == within) continue;
                first = first ? std::min(*first, at) : at;
            }
        }
        if (first) break;
    }
    // Where the clock on the wall jumps, hours begin or end at no edge of theirs.
    const auto jump = next_offset_change(zone, now, first.value_or(now + days{8}));
    return jump && within_hours(hours, to_local(zone, *jump)) != within ? jump : first;
}

}  // namespace limber
