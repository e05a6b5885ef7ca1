#include "figure/flesh.h"
#include "figure/limbs.h"
#include "figure/spot.h"
#include "figure/two_bone.h"

namespace limber {
namespace {

constexpr double heel_behind_ankle = .038;
constexpr double instep_pitch = 27;   ///< Degrees that toes point into the floor where the instep lies on it.
constexpr double relaxed_point = 20;  ///< Degrees that a foot in the air hangs from square to the shin.

/// How a foot lies: which way the toes point, and its back, which in standing is up.
struct Sole {
    Vec toes, top;
};

Vec heel_from_ankle(const Sole& sole) { return -sole.toes * heel_behind_ankle - sole.top * segment::ankle_height; }
Vec toe_from_ankle(const Sole& sole) { return heel_from_ankle(sole) + sole.toes * segment::foot; }

/// How high the ankle is over the floor that this foot rests on.
double resting_height(const Sole& sole) { return std::max({-heel_from_ankle(sole).y, -toe_from_ankle(sole).y, flesh::ankle + .005}); }

/// The knee's axis, to the right in standing, for a knee that faces this way.
Vec hinge(const Vec& way, const Vec& faces) { return unit(glm::cross(way, faces), right); }

/// Turns the foot flat onto its sole, or down onto its instep, the more the nearer it is to lying so.
Sole laid_down(Vec toes, Vec hinge) {
    const Vec top = unit(glm::cross(hinge, toes), up);
    const double flat = glm::smoothstep(.2, .7, std::abs(top.y)) * glm::smoothstep(0., .4, 1 - std::abs(toes.y));
    const double sign = top.y < 0 ? -1 : 1;
    const Vec laid = swept(top, unit(across(up * sign, toes), top), flat);
    if (sign > 0) return {toes, laid};
    const Turned pitch = glm::angleAxis(glm::radians(instep_pitch * flat), unit(glm::cross(toes, laid), right));
    return {pitch * toes, pitch * laid};
}

/// The default turns with the leg from lying ahead and below: no flip anywhere that a leg goes.
Vec natural_knee(const Vec& way) {
    static const Vec middle = glm::normalize(ahead - up), faces = glm::normalize(ahead + up);
    return swing(middle, way) * faces;
}

/// What one pose wants of one leg of the body.
struct Footing {
    Vec ankle;
    Sole sole;
    Vec knee;
};

Vec knee_pole(const Body& body, const Reach& reach, const Vec& way) {
    return body.pelvis * (reach.bending ? unit(vec(*reach.bending), ahead) : natural_knee(glm::inverse(body.pelvis) * way));
}

Sole in_the_air(const Vec& hip, const Vec& ankle, const Vec& pole) {
    const TwoBones leg = two_bones(hip, ankle, segment::thigh, segment::shank, pole);
    const Vec shin = unit(leg.end - leg.joint, -up);
    const Vec axis = hinge(unit(ankle - hip, -up), pole);
    const Vec square = glm::cross(axis, shin);
    const Vec toes = glm::angleAxis(glm::radians(-relaxed_point), axis) * square;
    return {toes, glm::cross(axis, toes)};
}

Footing footing(const Body& body, std::size_t side, const Reach& reach) {
    const Spot spot = spot_of(body, reach.at, side);
    const Vec& hip = body.legs[side].hip;
    const bool on_floor = reach.at.part == Part::floor;
    Vec ankle = spot.at + spot.normal * (on_floor ? segment::ankle_height : flesh::ankle);
    const Vec way = unit(ankle - hip, -up);
    const Vec knee = knee_pole(body, reach, way);
    const Vec axis = hinge(way, knee);
    Sole sole = in_the_air(hip, ankle, knee);
    if (on_floor || reach.pointing) {
        sole.toes = reach.pointing ? unit(vec(*reach.pointing), ahead) : ahead;
        sole.top = unit(glm::cross(axis, sole.toes), up);
    }
    if (on_floor) {
        sole = laid_down(sole.toes, axis);
        ankle = spot.at + up * resting_height(sole);
    }
    return {ankle, sole, knee};
}

Turned frame_of(const Sole& sole) {
    const Vec top = unit(across(sole.top, sole.toes), up);
    return glm::quat_cast(glm::dmat3{sole.toes, top, glm::cross(sole.toes, top)});
}

/// A foot that goes from one place on the floor to another is lifted a little on its way.
double lift(const Way& way, const Reach& from, const Reach& to, const Vec& step) {
    if (from.at.part != Part::floor || to.at.part != Part::floor) return 0;
    const double most = std::min(.05, .25 * std::max(glm::length(step) - .02, 0.));
    const double arc = std::sin(glm::pi<double>() * way.along);
    return most * arc * arc;
}

void stand(Leg& leg, const Footing& at, const Sole& sole) {
    leg.target = at.ankle;
    const TwoBones bones = two_bones(leg.hip, at.ankle, segment::thigh, segment::shank, at.knee);
    leg.knee = bones.joint;
    leg.ankle = bones.end;
    leg.faces = unit(across(at.knee, unit(leg.ankle - leg.hip, -up)), ahead);
    leg.heel = leg.ankle + heel_from_ankle(sole);
    leg.toe = leg.ankle + toe_from_ankle(sole);
}

void place_leg(Body& body, const Way& way, std::size_t side) {
    const Reach &from = foot_of(way.from, side), &to = foot_of(way.to, side);
    const Footing a = footing(body, side, from), b = from == to ? a : footing(body, side, to);
    const Turned sole = glm::slerp(frame_of(a.sole), frame_of(b.sole), way.along);
    const Vec ankle = way.mix(a.ankle, b.ankle) + up * lift(way, from, to, b.ankle - a.ankle);
    const Vec to_ankle = unit(ankle - body.legs[side].hip, -up);
    const Vec knee = swept(knee_pole(body, from, to_ankle), knee_pole(body, to, to_ankle), way.along);
    stand(body.legs[side], {ankle, {}, knee}, {sole * ahead, sole * up});
}

bool needs_the_other_leg(const Way& way, std::size_t side) {
    const auto needs = [&](const Reach& reach) { return on_a_leg(reach.at.part) && side_of(reach.at, side) != side; };
    return needs(foot_of(way.from, side)) || needs(foot_of(way.to, side));
}

}  // namespace

void place_legs(Body& body, const Way& way) {
    const std::size_t first = needs_the_other_leg(way, right_side) ? left_side : right_side;
    place_leg(body, way, first);
    place_leg(body, way, other(first));
}

}  // namespace limber
