#pragma once

#include "core/guide.h"
#include "figure/body.h"

namespace limber {

/// What of the figure is to be seen at one instant, mirrored already.
struct Shown {
    Body body;
    View view;
    std::vector<PlacedProp> props;
    double opacity = 1;  ///< Below 1 while the sides change: the picture fades into its mirror image.
};

/// The figure `elapsed` after the beginning of a step of the guide; in step with what the guide says and counts. `still` is reduced motion:
/// the pose of the phase stands, nothing between, no breath.
Shown figure_at(const Exercise&, const GuideStep&, Duration elapsed, bool still);

/// The figure going round through one repetition with short holds, for the prompt and for authors; `elapsed` since it began.
Shown figure_loop(const Exercise&, Duration elapsed, bool still);
Duration loop_length(const Exercise&);

}  // namespace limber
