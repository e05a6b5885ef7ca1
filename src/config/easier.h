#pragma once

#include "config/exercise_file.h"

#include <map>
#include <set>

namespace limber {

/// Exercises by id, from all folders.
using ExerciseFiles = std::map<std::string, ExerciseFile>;

/// Each `easier` must name another exercise of a shared direction and never lead back. One that does not is reported and emptied;
/// one that names an exercise with mistakes of its own is just emptied.
void check_easier(ExerciseFiles&, const std::set<std::string>& broken, std::vector<Diagnostic>& problems);

}  // namespace limber
