#include "figure/test_poses.h"

#include "figure/body.h"
#include "figure/flesh.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

using namespace limber;

namespace {

constexpr int frames = 90;
constexpr double farthest_in_a_frame = .06;  ///< Of the height.

Pose on_the_heels() {
    Pose pose = on_all_fours();
    pose.rock = 65;
    pose.pelvis = {};
    pose.right_hand = pose.left_hand = on(Part::thigh);
    return pose;
}

Pose folded_down() {
    Pose pose = on_the_heels();
    pose.rock = 68;
    pose.pelvis.bend = 63;
    pose.lumbar.bend = 22;
    pose.lower.bend = pose.upper.bend = 16;
    pose.right_hand = {.at = {Part::floor, Side::both, {.37, 0, .13}}};
    pose.left_hand = {.at = {Part::floor, Side::both, {.37, 0, -.13}}};
    return pose;
}

Pose belly_down(Point right_hand) {
    Pose pose = lying_on_the_belly();
    pose.lumbar = pose.lower = pose.upper = {};
    pose.right_hand = {.at = {Part::floor, Side::both, right_hand}};
    pose.left_hand = {.at = {Part::floor, Side::both, {right_hand.x, right_hand.y, -right_hand.z}}};
    return pose;
}

/// By the hips, palms up, and overhead: the shortest way there is through the floor.
Pose arms_along_the_body() {
    Pose pose = belly_down({});
    pose.right_hand = {.at = {Part::space, Side::both, {.02, .03, .17}}, .pointing = Point{-1, 0, 0}};
    pose.left_hand = {.at = {Part::space, Side::both, {.02, .03, -.17}}, .pointing = Point{-1, 0, 0}};
    return pose;
}

struct Row {
    std::string name;
    Pose from, to;
};
const Row rows[] = {
    {"folding down from the heels", on_the_heels(), folded_down()},
    {"from the heels onto the belly", on_the_heels(), belly_down({.25, 0, .18})},
    {"lying on the belly, from the hips to overhead", arms_along_the_body(), belly_down({.75, 0, .15})},
    {"lying on the belly, from the hips to the sides", arms_along_the_body(), belly_down({.4, 0, .42})},
};

double lowest_of_arm(const Arm& arm) { return std::min({arm.elbow.y - flesh::elbow, arm.palm.y - flesh::hand, arm.fingertip.y}); }

double moved(const Arm& a, const Arm& b) { return std::max(glm::distance(a.elbow, b.elbow), glm::distance(a.fingertip, b.fingertip)); }

}  // namespace

TEST_CASE("a free arm stays above the floor all the way, at its length and without a jump") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        double lowest = 1, farthest = 0, stretched = 0;
        Body before = solve(row.from);
        for (int frame = 0; frame <= frames; ++frame) {
            const Body body = between(row.from, row.to, double(frame) / frames);
            for (const std::size_t side : {right_side, left_side}) {
                const Arm& arm = body.arms[side];
                lowest = std::min(lowest, lowest_of_arm(arm));
                farthest = std::max(farthest, moved(before.arms[side], arm));
                stretched = std::max({stretched, std::abs(glm::distance(arm.elbow, arm.wrist) - segment::forearm),
                                      std::abs(glm::distance(arm.wrist, arm.fingertip) - segment::hand)});
            }
            before = body;
        }
        CHECK(lowest > -.001);
        CHECK(farthest < farthest_in_a_frame);
        CHECK(stretched < 1e-9);
    }
}
