#include "figure/test_poses.h"

namespace limber {
namespace {

Reach on_floor(double x, double z, std::optional<Point> pointing = {}) {
    return {.at = {Part::floor, Side::both, {x, 0, z}}, .pointing = pointing};
}

void feet_at(Pose& pose, double x, double z, std::optional<Point> toes = {}) {
    pose.right_foot = on_floor(x, z, toes);
    pose.left_foot = on_floor(x, -z, toes);
}

void hands_on_floor(Pose& pose, double x, double z) {
    pose.right_hand = on_floor(x, z);
    pose.left_hand = on_floor(x, -z);
}

constexpr Point backwards{-1, 0, 0};

}  // namespace

Reach on(Part part, Side side, Point by) { return {.at = {part, side, by}}; }

Pose seated_pose() {
    Pose pose{.hips = {0, .29, 0}};
    feet_at(pose, .24, .09);
    pose.right_hand = pose.left_hand = on(Part::thigh);
    return pose;
}

Pose standing_pose() {
    Pose pose{.hips = {0, .525, 0}};
    feet_at(pose, 0, .09);
    pose.right_hand = on(Part::thigh, Side::both, {-.02, .05, .06});
    pose.left_hand = on(Part::thigh, Side::both, {-.02, .05, -.06});
    return pose;
}

Pose on_all_fours() {
    Pose pose{.rock = 0, .pelvis = {.bend = 78}, .neck = {.bend = -10}, .head = {.bend = -10}};
    feet_at(pose, -.245, .096, backwards);
    hands_on_floor(pose, .32, .129);
    return pose;
}

Pose sitting_back() {
    Pose pose = on_all_fours();
    pose.rock = 35;
    pose.lumbar.bend = 15;
    return pose;
}

Pose lying_on_the_back() {
    Pose pose{.hips = {0, .062, 0}, .pelvis = {.bend = -90}};
    feet_at(pose, .25, .08);
    hands_on_floor(pose, -.05, .25);
    return pose;
}

Pose lying_on_the_belly() {
    Pose pose{.hips = {0, .07, 0}, .pelvis = {.bend = 90}, .lumbar = {.bend = -10}, .lower = {.bend = -12}, .upper = {.bend = -12}};
    feet_at(pose, -.488, .09, backwards);
    hands_on_floor(pose, .25, .18);
    return pose;
}

Pose turned_to_the_right() {
    Pose pose = seated_pose();
    pose.lumbar.turn = 5;
    pose.lower.turn = 20;
    pose.upper.turn = 16;
    pose.neck.turn = 8;
    pose.left_hand = on(Part::knee, Side::right);
    return pose;
}

Pose hands_behind_the_head() {
    Pose pose = seated_pose();
    pose.right_hand = on(Part::back_of_head, Side::both, {0, 0, .03});
    pose.left_hand = on(Part::back_of_head, Side::both, {0, 0, -.03});
    return pose;
}

Pose arms_overhead() {
    Pose pose = standing_pose();
    pose.right_hand = on(Part::space, Side::both, {.05, 1.15, .12});
    pose.left_hand = on(Part::space, Side::both, {.05, 1.15, -.12});
    return pose;
}

Pose hugging() {
    Pose pose = seated_pose();
    pose.right_hand = on(Part::upper_arm, Side::left);
    pose.left_hand = on(Part::upper_arm, Side::right);
    return pose;
}

Exercise exercise_of(const std::vector<Pose>& poses) {
    Exercise exercise{.id = "test", .each_side = true, .least = {.reps = 2, .hold = std::chrono::seconds{6}}, .file = "test.toml"};
    exercise.figure.base = poses.front();
    for (std::size_t at = 0; at < poses.size(); ++at) {
        const std::string name = "pose " + std::to_string(at);
        exercise.figure.poses[name] = poses[at];
        exercise.phases.push_back({.breath = at % 2 ? Breath::out : Breath::in, .length = std::chrono::seconds{3}, .pose = name});
    }
    exercise.figure.ready = "pose 0";
    return exercise;
}

}  // namespace limber
