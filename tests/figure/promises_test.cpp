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

TEST_CASE("in every frame of an exercise bones keep their length and hands and feet their places, and nothing jumps") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Exercise exercise = exercise_of(row.poses);
        segments_keep_their_length(exercise);
        hands_and_feet_are_where_they_should_be(exercise);
        moves_without_a_jump(exercise);
    }
}

TEST_CASE("what people can do has no faults") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        has_no_faults(exercise_of(row.poses));
    }
}
