#pragma once

#include "core/diagnostic.h"
#include "core/exercise.h"

namespace limber {

/// What a body cannot do in the figure of an exercise, each once, with the line of the pose: places out of reach, joints past their range,
/// parts below the floor, hands and feet that slide though they stay in one place.
std::vector<Diagnostic> faults_of(const Exercise&);

}  // namespace limber
