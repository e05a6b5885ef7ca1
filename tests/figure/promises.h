#pragma once

#include "core/exercise.h"

namespace limber {

// What holds in every frame of every exercise, checked with doctest.
void segments_keep_their_length(const Exercise&);
void hands_and_feet_are_where_they_should_be(const Exercise&);
void moves_without_a_jump(const Exercise&);  ///< Through all its steps at 30 frames a second, both sides.
void has_no_faults(const Exercise&);         ///< Joints, floor, sliding.

}  // namespace limber
