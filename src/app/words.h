#pragma once

#include "core/scheduler.h"

#include <string_view>

namespace limber {

/// The words of JSON, logs and the command line.
std::string_view word_of(Break);
std::string_view word_of(PromptEnd);
std::string_view word_of(RoutineResult);
std::string_view word_of(HoldReason);

}  // namespace limber
