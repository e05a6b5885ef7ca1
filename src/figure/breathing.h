#pragma once

#include "core/guide.h"

namespace limber {

/// How full of quiet breath the body is, 0 … 1; runs on without a jump from step to step.
double breath_at(const Exercise&, const GuideStep&, Duration elapsed);

/// The pose so breathed in: ribs and belly filled a little, shoulders lifted a trace.
Pose breathed(Pose, double fullness);

}  // namespace limber
