#pragma once

#include "core/summary.h"

#include <string>

namespace limber {

enum class ReportFormat { text, json, csv };

/// What `limber report` prints about these days, the last of them today.
///
/// JSON is one object; every length is in whole seconds, keys ending in `_s`:
/// - `from`, `until` (dates, null without days), `target_s` (a day), `days` (list, oldest first), `total` (of all days),
///   `week`: {`days_moved` (this week, from Monday), `floor` (days that make a week count)};
/// - a day has `date`, and as `total` does: `sitting_s`, `long_bouts_s` (list, bouts of more than an hour), `prompts`, `started`, `later`,
///   `skipped`, `missed`, `done`, `partial`, `abandoned`, `natural_breaks`, `own_breaks`, `dose_s`, `by_direction` and `by_exercise`
///   (objects of seconds; an exercise of two directions counts for each).
///
/// CSV is a header line and one row for each day and exercise: `date,exercise,name,directions,done_s`, directions parted by spaces.
std::string report(const std::vector<Day>&, const Catalog&, ReportFormat, Duration daily_target);

}  // namespace limber
