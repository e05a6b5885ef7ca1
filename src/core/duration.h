#pragma once

#include "core/time.h"

#include <string>
#include <string_view>

namespace limber {

/// "1h30min" ↔ Duration. Units: h, min, s, in that order, each at most once, no sign, no fraction. Nothing where it is not one.
/// More than a million hours counts as a million, so that sums with it do not overflow.
std::optional<Duration> parse_duration(std::string_view);
std::string to_text(Duration);

/// The duration that a person meant who wrote "30 min", "1.5h" or "2 hours": the text to write instead, or empty.
std::string duration_meant(std::string_view);

}  // namespace limber
