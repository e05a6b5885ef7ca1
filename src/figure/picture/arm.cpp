#include "figure/flesh.h"
#include "figure/picture/parts.h"

namespace limber {
namespace {

constexpr double sleeve_end = .52;

Vec across(const Vec& of, const Vec& axis) {
    const Vec rest = of - axis * glm::dot(of, axis);
    const double length = glm::length(rest);
    return length > 1e-6 ? rest / length : Vec{0};
}

/// Towards the middle of the body and ahead: where a thumb is as nature has it.
Vec thumb_side(const Body& body, const Arm& arm, std::size_t side) {
    const Vec axis = glm::normalize(arm.fingertip - arm.wrist);
    return across(body.chest * Vec{.8, .25, -.6 * sign_of(side)}, axis);
}

Piece upper_arm(const Camera& camera, const Body& body, const Arm& arm, double shade) {
    const Vec root = shoulder_root(body, arm);
    const auto sleeve = along(root, arm.elbow, {{0, .031}, {.2, .0315}, {sleeve_end, .029}});
    const auto bare = along(root, arm.elbow, {{.35, .0255}, {.6, .0245}, {1, .0205}});
    Piece piece{along(root, arm.elbow, {{.4, .025}, {.6, .025}, {.8, .022}, {.95, .02}}), {}};
    Pen pen{camera, piece};
    pen.edge(along(root, arm.elbow, {{.45, .02}, {.7, .0245}, {.85, .023}, {.95, .013}}));
    pen.edge(along(root, arm.elbow, {{.3, .016}, {.45, .0285}, {sleeve_end, .028}}));
    pen.in(Ink::body, shade);
    pen.limb(bare);
    pen.in(Ink::shirt, shade).limb(sleeve);
    return piece;
}

Piece forearm(const Camera& camera, const Arm& arm, double shade) {
    Piece piece{along(arm.elbow, arm.wrist, {{.15, .02}, {.4, .02}, {.7, .018}, {.9, .016}}), {}};
    Pen pen{camera, piece};
    pen.in(Ink::body, shade).edge(along(arm.elbow, arm.wrist, {{.1, .012}, {.25, .0225}, {.6, .0185}, {.85, .0155}, {.97, .007}}));
    pen.limb(along(arm.elbow, arm.wrist, {{0, .0205}, {.25, .0225}, {.6, .0185}, {1, .014}}));
    return piece;
}

Piece hand(const Camera& camera, const Body& body, const Arm& arm, std::size_t side, double shade) {
    const auto palm = along(arm.wrist, arm.fingertip, {{0, .0145}, {.35, .0205}, {.6, .019}, {.92, .0105}});
    const Vec thumb = thumb_side(body, arm, side);
    const std::vector<Ball> thumb_balls{{glm::mix(arm.wrist, arm.fingertip, .18) + thumb * .008, .011},
                                        {glm::mix(arm.wrist, arm.fingertip, .42) + thumb * .026, .0088},
                                        {glm::mix(arm.wrist, arm.fingertip, .6) + thumb * .03, .0072}};
    Piece piece{along(arm.wrist, arm.fingertip, {{.2, .018}, {.5, .018}, {.8, .014}}), {}};
    Pen pen{camera, piece};
    pen.in(Ink::body, shade).edge(along(arm.wrist, arm.fingertip, {{.08, .006}, {.35, .0205}, {.6, .019}, {.92, .0105}}));
    pen.edge({thumb_balls[1], thumb_balls[2]});
    pen.limb(palm);
    pen.limb(thumb_balls);
    return piece;
}

}  // namespace

Vec shoulder_root(const Body& body, const Arm& arm) {
    const Vec middle = (body.arms[right_side].shoulder + body.arms[left_side].shoulder) / 2.0;
    return glm::mix(arm.shoulder, middle, .1) - body.chest * up_axis * .006;
}

void add_arm(std::vector<Piece>& pieces, const Camera& camera, const Body& body, std::size_t side) {
    const Arm& arm = body.arms[side];
    const double across_body = camera.nearness(body.arms[side].shoulder) - camera.nearness(body.arms[1 - side].shoulder);
    const double shade = std::clamp(-across_body / .14, 0.0, 1.0);
    pieces.push_back(upper_arm(camera, body, arm, shade));
    pieces.push_back(forearm(camera, arm, shade));
    pieces.push_back(hand(camera, body, arm, side, shade));
}

}  // namespace limber
