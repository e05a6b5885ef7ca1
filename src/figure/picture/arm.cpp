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
    Piece piece{along(root, arm.elbow, {{.08, .012}, {.4, .025}, {.6, .025}, {.8, .022}, {.95, .02}}), {}};
    Pen pen{camera, piece};
    pen.edge(along(root, arm.elbow, {{.45, .02}, {.7, .0245}, {.85, .023}, {.95, .013}}));
    pen.edge(along(root, arm.elbow, {{.38, .014}, {sleeve_end, .0285}}));
    pen.in(Ink::body, shade);
    pen.limb(bare);
    // A tone lighter than the shirt: a line round it is not needed to tell it from the chest.
    pen.in(Ink::shirt, shade - .35 * (1 - shade)).limb(sleeve);
    return piece;
}

Piece forearm(const Camera& camera, const Arm& arm, double shade) {
    Piece piece{along(arm.elbow, arm.wrist, {{.15, .02}, {.4, .02}, {.7, .018}, {.9, .016}}), {}};
    Pen pen{camera, piece};
    pen.in(Ink::body, shade).edge(along(arm.elbow, arm.wrist, {{.1, .012}, {.25, .0225}, {.6, .0185}, {.85, .0155}, {.97, .007}}));
    pen.limb(along(arm.elbow, arm.wrist, {{0, .0205}, {.25, .0225}, {.6, .0185}, {1, .014}}));
    return piece;
}

struct Finger {
    double aside, knuckle, tip, radius;  ///< Aside: towards the thumb; the rest along the hand.
};
constexpr Finger fingers[] = {{.0125, .5, .9, .0056}, {.0045, .52, .96, .0058}, {-.0035, .52, .92, .0056}, {-.0112, .48, .8, .005}};

std::vector<Ball> thumb_balls(const Arm& arm, const Vec& thumb) {
    const auto at = [&](double way, double aside) { return glm::mix(arm.wrist, arm.fingertip, way) + thumb * aside; };
    return {{at(.14, .006), .0115}, {at(.36, .023), .0085}, {at(.58, .032), .0066}};
}

Piece hand(const Camera& camera, const Body& body, const Arm& arm, std::size_t side, double shade) {
    const Vec side_of_thumb = thumb_side(body, arm, side);
    const std::vector<Ball> thumb = thumb_balls(arm, side_of_thumb);
    Piece piece{along(arm.wrist, arm.fingertip, {{.2, .018}, {.5, .018}, {.8, .014}}), {}};
    Pen pen{camera, piece};
    const auto at = [&](double way, double aside) { return glm::mix(arm.wrist, arm.fingertip, way) + side_of_thumb * aside; };
    pen.in(Ink::body, shade).edge(along(arm.wrist, arm.fingertip, {{.1, .006}, {.35, .019}, {.6, .0165}, {.9, .0105}}));
    pen.edge({thumb[1], thumb[2]});
    pen.limb({{at(0, 0), .0145}, {at(.3, .0005), .0195}, {at(.46, .0005), .0185}});
    for (const Finger& finger : fingers)
        pen.limb(
            {{at(finger.knuckle, finger.aside * .92), finger.radius + .002}, {at(finger.tip - .05, finger.aside * 1.3), finger.radius}});
    pen.limb(thumb);
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
    const double shade = shade_of(-across_body, 1.7 * segment::half_shoulders);
    pieces.push_back(upper_arm(camera, body, arm, shade));
    pieces.push_back(forearm(camera, arm, shade));
    pieces.push_back(hand(camera, body, arm, side, shade));
}

}  // namespace limber
