#include "figure/promises.h"

#include "figure/test_poses.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

struct Row {
    std::string name;
    std::vector<Pose> poses;
};

const Row rows[] = {
    {"turning on a chair", {seated_pose(), turned_to_the_right()}},
    {"hands to the back of the head", {seated_pose(), hands_behind_the_head()}},
    {"hugging", {seated_pose(), hugging()}},
    {"from behind the head into a hug", {hands_behind_the_head(), hugging()}},
    {"arms from the sides to overhead", {standing_pose(), arms_overhead()}},
    {"rocking back on hands and knees", {on_all_fours(), sitting_back()}},
    {"lying on the back", {lying_on_the_back()}},
    {"lying on the belly", {lying_on_the_belly()}},
};

}  // namespace

TEST_CASE("in every frame of an exercise bones, hands and feet keep their promises, on both sides") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Exercise exercise = exercise_of(row.poses);
        keeps_its_promises(exercise);
        reaches_its_places(exercise);
        left_mirrors_right(exercise);
    }
}

TEST_CASE("what people can do has no faults") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        has_no_faults(exercise_of(row.poses));
    }
}
