#pragma once

#include "config/pose_file.h"
#include "core/exercise.h"

namespace limber {

/// An exercise as its file has it, with the places that checks across files speak of.
struct ExerciseFile {
    Exercise exercise;
    Spot easier;
};

/// Nothing where the file has a mistake; all of them are reported.
std::optional<ExerciseFile> read_exercise_file(Reader&, std::string_view text, const BasePoses&);

}  // namespace limber
