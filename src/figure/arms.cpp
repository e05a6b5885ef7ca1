#include "figure/flesh.h"
#include "figure/free_arm.h"
#include "figure/grip.h"
#include "figure/limbs.h"
#include "figure/spot.h"
#include "figure/trunk.h"
#include "figure/two_bone.h"

namespace limber {
namespace {

constexpr double rises_overhead = 14;  ///< Degrees that the collar bone rises by itself for an arm straight overhead,
constexpr double goes_across = 22;     ///< and comes ahead for one straight across.
constexpr int rounds_for_fingers = 5;  ///< Fingers follow the forearm, and the wrist the fingers.
constexpr int rounds_for_crossed_arms = 6;
constexpr int rounds_for_kept_arms = 2;  ///< The second for what each keeps to on the other.

TwoBones bend_arm(const Vec& shoulder, const Vec& wrist, const Grip& grip, Vec& faces) {
    const Vec way = unit(wrist - shoulder, -up);
    faces = unit(across(grip.elbow(way), way), -ahead);
    return bent_above_floor(shoulder, wrist, faces);
}

void reach(Arm& arm, const Grip& grip) {
    Vec fingers = unit(grip.palm - arm.shoulder, -up);
    TwoBones bones{};
    for (int round = 0; round < rounds_for_fingers; ++round) {
        bones = bend_arm(arm.shoulder, grip.palm - fingers * palm_from_wrist, grip, arm.faces);
        fingers = grip.fingers(unit(bones.end - bones.joint, fingers), 1);
    }
    bones = bend_arm(arm.shoulder, grip.palm - fingers * palm_from_wrist, grip, arm.faces);
    arm.elbow = bones.joint;
    arm.wrist = bones.end;
    arm.palm = arm.wrist + fingers * palm_from_wrist;
    arm.fingertip = arm.wrist + fingers * segment::hand;
    arm.target = grip.palm;
}

/// Hands that keep to a wall or another plane of space in both poses keep to it in between.
Vec in_shared_planes(const Vec& palm, const Reach& from, const Reach& to) {
    Vec kept = palm;
    const Vec a = vec(from.at.by), b = vec(to.at.by);
    if (from.at.part != Part::space || to.at.part != Part::space) return kept;
    for (int axis = 0; axis < 3; ++axis)
        if (std::abs(a[axis] - b[axis]) < 1e-6) kept[axis] = a[axis];
    return kept;
}

Vec on_an_arc(const Body& body, std::size_t side, const Way& way, const Vec& from, const Vec& to) {
    const Vec& shoulder = body.arms[side].shoulder;
    const Turned chest = glm::inverse(body.chest);
    const Vec a = chest * (from - shoulder), b = chest * (to - shoulder);
    const Vec on = swept_way(unit(a, -up), unit(b, -up), way.along, side);
    return shoulder + body.chest * on * way.mix(glm::length(a), glm::length(b));
}

bool same_part(const Reach& a, const Reach& b, std::size_t side) {
    return a.at.part == b.at.part && side_of(a.at, side) == side_of(b.at, side);
}

/// Slides where both places are on the same part, goes on an arc about the shoulder where not; never through the floor.
Vec palm_between(const Body& body, std::size_t side, const Way& way, const Vec& from, const Vec& to) {
    const Reach &a = hand_of(way.from, side), &b = hand_of(way.to, side);
    if (same_part(a, b, side) && (a.at.part != Part::space || a.at == b.at)) return way.mix(from, to);
    Vec palm = in_shared_planes(on_an_arc(body, side, way, from, to), a, b);
    palm.y = std::max(palm.y, std::min({from.y, to.y, flesh::hand}));
    return palm;
}

Grip grip_between(const Body& body, std::size_t side, const Way& way) {
    const Reach &from = hand_of(way.from, side), &to = hand_of(way.to, side);
    const Grip a = grip_of(body, from, side);
    if (from == to) return a;
    const Grip b = grip_of(body, to, side);
    const bool slides = same_part(from, to, side);
    const auto fingers = [a, b, way, slides](const Vec& forearm, double) {
        return swept(a.fingers(forearm, slides ? 1 : 1 - way.along), b.fingers(forearm, slides ? 1 : way.along), way.along);
    };
    const auto elbow = [a, b, way](const Vec& to_wrist) { return swept(a.elbow(to_wrist), b.elbow(to_wrist), way.along); };
    return {palm_between(body, side, way, a.palm, b.palm), fingers, elbow};
}

/// The collar bone goes with an arm that goes overhead or across.
void follow_with_shoulder(Body& body, std::size_t side, const Way& way, const Vec& palm) {
    Shrug shrug = way.mix(shrug_of(way.from, side), shrug_of(way.to, side));
    const Vec reach = glm::inverse(body.chest) * unit(palm - shoulder_of(body, side, shrug), -up);
    shrug.raise += rises_overhead * glm::smoothstep(0., 1., reach.y);
    shrug.forward += goes_across * glm::smoothstep(0., 1., -reach.z * outward(side));
    body.arms[side].shoulder = shoulder_of(body, side, shrug);
}

void place_arm(Body& body, const Way& way, std::size_t side, const Grip& grip) {
    follow_with_shoulder(body, side, way, grip.palm);
    reach(body.arms[side], grip);
}

bool shares_a_plane(const Reach& a, const Reach& b) {
    const Vec apart = glm::abs(vec(a.at.by) - vec(b.at.by));
    return a.at.part == Part::space && b.at.part == Part::space && std::min({apart.x, apart.y, apart.z}) < 1e-6;
}

/// Stays on or slides along one thing all the way.
bool keeps_to_something(const Way& way, std::size_t side) {
    const Reach &from = hand_of(way.from, side), &to = hand_of(way.to, side);
    return same_part(from, to, side) && (from.at.part != Part::space || shares_a_plane(from, to));
}

bool on_the_other_arm(const Pose& pose, std::size_t side) {
    const Anchor& at = hand_of(pose, side).at;
    return (on_an_arm(at.part) || at.part == Part::shoulder) && side_of(at, side) != side;
}

void hang(Arm& arm) {
    arm.elbow = arm.shoulder - up * segment::upper_arm;
    arm.wrist = arm.palm = arm.fingertip = arm.elbow + ahead * segment::forearm;
    arm.faces = -ahead;
}

/// The arms of one of the poses on the body in between. An arm on the other comes second; each on the other, they come in turns.
std::array<Arm, 2> arms_in(const Pose& pose, Body body, const Way& way) {
    const bool crossed = on_the_other_arm(pose, right_side) && on_the_other_arm(pose, left_side);
    const std::size_t first = on_the_other_arm(pose, right_side) ? left_side : right_side;
    std::for_each(body.arms.begin(), body.arms.end(), hang);
    for (int round = 0; round < (crossed ? rounds_for_crossed_arms : 1); ++round)
        for (const std::size_t side : {first, other(first)}) place_arm(body, way, side, grip_of(body, hand_of(pose, side), side));
    return body.arms;
}

}  // namespace

void place_arms(Body& body, const Way& way) {
    const auto from = arms_in(way.from, body, way);
    if (way.from == way.to) {
        body.arms = from;
        return;
    }
    const auto to = arms_in(way.to, body, way);
    for (const std::size_t side : {right_side, left_side}) body.arms[side] = turned_between(from[side], to[side], body, way, side);
    std::array sides{right_side, left_side};
    if (on_the_other_arm(way.from, right_side)) std::swap(sides[0], sides[1]);
    for (int round = 0; round < rounds_for_kept_arms; ++round)
        for (const std::size_t side : sides)
            if (keeps_to_something(way, side)) place_arm(body, way, side, grip_between(body, side, way));
}

}  // namespace limber
