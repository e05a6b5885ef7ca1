#pragma once

#include "core/exercise.h"

namespace limber {

enum class Break { micro, longer };
enum class RoutineResult { done, partial, abandoned };
enum class PromptEnd { start, later, skip, missed, away, locked, asleep, held, paused, reset };
enum class Feel { too_easy, right, too_hard };

struct ExerciseDone {
    std::string exercise;
    Duration done{};     ///< Really spent on it, pauses left out.
    bool whole = false;  ///< To its end, both sides.
    bool hurt = false;
    bool operator==(const ExerciseDone&) const = default;
};

/// A routine that is over.
struct RoutineDone {
    WallTime started{};
    Break kind = Break::micro;
    RoutineResult result = RoutineResult::done;
    Duration planned{};
    Duration done{};
    std::vector<ExerciseDone> exercises;
    std::optional<Feel> feel;
    bool operator==(const RoutineDone&) const = default;
};

/// A prompt that has closed.
struct PromptClosed {
    WallTime opened{};
    Break kind = Break::micro;
    int number = 1;  ///< Of openings for this break.
    PromptEnd why = PromptEnd::missed;
    bool operator==(const PromptClosed&) const = default;
};

/// Unbroken sitting.
struct Bout {
    WallTime started{};
    Duration sitting{};
    bool operator==(const Bout&) const = default;
};

struct NaturalBreak {
    WallTime started{};
    Duration length{};
    bool exercise_free_break = false;  ///< "I just took a break", said by the person.
    bool operator==(const NaturalBreak&) const = default;
};

/// What happened, oldest first in each list.
struct Past {
    std::vector<Bout> bouts;
    std::vector<PromptClosed> prompts;
    std::vector<RoutineDone> routines;
    std::vector<NaturalBreak> breaks;
};

}  // namespace limber
