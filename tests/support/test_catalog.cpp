#include "support/test_catalog.h"

#include <algorithm>

namespace limber {
namespace {

using namespace std::chrono;

Phase move(std::string cue, Breath breath, Duration length) { return {.cue = std::move(cue), .breath = breath, .length = length}; }
Phase stay(std::string cue) { return {.cue = std::move(cue), .breath = Breath::free, .hold = true, .pose = "end"}; }

std::vector<Phase> flow(Duration in, Duration out) {
    return {move("Breathe in", Breath::in, in), move("Breathe out to the {side}", Breath::out, out)};
}
std::vector<Phase> still() { return {stay("Stay there and breathe")}; }
std::vector<Phase> reach_and_stay() {
    return {move("Reach to the {side}", Breath::out, 3s), stay("Stay there"), move("Come back", Breath::in, 3s)};
}

struct Row {
    const char* id;
    Position position;
    std::set<Equipment> needs;
    std::vector<Direction> directions;
    Kind kind;
    bool each_side;
    Dose least, most;
    std::vector<Phase> phases;
    std::set<Condition> not_for = {};
    const char* easier = "";
};

Exercise exercise_of(const Row& row) {
    Exercise exercise;
    exercise.id = exercise.name = row.id;
    exercise.position = row.position;
    exercise.needs = row.needs;
    exercise.directions = row.directions;
    exercise.kind = row.kind;
    exercise.each_side = row.each_side;
    exercise.least = row.least;
    exercise.most = row.most;
    exercise.get_ready = "Get into place";
    exercise.phases = row.phases;
    exercise.not_for = row.not_for;
    exercise.easier = row.easier;
    return exercise;
}

std::vector<Row> desk_rows() {
    using enum Direction;
    using P = Position;
    using E = Equipment;
    using C = Condition;
    return {
        {"arms-crossed-rotation",
         P::seated,
         {E::chair},
         {rotation},
         Kind::mobilise,
         true,
         {3, 0s},
         {8, 0s},
         flow(3s, 3s),
         {C::fused_spine}},
        {"brisk-walk", P::standing, {}, {warm_up}, Kind::warm_up, false, {1, 60s}, {1, 5min}, still(), {C::balance}},
        {"chest-opener",
         P::standing,
         {},
         {extension, shoulder_blades},
         Kind::stretch,
         false,
         {1, 15s},
         {2, 30s},
         reach_and_stay(),
         {C::shoulder}},
        {"desk-extension",
         P::standing,
         {},
         {extension},
         Kind::stretch,
         false,
         {1, 15s},
         {2, 30s},
         reach_and_stay(),
         {C::fused_spine, C::wrist}},
        {"diaphragmatic-breathing", P::seated, {}, {breathing}, Kind::breathe, false, {3, 0s}, {10, 0s}, flow(4s, 6s)},
        {"seated-cat-cow", P::seated, {E::chair}, {flexion, extension}, Kind::mobilise, false, {4, 0s}, {10, 0s}, flow(4s, 4s)},
        {"seated-forward-fold",
         P::seated,
         {E::chair},
         {flexion},
         Kind::stretch,
         false,
         {1, 15s},
         {2, 30s},
         reach_and_stay(),
         {C::osteoporosis, C::vertigo},
         "seated-cat-cow"},
        {"seated-side-bend",
         P::seated,
         {E::chair},
         {side_bend},
         Kind::stretch,
         true,
         {1, 15s},
         {2, 30s},
         reach_and_stay(),
         {},
         "standing-side-bend"},
        {"seated-thoracic-extension",
         P::seated,
         {E::chair},
         {extension},
         Kind::mobilise,
         false,
         {3, 5s},
         {5, 10s},
         {stay("Lean back"), move("Come back", Breath::in, 3s)},
         {C::fused_spine, C::neck}},
        {"seated-twist",
         P::seated,
         {E::chair},
         {rotation},
         Kind::stretch,
         true,
         {1, 15s},
         {1, 30s},
         reach_and_stay(),
         {C::osteoporosis, C::fused_spine},
         "arms-crossed-rotation"},
        {"shoulder-blade-squeeze", P::seated, {}, {shoulder_blades}, Kind::strengthen, false, {5, 0s}, {12, 0s}, flow(3s, 3s)},
        {"side-breathing", P::seated, {}, {breathing}, Kind::breathe, true, {2, 0s}, {5, 0s}, flow(4s, 5s)},
        {"standing-cat-cow",
         P::standing,
         {},
         {flexion, extension},
         Kind::mobilise,
         false,
         {5, 0s},
         {10, 0s},
         flow(4s, 4s),
         {C::vertigo},
         "seated-cat-cow"},
        {"standing-rotation",
         P::standing,
         {},
         {rotation},
         Kind::mobilise,
         true,
         {3, 0s},
         {10, 0s},
         flow(2s, 2s),
         {C::balance},
         "arms-crossed-rotation"},
        {"standing-side-bend", P::standing, {E::wall}, {side_bend}, Kind::mobilise, true, {3, 0s}, {6, 0s}, flow(3s, 3s)},
        {"wall-angels",
         P::standing,
         {E::wall},
         {extension, shoulder_blades},
         Kind::strengthen,
         false,
         {5, 0s},
         {10, 0s},
         flow(4s, 4s),
         {C::shoulder},
         "shoulder-blade-squeeze"},
        {"wall-facing-squat",
         P::standing,
         {E::wall},
         {extension},
         Kind::strengthen,
         false,
         {5, 0s},
         {10, 0s},
         flow(3s, 3s),
         {C::knee, C::balance}},
    };
}

std::vector<Row> floor_rows() {
    using enum Direction;
    using P = Position;
    using E = Equipment;
    using C = Condition;
    return {
        {"cat-cow",
         P::hands_and_knees,
         {E::mat},
         {flexion, extension},
         Kind::mobilise,
         false,
         {4, 0s},
         {8, 0s},
         flow(4s, 4s),
         {C::wrist, C::knee},
         "standing-cat-cow"},
        {"cat-cow-controlled",
         P::hands_and_knees,
         {E::mat},
         {flexion, extension},
         Kind::control,
         false,
         {3, 0s},
         {6, 0s},
         flow(6s, 6s),
         {C::wrist, C::knee},
         "cat-cow"},
        {"childs-pose", P::kneeling, {E::mat}, {flexion}, Kind::stretch, false, {1, 30s}, {1, 2min}, still(), {C::knee, C::pregnancy}},
        {"cobra", P::prone, {E::mat}, {extension}, Kind::strengthen, false, {5, 0s}, {8, 0s}, flow(3s, 4s), {C::pregnancy, C::wrist}},
        {"dumbbell-thoracic-twist",
         P::seated,
         {E::chair, E::dumbbell},
         {rotation},
         Kind::strengthen,
         true,
         {5, 0s},
         {10, 0s},
         flow(2s, 2s),
         {C::osteoporosis}},
        {"foam-roll-thoracic",
         P::supine,
         {E::mat, E::roller},
         {extension},
         Kind::release,
         false,
         {1, 60s},
         {1, 3min},
         still(),
         {C::osteoporosis, C::pregnancy}},
        {"open-book", P::side_lying, {E::mat}, {rotation}, Kind::stretch, true, {3, 0s}, {6, 0s}, flow(4s, 5s)},
        {"quadruped-side-bend",
         P::hands_and_knees,
         {E::mat},
         {side_bend},
         Kind::mobilise,
         true,
         {3, 0s},
         {6, 0s},
         flow(3s, 3s),
         {C::wrist, C::knee}},
        {"thread-the-needle",
         P::hands_and_knees,
         {E::mat},
         {rotation},
         Kind::stretch,
         true,
         {1, 15s},
         {1, 30s},
         reach_and_stay(),
         {C::wrist, C::knee, C::osteoporosis},
         "open-book"},
    };
}

}  // namespace

Catalog test_catalog() {
    Catalog catalog;
    for (const Row& row : desk_rows()) catalog.exercises.push_back(exercise_of(row));
    for (const Row& row : floor_rows()) catalog.exercises.push_back(exercise_of(row));
    std::sort(catalog.exercises.begin(), catalog.exercises.end(), [](const Exercise& a, const Exercise& b) { return a.id < b.id; });
    catalog.routines = {
        {.id = "desk-reset",
         .name = "Desk reset",
         .length = 2min,
         .exercises = {"seated-cat-cow", "arms-crossed-rotation", "desk-extension"}},
        {.id = "rotation", .name = "Rotation", .length = 2min, .directions = {Direction::rotation}},
        {.id = "on-the-floor", .name = "On the floor", .length = 5min, .place = Place::floor},
    };
    catalog.tips = {"Change your posture often."};
    return catalog;
}

Exercise plain_exercise(std::string id, Direction direction, int least_reps, int most_reps) {
    return exercise_of(
        {id.c_str(), Position::seated, {}, {direction}, Kind::mobilise, false, {least_reps, 0s}, {most_reps, 0s}, flow(4s, 4s)});
}

}  // namespace limber
