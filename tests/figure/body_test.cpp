#include "figure/body.h"

#include "figure/flesh.h"
#include "figure/test_poses.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

using namespace limber;

namespace {

bool near(const Vec& a, const Vec& b, double by = 1e-9) { return glm::length(a - b) < by; }
Vec mirror(const Vec& at) { return {at.x, at.y, -at.z}; }

}  // namespace

TEST_CASE("a standing body is about as high as a body, looks level and has its knees in front") {
    const Body body = solve(standing_pose());
    CHECK(body.skull.y + flesh::half_head_height == doctest::Approx(1).epsilon(.02));
    CHECK(near(body.head * Vec{1, 0, 0}, {1, 0, 0}));
    for (const Leg& leg : body.legs) CHECK(leg.knee.x > std::max(leg.hip.x, leg.ankle.x));
    for (const Arm& arm : body.arms) CHECK(arm.elbow.x < arm.wrist.x);
}

TEST_CASE("bending forward, leaning and turning to the right are positive") {
    const auto head_of = [](const Bend& lower) {
        Pose pose = seated_pose();
        pose.lower = lower;
        return solve(pose);
    };
    CHECK(head_of({.bend = 20}).skull.x > .05);
    CHECK(head_of({.lean = 20}).skull.z > .05);
    CHECK((head_of({.turn = 20}).head * Vec{1, 0, 0}).z > .3);
    CHECK(head_of({.turn = 20}).mid_back == Bend{.turn = 20});
}

TEST_CASE("feet stand on their soles, and on their insteps where the toes point back") {
    for (const Leg& leg : solve(standing_pose()).legs) {
        CHECK(leg.heel.y == doctest::Approx(0));
        CHECK(leg.toe.y == doctest::Approx(0));
        CHECK(leg.toe.x > leg.heel.x);
    }
    for (const Leg& leg : solve(on_all_fours()).legs) {
        CHECK(leg.toe.x < leg.ankle.x);
        CHECK(leg.toe.y < .02);
        CHECK(leg.knee.y == doctest::Approx(flesh::knee).epsilon(.1));
    }
}

TEST_CASE("a hand rests on the surface of the part that it is placed on, whatever the body does") {
    Pose pose = turned_to_the_right();
    for (const double bend : {0., 10., 25.}) {
        pose.lumbar.bend = bend;
        const Body body = solve(pose);
        const Leg& leg = body.legs[right_side];
        CHECK(near(body.arms[left_side].palm, leg.knee + leg.faces * (flesh::knee + flesh::hand), 1e-6));
    }
}

TEST_CASE("a palm on the other hand finds it wherever that is, and each on the other upper arm find both") {
    Pose pose = seated_pose();
    pose.right_hand = on(Part::hand);
    pose.left_hand = on(Part::chest);
    const Body stacked = solve(pose);
    CHECK(near(stacked.arms[right_side].palm, stacked.arms[left_side].palm, 1e-6));
    for (const Arm& arm : solve(hugging()).arms) CHECK(near(arm.palm, arm.target, .01));
}

TEST_CASE("what is out of reach is reached for as far as the arm goes") {
    Pose pose = standing_pose();
    pose.right_hand = on(Part::space, Side::both, {2, .8, .1});
    const Arm arm = solve(pose).arms[right_side];
    CHECK(near(arm.target, {2, .8, .1}));
    CHECK(glm::length(arm.wrist - arm.shoulder) == doctest::Approx(segment::upper_arm + segment::forearm));
}

TEST_CASE("the mirrored pose is the mirror image of the body") {
    for (const Pose& pose : {turned_to_the_right(), on_all_fours(), hands_behind_the_head()}) {
        const Body body = solve(pose), image = solve(mirrored(pose));
        CHECK(near(image.skull, mirror(body.skull)));
        for (const std::size_t side : {right_side, left_side}) {
            CHECK(near(image.arms[side].elbow, mirror(body.arms[1 - side].elbow), 1e-6));
            CHECK(near(image.arms[side].fingertip, mirror(body.arms[1 - side].fingertip), 1e-6));
            CHECK(near(image.legs[side].toe, mirror(body.legs[1 - side].toe), 1e-6));
        }
    }
    CHECK(mirrored(mirrored(turned_to_the_right())) == turned_to_the_right());
}

TEST_CASE("hands and feet that have one place in both poses stay on it exactly all the way") {
    const Pose from = on_all_fours(), to = sitting_back();
    const Body first = solve(from);
    for (double along = 0; along <= 1; along += .1) {
        const Body body = between(from, to, along);
        for (const std::size_t side : {right_side, left_side}) {
            CHECK(near(body.arms[side].palm, first.arms[side].palm, 1e-6));
            CHECK(near(body.legs[side].toe, first.legs[side].toe, 1e-3));
            CHECK(near(body.legs[side].knee, first.legs[side].knee, 5e-3));
        }
    }
}

TEST_CASE("arms go overhead in an arc before the body, not through the shoulder") {
    const Pose from = standing_pose(), to = arms_overhead();
    for (double along = .3; along <= .7; along += .1) {
        const Arm arm = between(from, to, along).arms[right_side];
        CHECK(glm::length(arm.palm - arm.shoulder) > .25);
        CHECK(arm.palm.x > .05);
    }
}

TEST_CASE("the elbow of an arm that circles never flips") {
    Pose pose = standing_pose();
    std::optional<Vec> before;
    for (int degrees = -60; degrees <= 180; ++degrees) {
        const double angle = glm::radians(double(degrees));
        pose.right_hand = on(Part::space, Side::both, {.25 * std::sin(angle), .8 - .25 * std::cos(angle), .15});
        const Vec elbow = solve(pose).arms[right_side].elbow;
        if (before) CHECK(glm::length(elbow - *before) < .01);
        before = elbow;
    }
}
