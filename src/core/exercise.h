#pragma once

#include "core/pose.h"

#include <string_view>

namespace limber {

enum class Position { seated, standing, hands_and_knees, kneeling, half_kneeling, prone, supine, side_lying };
enum class Direction { flexion, extension, rotation, side_bend, breathing, shoulder_blades, hip, warm_up };
enum class Kind { warm_up, breathe, release, mobilise, stretch, control, strengthen };
enum class Breath { in, out, free };

/// One stretch of a repetition: what to do, said to the person, while the clock runs.
struct Phase {
    std::string cue;  ///< `{side}` and `{other}` stand for right and left and change places on the second side.
    Breath breath = Breath::free;
    Duration length{};               ///< 0 where `hold` is true.
    bool hold = false;               ///< Lasts as long as the dose says.
    std::string pose;                ///< Name of the pose of the exercise that it moves to; of the last, where there is a round.
    std::vector<std::string> round;  ///< Poses gone through one after the other, over and over, as in walking; empty: just `pose`.
    Duration beat{};                 ///< For each of the round.
    bool operator==(const Phase&) const = default;
};

/// How much of an exercise, on each side: repetitions of its phases, and how long a hold lasts.
struct Dose {
    int reps = 1;
    Duration hold{};  ///< 0 where no phase holds.
    bool operator==(const Dose&) const = default;
};

struct Exercise {
    std::string id;
    std::string name;
    std::vector<std::string> also_called;
    Position position = Position::seated;
    std::set<Equipment> needs;
    std::vector<Direction> directions;  ///< The first is the main one.
    Kind kind = Kind::mobilise;
    bool each_side = false;
    Dose least;                                  ///< Where a beginner starts,
    Dose most;                                   ///< and how far it may grow.
    Duration prepare = std::chrono::seconds{5};  ///< Time to get into position.
    std::string get_ready;                       ///< What to do meanwhile.
    std::vector<Phase> phases;
    std::vector<std::string> cautions;
    std::set<Condition> not_for;
    std::string easier;  ///< Id of a gentler exercise of the same direction, or empty.
    std::string why;
    std::vector<std::string> sources;
    Figure figure;
    std::string file;  ///< Where it was read from.
    bool operator==(const Exercise&) const = default;
};

/// A routine that has a name in the menu; its exercises in order.
struct NamedRoutine {
    std::string id;
    std::string name;
    Duration length{};
    std::vector<std::string> exercises;  ///< Exactly these, in this order; empty: picked by `directions` and `place`.
    std::vector<Direction> directions;   ///< Where picked: only these (empty: all).
    Place place = Place::desk;
    bool operator==(const NamedRoutine&) const = default;
};

struct Catalog {
    std::vector<Exercise> exercises;  ///< Ordered by id; ids are unique.
    std::vector<NamedRoutine> routines;
    std::vector<std::string> tips;  ///< One-sentence tips for the end of a routine.

    const Exercise* find(std::string_view id) const;  ///< nullptr where there is none.
    const NamedRoutine* find_routine(std::string_view id) const;
};

/// An exercise as it stands in a routine.
struct RoutineItem {
    std::string exercise;
    Dose dose;
    bool operator==(const RoutineItem&) const = default;
};

/// What a prompt offers and a person then does.
struct Routine {
    std::vector<RoutineItem> items;
    Duration length{};  ///< Of all items, with getting ready and changing sides.
    std::vector<std::string> ids() const;
    bool operator==(const Routine&) const = default;
};

/// Between the first side and the second.
inline constexpr Duration change_sides = std::chrono::seconds{3};

/// How long an exercise takes at a dose, both sides, with getting ready.
Duration length_of(const Exercise&, const Dose&);

bool needs_floor(Position);       ///< Lying, kneeling or on hands and knees.
bool leaves_the_chair(Position);  ///< Ends a sitting bout.

}  // namespace limber
