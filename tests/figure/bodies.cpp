#include "figure/bodies.h"

#include <algorithm>

namespace limber {
namespace {

constexpr Point ahead_{1, 0, 0}, back_{-1, 0, 0}, up_{0, 1, 0}, down_{0, -1, 0}, out_{0, 0, 1};

Reach on(Part part, Point by, std::optional<Point> pointing = {}, std::optional<Point> bending = {}, Side side = Side::both) {
    return {{part, side, by}, pointing, bending};
}

Reach of_left(Reach reach) {
    const auto flip = [](Point& point) { point.z = -point.z; };
    flip(reach.at.by);
    if (reach.pointing) flip(*reach.pointing);
    if (reach.bending) flip(*reach.bending);
    return reach;
}

void hands(Pose& pose, const Reach& reach) { pose.right_hand = reach, pose.left_hand = of_left(reach); }
void feet(Pose& pose, const Reach& reach) { pose.right_foot = reach, pose.left_foot = of_left(reach); }

void bend(Pose& pose, Bend whole) {
    pose.lumbar = {whole.bend * .4, whole.lean * .4, whole.turn * .12};
    pose.lower = {whole.bend * .3, whole.lean * .3, whole.turn * .48};
    pose.upper = {whole.bend * .3, whole.lean * .3, whole.turn * .4};
}

Pose seated() {
    Pose pose{.hips = {0, .29, 0}};
    hands(pose, on(Part::thigh, {0, -.04, 0}, ahead_, Point{-1, 0, .5}));
    feet(pose, on(Part::floor, {.25, 0, .1}, ahead_, ahead_));
    return pose;
}

Pose standing() {
    Pose pose{.hips = {0, .525, 0}};
    hands(pose, on(Part::shoulder, {.03, -.4, .03}, down_, back_));
    feet(pose, on(Part::floor, {-.02, 0, .085}, ahead_, ahead_));
    return pose;
}

Pose on_fours() {
    Pose pose{.rock = 0, .pelvis = {.bend = 80}, .neck = {.bend = -8}};
    hands(pose, on(Part::floor, {.29, 0, .129}, ahead_, down_));
    feet(pose, on(Part::floor, {-.24, 0, .096}, back_, ahead_));
    return pose;
}

Pose kneeling() {
    Pose pose{.rock = 0};
    hands(pose, on(Part::shoulder, {.03, -.4, .03}, down_, back_));
    feet(pose, on(Part::floor, {-.24, 0, .096}, back_, ahead_));
    return pose;
}

Pose supine() {
    Pose pose{.hips = {0, .07, 0}, .pelvis = {.bend = -90}};
    hands(pose, on(Part::floor, {.05, 0, .2}, ahead_, out_));
    feet(pose, on(Part::floor, {.25, 0, .096}, ahead_, ahead_));
    return pose;
}

Pose side_lying() {
    Pose pose{.hips = {0, .155, 0}, .pelvis = {.lean = -90}, .neck = {.lean = -10}};
    pose.left_hand = on(Part::space, {.34, .03, -.28}, ahead_, down_);
    pose.right_hand = on(Part::space, {-.1, .25, -.3}, back_);
    pose.left_foot = on(Part::space, {.13, .04, .31}, ahead_, ahead_);
    pose.right_foot = on(Part::space, {.13, .13, .31}, ahead_, ahead_);
    return pose;
}

Pose twisted() {
    Pose pose = seated();
    bend(pose, {.turn = 42});
    pose.left_hand = on(Part::knee, {0, 0, .02}, {}, {}, Side::right);
    pose.right_hand = on(Part::space, {-.08, .32, .13}, {}, back_);
    return pose;
}

Pose reaching() {
    Pose pose = standing();
    bend(pose, {.lean = -28});
    pose.right_hand = on(Part::shoulder, {0, .3, -.05}, up_, out_);
    return pose;
}

Pose bent(Pose pose, double degrees, double neck) {
    bend(pose, {.bend = degrees});
    pose.neck = {.bend = neck};
    return pose;
}

Pose threading() {
    Pose pose = on_fours();
    pose.rock = 8;
    bend(pose, {.bend = 15, .turn = -45});
    pose.right_hand = on(Part::space, {.3, .05, -.32}, Point{.3, 0, -1});
    return pose;
}

Pose open_book() {
    Pose pose = side_lying();
    bend(pose, {.turn = 38});
    return pose;
}

Pose elbows_wide() {
    Pose pose = bent(seated(), -20, 0);
    hands(pose, on(Part::back_of_head, {0, 0, .05}, {}, Point{.3, .3, 1}));
    return pose;
}

Pose pulling() {
    Pose pose = standing();
    hands(pose, on(Part::shoulder, {.22, 0, .1}, {}, down_));
    return pose;
}

Pose hands_on_hips() {
    Pose pose = bent(kneeling(), -38, -15);
    pose.right_hand = on(Part::hips, {-.06, .06, .02}, down_, back_, Side::right);
    pose.left_hand = on(Part::hips, {-.06, .06, -.02}, down_, back_, Side::left);
    return pose;
}

}  // namespace

std::vector<ExampleBody> example_bodies() {
    const PlacedProp chair{Prop::chair, {.02, 0, 0}, 0}, mat{Prop::mat, {.1, 0, 0}, 0}, across{Prop::mat, {.1, 0, -.1}, 90};
    return {
        {"tall", {solve(seated()), {40, 12}, {chair}}},
        {"twist", {solve(twisted()), {40, 12}, {chair}}},
        {"twist-from-behind", {solve(twisted()), {140, 14}, {chair}}},
        {"side-reach", {solve(reaching()), {0, 8}, {}}},
        {"cow", {solve(bent(on_fours(), -32, -20)), {80, 10}, {mat}}},
        {"cat", {solve(bent(on_fours(), 50, 25)), {80, 10}, {mat}}},
        {"thread-the-needle", {solve(threading()), {40, 16}, {mat}}},
        {"open-book", {solve(open_book()), {20, 35}, {across}}},
        {"supine", {solve(supine()), {70, 22}, {mat, {Prop::roller, {-.3, .045, 0}, 0}}}},
        {"back-bend", {solve(hands_on_hips()), {75, 10}, {mat, {Prop::cushion, {-.25, 0, 0}, 0}}}},
        {"elbows-wide", {solve(elbows_wide()), {60, 12}, {chair, {Prop::desk, {.5, 0, 0}, 0}}}},
        {"band", {solve(pulling()), {35, 10}, {{Prop::band}, {Prop::wall, {-.12, 0, 0}, 180}}}},
        {"from-the-side", {solve(standing()), {90, 6}, {{Prop::wall, {.35, 0, 0}, 0}, {Prop::dumbbell}}}},
        {"from-behind", {solve(standing()), {180, 8}, {}}},
    };
}

const Shown& example_body(const std::vector<ExampleBody>& bodies, const std::string& name) {
    return std::ranges::find(bodies, name, &ExampleBody::name)->shown;
}

}  // namespace limber
