#pragma once

#include "core/settings.h"

#include <optional>
#include <string>
#include <string_view>

namespace limber {

/// "09:30": minutes after midnight, 00:00 … 23:59.
std::optional<std::chrono::minutes> parse_clock(std::string_view);
std::string clock_text(std::chrono::minutes);

/// "09:00-12:30". The end may be 24:00. It may still be empty or run backwards.
std::optional<HourRange> parse_hours(std::string_view);
std::string to_text(const HourRange&);

}  // namespace limber
