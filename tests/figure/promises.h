#pragma once

#include "core/exercise.h"

namespace limber {

// What holds of the figure of every exercise, checked with doctest.

/// In every frame at 30 a second, from getting ready, on both sides: bones keep their length, joints their range, what is planted its
/// place; nothing is below the floor or behind a wall, and nothing jumps. Two repetitions; a hold only until it
/// stands still.
void keeps_its_promises(const Exercise&);

/// In the poses themselves, on both sides: hands and feet are where they are to be.
void reaches_its_places(const Exercise&);

/// All that is seen of the left side is the mirror image of the right.
void left_mirrors_right(const Exercise&);

void has_no_faults(const Exercise&);  ///< Those that a check of its file tells.

}  // namespace limber
