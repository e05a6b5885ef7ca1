#pragma once

#include "core/settings.h"

namespace limber {

using WorkingHours = std::array<std::vector<HourRange>, 7>;

/// Whether prompts may come at this local time; always where no day has an entry. The end of a range is outside.
bool within_hours(const WorkingHours&, LocalTime);

/// When that next changes, within a week; nothing where it does not.
std::optional<WallTime> next_hours_change(const WorkingHours&, const Zone&, WallTime now);

}  // namespace limber
