#pragma once

#include "core/exercise.h"

namespace limber {

/// What to say where neither an exercise nor a routine has this id, with the one that was most likely meant.
std::string no_exercise(const Catalog&, std::string_view id);

}  // namespace limber
