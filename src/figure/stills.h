#pragma once

#include "figure/strokes.h"

namespace limber {

/// The exercise in single pictures: the pose before it begins, then for each phase half-way there and arrived. One side only, what comes
/// again once.
std::vector<Shown> stills_of(const Exercise&);

}  // namespace limber
