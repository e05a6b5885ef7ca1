#include "figure/free_arm.h"

#include "figure/trunk.h"

namespace limber {
namespace {

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

Arm turned_between(const Arm& from, const Arm& to, const Body& body, const Way& way, std::size_t side) {
    const Joints a = joints_of(from, body, side), b = joints_of(to, body, side);
    const Vec upper = swept_way(a.upper_arm, b.upper_arm, way.along, side), forearm = swept(a.forearm, b.forearm, way.along);
    const Turned at_elbow = body.chest * follow(side, upper), at_wrist = at_elbow * follow(side, forearm);
    const Vec hand = at_wrist * swept(a.hand, b.hand, way.along);
    Arm arm;
    arm.shoulder = collar_root(body) + body.chest * swept(a.collar, b.collar, way.along) * segment::half_shoulders;
    arm.elbow = arm.shoulder + body.chest * upper * segment::upper_arm;
    arm.wrist = arm.elbow + at_elbow * forearm * segment::forearm;
    arm.palm = arm.target = arm.wrist + hand * palm_from_wrist;
    arm.fingertip = arm.wrist + hand * segment::hand;
    const Vec line = unit(arm.wrist - arm.shoulder, -up);
    arm.faces = unit(across(arm.elbow - arm.shoulder, line), swept(from.faces, to.faces, way.along));
    return arm;
}

}  // namespace limber
