#include "figure/spot.h"

#include "figure/flesh.h"

namespace limber {
namespace {

/// What a place is measured from: its origin lies on the surface.
struct Surface {
    Vec at;
    Turned frame{1, 0, 0, 0};
    Vec normal{0};
};

Vec middle(const Vec& a, const Vec& b) { return (a + b) * .5; }

const Vertebra& middle_of(const Body& body, Region region) {
    std::size_t at = 0;
    while (body.spine[at].region != region) ++at;
    return body.spine[at + 1];
}

/// So far out of a frame's origin in the direction.
Surface out_of(const Vec& at, const Turned& frame, const Vec& direction, double by) {
    const Vec normal = frame * direction;
    return {at + normal * by, frame, normal};
}

Surface in_trunk(const Body& body, Part part, std::size_t side) {
    const Vec out = right * outward(side);
    const Vertebra &lumbar = middle_of(body, Region::lumbar), &lower = middle_of(body, Region::lower),
                   &upper = middle_of(body, Region::upper);
    switch (part) {
        case Part::belly:
            return out_of(lumbar.at, lumbar.turned, ahead, flesh::waist.front + flesh::breath_belly * body.belly);
        case Part::lower_back:
            return out_of(lumbar.at, lumbar.turned, -ahead, flesh::waist.back);
        case Part::chest:
            return out_of(upper.at, upper.turned, ahead, flesh::upper_ribs.front + flesh::breath_front * body.ribs);
        case Part::ribs:
            return out_of(lower.at, lower.turned, out, flesh::lower_ribs.half_width + flesh::breath_side * body.ribs);
        case Part::shoulder:
            return out_of(body.arms[side].shoulder, body.chest, up, flesh::shoulder);
        case Part::ear:
            return out_of(body.skull, body.head, out, flesh::half_head_width);
        case Part::back_of_head:
            return out_of(body.skull, body.head, -ahead, flesh::half_head_depth);
        default:
            return {body.skull, body.head};
    }
}

Surface on_arm(const Arm& arm, std::size_t side, Part part) {
    const Turned bone = frame_of_bone(arm.shoulder, arm.elbow, -arm.faces);
    if (part == Part::upper_arm) return out_of(middle(arm.shoulder, arm.elbow), bone, right * outward(side), flesh::upper_arm);
    if (part == Part::elbow) return {arm.elbow + arm.faces * flesh::elbow, bone, arm.faces};
    return {arm.palm, frame_of_bone(arm.elbow, arm.wrist, -arm.faces)};
}

Surface on_leg(const Leg& leg, Part part) {
    const Turned thigh = frame_of_bone(leg.hip, leg.knee, leg.faces), shin = frame_of_bone(leg.knee, leg.ankle, leg.faces);
    if (part == Part::thigh) return out_of(middle(leg.hip, leg.knee), thigh, ahead, flesh::thigh);
    if (part == Part::knee) return {leg.knee + leg.faces * flesh::knee, thigh, leg.faces};
    if (part == Part::shin) return out_of(middle(leg.knee, leg.ankle), shin, ahead, flesh::shin);
    return out_of(leg.ankle, shin, ahead, flesh::ankle);
}

/// Without a side the middle between the joints; with one the crest of the hip bone, where hands on the hips rest.
Surface at_hips(const Body& body, const Anchor& anchor, std::size_t side) {
    if (anchor.side == Side::both) return {body.hips, body.pelvis};
    return out_of(body.spine[1].at, body.pelvis, right * outward(side), flesh::pelvis.half_width);
}

Surface surface_of(const Body& body, const Anchor& anchor, std::size_t side) {
    if (anchor.part == Part::space) return {};
    if (anchor.part == Part::floor) return {.at = {}, .normal = up};
    if (anchor.part == Part::hips) return at_hips(body, anchor, side);
    if (on_an_arm(anchor.part)) return on_arm(body.arms[side], side, anchor.part);
    if (on_a_leg(anchor.part)) return on_leg(body.legs[side], anchor.part);
    return in_trunk(body, anchor.part, side);
}

}  // namespace

bool on_an_arm(Part part) { return part == Part::upper_arm || part == Part::elbow || part == Part::hand; }

bool on_a_leg(Part part) { return part == Part::thigh || part == Part::knee || part == Part::shin || part == Part::ankle; }

std::size_t side_of(const Anchor& anchor, std::size_t own) {
    if (anchor.side == Side::both) return anchor.part == Part::hand ? other(own) : own;
    return anchor.side == Side::right ? right_side : left_side;
}

Turned frame_of_bone(const Vec& root, const Vec& end, const Vec& front) {
    const Vec y = unit(root - end, up);
    const Vec x = unit(across(front, y), unit(across(ahead, y), right));
    return glm::quat_cast(glm::dmat3{x, y, glm::cross(x, y)});
}

Spot spot_of(const Body& body, const Anchor& anchor, std::size_t side) {
    const Surface surface = surface_of(body, anchor, side_of(anchor, side));
    return {surface.at + surface.frame * vec(anchor.by), surface.normal};
}

}  // namespace limber
