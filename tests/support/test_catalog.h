#pragma once

#include "core/exercise.h"

namespace limber {

/// A catalog like the one that is shipped, fixed so that tests can rely on its figures: 17 exercises for the desk, 9 for the floor.
Catalog test_catalog();

/// A small exercise with nothing special about it, to be changed by a test: 5 s of getting ready, `reps` times 4 s in and 4 s out.
Exercise plain_exercise(std::string id, Direction, int least_reps, int most_reps);

}  // namespace limber
