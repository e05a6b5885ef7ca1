#include "figure/flesh.h"
#include "figure/picture/parts.h"

namespace limber {
namespace {

/// Trousers end above the ankle.
constexpr double trouser_end = .86, calf_back = .007;

/// The hip joint as it is drawn: the thigh grows out of the pelvis, not beside it.
Vec root_of(const Body& body, const Leg& leg) { return glm::mix(leg.hip, body.hips, .3); }

Piece thigh(const Camera& camera, const Body& body, const Leg& leg, double shade) {
    const Vec root = root_of(body, leg);
    Piece piece{along(root, leg.knee, {{.3, .045}, {.5, .042}, {.7, .038}, {.9, .033}}), {}};
    Pen pen{camera, piece};
    pen.in(Ink::legs, shade).edge(along(root, leg.knee, {{.25, .035}, {.45, .046}, {.75, .038}, {1, .032}}));
    pen.limb(along(root, leg.knee, {{0, .054}, {.2, .052}, {.45, .047}, {.75, .0385}, {1, .0325}}));
    return piece;
}

/// The calf is behind the bone.
std::vector<Ball> shank_balls(const Leg& leg) {
    auto balls = along(leg.knee, leg.ankle, {{0, .0325}, {.28, .0325}, {.55, .0275}, {trouser_end, .0205}});
    balls[1].at -= leg.faces * calf_back;
    balls[2].at -= leg.faces * (calf_back * .6);
    return balls;
}

Piece shank(const Camera& camera, const Leg& leg, double shade) {
    Piece piece{along(leg.knee, leg.ankle, {{.15, .03}, {.4, .03}, {.65, .025}, {.9, .02}}), {}};
    Pen pen{camera, piece};
    std::vector<Ball> balls = shank_balls(leg);
    std::vector<Ball> gap = balls;
    gap[0] = {glm::mix(leg.knee, leg.ankle, .1), .022};
    pen.in(Ink::body, shade).edge(gap);
    pen.limb(along(leg.knee, leg.ankle, {{.7, .016}, {1, .0165}}));
    pen.in(Ink::legs, shade).limb(balls);
    return piece;
}

Piece foot(const Camera& camera, const Leg& leg, double shade) {
    const Vec length = leg.toe - leg.heel, ahead = glm::normalize(length);
    const Vec rise = leg.ankle - leg.heel, up = glm::normalize(rise - ahead * glm::dot(rise, ahead));
    const auto at = [&](double way, double high) { return leg.heel + length * way + up * high; };
    Piece piece{{{at(.2, .02), .02}, {at(.5, .018), .018}, {at(.8, .014), .014}}, {}};
    Pen pen{camera, piece};
    const std::vector<Ball> sole{{at(.09, .0125), .0125}, {at(.68, .0125), .0125}, {at(.92, .0115), .0115}};
    const std::vector<Ball> upper{{at(.13, .03), .021}, {at(.3, .028), .0235}, {at(.66, .0195), .0185}, {at(.9, .014), .0135}};
    const std::vector<Ball> collar{{at(.13, .024), .018}, {glm::mix(at(.2, .045), leg.ankle, .6), .0205}};
    pen.in(Ink::sole, shade).edge(upper);
    pen.edge(sole);
    pen.limb(sole);
    pen.in(Ink::shoes, shade).limb(upper);
    pen.limb(collar);
    pen.in(Ink::sole, shade).line({at(.05, .006), at(.35, .005), at(.68, .005), at(.96, .007)}, .008);
    return piece;
}

}  // namespace

void add_leg(std::vector<Piece>& pieces, const Camera& camera, const Body& body, std::size_t side) {
    const Leg& leg = body.legs[side];
    const double across_body = camera.nearness(leg.hip) - camera.nearness(body.legs[1 - side].hip);
    const double shade = std::clamp(-across_body / .1, 0.0, 1.0);
    pieces.push_back(thigh(camera, body, leg, shade));
    pieces.push_back(shank(camera, leg, shade));
    pieces.push_back(foot(camera, leg, shade));
}

}  // namespace limber
