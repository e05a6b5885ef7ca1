#pragma once

#include "core/time.h"

#include <string>
#include <string_view>

namespace limber {

/// The duration that a person meant who wrote "30 min", "1.5h" or "2 hours": the text to write instead, or empty.
std::string duration_meant(std::string_view);

}  // namespace limber
