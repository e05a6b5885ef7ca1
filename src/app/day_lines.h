#pragma once

#include "core/simulate.h"

#include <string>

namespace limber {

/// What a written day brought about, a line each: for people, or one JSON object a line as documented in `limber simulate --help`.
std::string day_lines(const WrittenDay&, const SimulatedDay&, bool json);

/// ISO 8601 with the zone's offset, to the second: 2026-03-02T09:30:00+01:00.
std::string iso_time(const Zone&, WallTime);

}  // namespace limber
