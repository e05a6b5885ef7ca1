#pragma once

#include "core/desk.h"

#include <string>

namespace limber {

/// A line for the log: what happened and why. Never what the person types or which window they use. Empty where there is nothing to say.
std::string note_of(const Notice&);

}  // namespace limber
