#include "figure/flesh.h"
#include "figure/limbs.h"
#include "figure/spot.h"
#include "figure/trunk.h"
#include "figure/two_bone.h"

#include <functional>

namespace limber {
namespace {

constexpr double palm_from_wrist = .047;
constexpr double shoulder_rhythm = 14;  ///< Degrees that the collar bone rises by itself for an arm straight overhead.
constexpr int rounds_for_fingers = 5;   ///< Fingers follow the forearm, and the wrist the fingers.
constexpr int rounds_for_crossed_arms = 6;

/// `held` is how firmly the hand lies on its surface, 0 … 1: on its way to or from there it follows the forearm.
using Fingers = std::function<Vec(const Vec& forearm, double held)>;
using Elbow = std::function<Vec(const Vec& way)>;

/// What one hand is to do: its palm's place, and where fingers and elbow point once the arm lies so.
struct Grip {
    Vec palm;
    Fingers fingers;
    Elbow elbow;
};

/// The middle of where an arm can go: seen from there nothing that an arm does lies opposite.
Vec middle_way(std::size_t side) { return glm::normalize(Vec{1, -.1, .35 * outward(side)}); }

/// The default turns with the arm from lying ahead, elbow down and a little out: no flip overhead, behind or across.
Vec natural_elbow(const Vec& way, std::size_t side) {
    const Vec middle = middle_way(side);
    const Vec faces = glm::normalize(across(Vec{-.15, -1, .45 * outward(side)}, middle));
    return swing(middle, way) * faces;
}

Elbow elbow_of(const Body& body, const Reach& reach, std::size_t side) {
    if (reach.bending) return [pole = body.chest * unit(vec(*reach.bending), -up)](const Vec&) { return pole; };
    return [chest = body.chest, side](const Vec& way) { return chest * natural_elbow(glm::inverse(chest) * way, side); };
}

/// Flat on the floor: on along a forearm that lies, towards the head where it stands upright.
Vec flat_on_floor(const Vec& forearm, const Vec& headwards, double held) {
    const Vec lying = across(forearm, up), upright = unit(headwards, ahead);
    const double lies = glm::smoothstep(.5, .9, glm::length(lying));
    return swept(forearm, swept(upright, unit(lying, upright), lies), held);
}

/// Flat on a surface as far as the forearm does not stand upright on it.
Vec flat_on(const Vec& normal, const Vec& forearm, double held) {
    const Vec lying = across(forearm, normal);
    return unit(forearm + (lying - forearm) * held * glm::smoothstep(.0, .35, glm::length(lying)), forearm);
}

Fingers fingers_of(const Body& body, const Reach& reach, const Vec& normal) {
    if (reach.pointing) return [way = unit(vec(*reach.pointing), ahead)](const Vec&, double) { return way; };
    if (reach.at.part == Part::floor)
        return [headwards = across(body.chest * (ahead + up), up)](const Vec& forearm, double held) {
            return flat_on_floor(forearm, headwards, held);
        };
    return [normal](const Vec& forearm, double held) { return flat_on(normal, forearm, held); };
}

Grip grip_of(const Body& body, const Reach& reach, std::size_t side) {
    const Spot spot = spot_of(body, reach.at, side);
    return {spot.at + spot.normal * flesh::hand, fingers_of(body, reach, spot.normal), elbow_of(body, reach, side)};
}

/// The nearest way for the elbow to face so that it does not sink below the floor.
Vec above_floor(const Vec& pole, const Vec& way, const Vec& shoulder, const Vec& elbow) {
    const Vec upward = across(up, way);
    const double steep = glm::length(upward);
    const Vec middle = shoulder + way * glm::dot(elbow - shoulder, way);
    const double aside = glm::length(elbow - middle);
    if (elbow.y >= flesh::elbow || steep * aside < 1e-6) return pole;
    const double rise = std::clamp((flesh::elbow - middle.y) / (aside * steep), -1., 1.);
    const Vec highest = upward / steep;
    const Vec level = unit(across(pole, highest), glm::cross(way, highest));
    return highest * rise + level * std::sqrt(1 - rise * rise);
}

TwoBones bend_arm(const Vec& shoulder, const Vec& wrist, const Grip& grip, Vec& faces) {
    const Vec way = unit(wrist - shoulder, -up);
    faces = unit(across(grip.elbow(way), way), -ahead);
    const TwoBones arm = two_bones(shoulder, wrist, segment::upper_arm, segment::forearm, faces);
    faces = above_floor(faces, way, shoulder, arm.joint);
    return two_bones(shoulder, wrist, segment::upper_arm, segment::forearm, faces);
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

/// From one way of an arm to another, never by the back: the nearer they are to opposite, the more by the middle of where arms go.
Vec swept_way(const Vec& from, const Vec& to, double along, std::size_t side) {
    const Vec middle = middle_way(side);
    const auto flat = [&](const Vec& way) { return unit(across(way, middle), up) * glm::radians(degrees_between(middle, way)); };
    const Vec both = flat(from) * (1 - along) + flat(to) * along;
    const double angle = glm::length(both);
    const Vec by_middle = middle * std::cos(angle) + unit(both, up) * std::sin(angle);
    return swept(swept(from, to, along), by_middle, glm::smoothstep(140., 170., degrees_between(from, to)));
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

/// The collar bone rises with an arm that goes overhead.
void raise_shoulder(Body& body, std::size_t side, const Way& way, const Vec& palm) {
    Shrug shrug = way.mix(shrug_of(way.from, side), shrug_of(way.to, side));
    const Vec reach = glm::inverse(body.chest) * unit(palm - shoulder_of(body, side, shrug), -up);
    shrug.raise += shoulder_rhythm * glm::smoothstep(0., 1., reach.y);
    body.arms[side].shoulder = shoulder_of(body, side, shrug);
}

void place_arm(Body& body, const Way& way, std::size_t side) {
    const Grip grip = grip_between(body, side, way);
    raise_shoulder(body, side, way, grip.palm);
    reach(body.arms[side], grip);
}

bool needs_the_other_arm(const Way& way, std::size_t side) {
    const auto needs = [&](const Reach& reach) { return on_an_arm(reach.at.part) && side_of(reach.at, side) != side; };
    return needs(hand_of(way.from, side)) || needs(hand_of(way.to, side));
}

void hang(Arm& arm) {
    arm.elbow = arm.shoulder - up * segment::upper_arm;
    arm.wrist = arm.palm = arm.fingertip = arm.elbow + ahead * segment::forearm;
    arm.faces = -ahead;
}

}  // namespace

void place_arms(Body& body, const Way& way) {
    const bool crossed = needs_the_other_arm(way, right_side) && needs_the_other_arm(way, left_side);
    const std::size_t first = needs_the_other_arm(way, right_side) ? left_side : right_side;
    if (crossed) std::for_each(body.arms.begin(), body.arms.end(), hang);
    for (int round = 0; round < (crossed ? rounds_for_crossed_arms : 1); ++round) {
        place_arm(body, way, first);
        place_arm(body, way, other(first));
    }
}

}  // namespace limber
