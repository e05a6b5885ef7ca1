#include "figure/faults.h"

#include "figure/test_poses.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

std::string faults_with(Pose pose) {
    Exercise exercise = exercise_of({seated_pose()});
    pose.line = 40;
    exercise.figure.poses["odd"] = pose;
    std::string told;
    for (const Diagnostic& fault : faults_of(exercise)) told += to_string(fault) + '\n';
    return told;
}

bool says(const std::string& told, const std::string& what) { return told.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a place out of reach is told once, with its pose, line and amount") {
    Pose pose = seated_pose();
    pose.right_hand = on(Part::space, Side::both, {.9, .5, .1});
    const std::string told = faults_with(pose);
    CAPTURE(told);
    CHECK(says(told, "test.toml:40:1: pose \"odd\": the right hand cannot reach its place by "));
    CHECK(says(told, " % of the height\n"));
    CHECK(std::count(told.begin(), told.end(), '\n') == 1);
}

TEST_CASE("a joint past its range is told with what was found and what people do") {
    Pose pose = seated_pose();
    pose.lower.turn = 50;
    CHECK(faults_with(pose) == "test.toml:40:1: pose \"odd\": lower thoracic spine, turn: 50° is past the range of -35° to 35°\n");
}

TEST_CASE("what sinks into the floor is told") {
    Pose pose = lying_on_the_back();
    pose.hips.y = .02;
    const std::string told = faults_with(pose);
    CAPTURE(told);
    CHECK(says(told, "the trunk is below the floor by 5 % of the height"));
}

TEST_CASE("a knee that slides over the floor on the way from one pose to the next is told") {
    Pose moved = on_all_fours();
    moved.rock.reset();
    moved.hips = {.06, .275, 0};
    Exercise exercise = exercise_of({on_all_fours(), moved});
    moved.right_foot.at.by.x += .06;
    moved.left_foot.at.by.x += .06;
    exercise.figure.poses["pose 1"] = moved;
    std::string told;
    for (const Diagnostic& fault : faults_of(exercise)) told += fault.message + '\n';
    CAPTURE(told);
    CHECK(says(told, "on the way to pose \"pose 1\": the right knee slides over the floor by 6 % of the height"));
}
