#include "figure/free_arm.h"

#include "figure/flesh.h"
#include "figure/trunk.h"
#include "figure/two_bone.h"

namespace limber {
namespace {

constexpr double gives_way = .1;  ///< How much an elbow that is nearly straight goes the way that it does in both poses.

/// An arm by its joints: each bone against the one before it, the first against the chest.
struct Joints {
    Vec collar, upper_arm, forearm, hand;
};

Turned follow(std::size_t side, const Vec& bone) { return swing(middle_way(side), bone); }

Joints joints_of(const Arm& arm, const Body& body, std::size_t side) {
    const Turned chest = glm::inverse(body.chest);
    const Vec upper = chest * unit(arm.elbow - arm.shoulder, -up);
    const Turned at_elbow = glm::inverse(follow(side, upper)) * chest;
    const Vec forearm = at_elbow * unit(arm.wrist - arm.elbow, -up);
    const Turned at_wrist = glm::inverse(follow(side, forearm)) * at_elbow;
    return {chest * unit(arm.shoulder - collar_root(body), right), upper, forearm, at_wrist * unit(arm.fingertip - arm.wrist, -up)};
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

Joints mixed(const Joints& a, const Joints& b, double along) {
    return {swept(a.collar, b.collar, along), swept(a.upper_arm, b.upper_arm, along), swept(a.forearm, b.forearm, along),
            swept(a.hand, b.hand, along)};
}

/// Of an arm that lies so in its pose. While the body on its way turns its back on the place, reaching for it would flip the arm over: it
/// stays as the pose itself has it.
Joints joints_in(const Pose& pose, const Arm& arm, const Body& body, std::size_t side) {
    const Joints reaching = joints_of(arm, body, side);
    const Vec way = glm::inverse(body.chest) * unit(arm.wrist - arm.shoulder, -up);
    const double behind = glm::smoothstep(100., 135., degrees_between(middle_way(side), way));
    if (behind == 0) return reaching;
    const Body rest = solve(pose);
    return mixed(reaching, joints_of(rest.arms[side], rest, side), behind);
}

Vec level(const Vec& way) { return {way.x, 0, way.z}; }

/// On along a forearm that lies, towards the head where it stands upright; not of unit length.
Vec flat_fingers(const Vec& forearm, const Vec& headward) {
    const Vec lying = level(forearm);
    return lying + level(headward) * (1 - glm::length(lying));
}

/// A hand that would sink below the floor is bent back until it lies on it, `steepest` being the most that it may point down; straight from
/// where it never points, for there alone it could jump.
Vec bent_back(const Vec& hand, double steepest, const Vec& flat) {
    if (hand.y >= steepest) return hand;
    const double down = std::clamp(steepest, -1., .99), rim = std::sqrt(1 - down * down);
    const Vec never = flat * (-.9 * rim);
    const Vec out = unit(level(hand) - never, flat);
    const double along = glm::dot(never, out);
    const double far = std::sqrt(along * along + rim * rim - glm::dot(never, never)) - along;
    return never + out * far + up * down;
}

/// Where the joints alone would take it below the floor, the hand stays on it and the elbow gives way.
void keep_above_floor(Arm& arm, const Body& body, double lowest_wrist, const Vec& faces) {
    const double sunk = std::max(lowest_wrist - arm.wrist.y, 0.);
    const Vec hand = (arm.fingertip - arm.wrist) / segment::hand;
    const Vec elbow = arm.elbow - arm.shoulder, wrist = arm.wrist + up * sunk, way = unit(wrist - arm.shoulder, -up);
    const Vec pole = elbow / segment::upper_arm + faces * (gives_way * glm::smoothstep(0., .02, sunk));
    if (sunk > 0 || arm.elbow.y < flesh::elbow) {
        Vec bends = unit(across(pole, way), faces);
        const TwoBones bones = bent_above_floor(arm.shoulder, wrist, bends);
        arm.elbow = bones.joint;
        arm.wrist = bones.end;
    }
    const double steepest = std::max((flesh::hand - arm.wrist.y) / palm_from_wrist, -arm.wrist.y / segment::hand);
    const Vec flat = flat_fingers((arm.wrist - arm.elbow) / segment::forearm, body.chest * glm::normalize(ahead + up));
    const Vec fingers = bent_back(hand, steepest, flat);
    arm.palm = arm.target = arm.wrist + fingers * palm_from_wrist;
    arm.fingertip = arm.wrist + fingers * segment::hand;
}

}  // namespace

Vec middle_way(std::size_t side) { return glm::normalize(Vec{1, -.1, .35 * outward(side)}); }

Vec swept_way(const Vec& from, const Vec& to, double along, std::size_t side) {
    const Vec middle = middle_way(side);
    const auto flat = [&](const Vec& way) { return unit(across(way, middle), up) * glm::radians(degrees_between(middle, way)); };
    const Vec both = flat(from) * (1 - along) + flat(to) * along;
    const double angle = glm::length(both);
    const Vec by_middle = middle * std::cos(angle) + unit(both, up) * std::sin(angle);
    return swept(swept(from, to, along), by_middle, glm::smoothstep(60., 130., degrees_between(from, to)));
}

TwoBones bent_above_floor(const Vec& shoulder, const Vec& wrist, Vec& faces) {
    const TwoBones arm = two_bones(shoulder, wrist, segment::upper_arm, segment::forearm, faces);
    faces = above_floor(faces, unit(wrist - shoulder, -up), shoulder, arm.joint);
    return two_bones(shoulder, wrist, segment::upper_arm, segment::forearm, faces);
}

Arm turned_between(const Arm& from, const Arm& to, const Body& body, const Way& way, std::size_t side) {
    const Joints a = joints_in(way.from, from, body, side), b = joints_in(way.to, to, body, side);
    const Vec upper = swept_way(a.upper_arm, b.upper_arm, way.along, side), forearm = swept(a.forearm, b.forearm, way.along);
    const Turned at_elbow = body.chest * follow(side, upper), at_wrist = at_elbow * follow(side, forearm);
    const Vec hand = at_wrist * swept(a.hand, b.hand, way.along);
    Arm arm;
    arm.shoulder = collar_root(body) + body.chest * swept(a.collar, b.collar, way.along) * segment::half_shoulders;
    arm.elbow = arm.shoulder + body.chest * upper * segment::upper_arm;
    arm.wrist = arm.elbow + at_elbow * forearm * segment::forearm;
    arm.palm = arm.target = arm.wrist + hand * palm_from_wrist;
    arm.fingertip = arm.wrist + hand * segment::hand;
    const Vec faces = swept(from.faces, to.faces, way.along);
    keep_above_floor(arm, body, std::clamp(way.mix(from.wrist.y, to.wrist.y), 0., flesh::hand), faces);
    const Vec line = unit(arm.wrist - arm.shoulder, -up);
    arm.faces = unit(across(arm.elbow - arm.shoulder, line), faces);
    return arm;
}

}  // namespace limber
