#pragma once

#include "core/exercise.h"

namespace limber {

// Poses written by hand, without the files.
Pose seated_pose();
Pose standing_pose();
Pose on_all_fours();
Pose lying_on_the_back();
Pose lying_on_the_belly();
Pose turned_to_the_right();  ///< Seated, left hand on the right knee.
Pose hands_behind_the_head();
Pose arms_overhead();  ///< Standing.
Pose hugging();        ///< Seated, each hand on the other upper arm.
Pose sitting_back();   ///< From hands and knees towards the heels.

Reach on(Part, Side = Side::both, Point by = {});

/// An exercise of these poses, a phase of 3 s each; ready in the first.
Exercise exercise_of(const std::vector<Pose>&);

}  // namespace limber
