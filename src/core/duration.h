#pragma once

#include "core/time.h"

#include <string>
#include <string_view>

namespace limber {

/// "1h30min" ↔ Duration. Units: h, min, s, in that order, each at most once, no sign, no fraction. Nothing where it is not one.
/// More than a million hours counts as a million, so that sums with it do not overflow.
std::optional<Duration> parse_duration(std::string_view);
std::string to_text(Duration);

}  // namespace limber
