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
    pen.in(Ink::legs, shade).edge(along(root, leg.knee, {{.3, .035}, {.45, .047}, {.75, .0385}, {.88, .034}, {.97, .02}}));
    pen.limb(along(root, leg.knee, {{0, .041}, {.2, .0485}, {.45, .0465}, {.75, .0385}, {1, .0325}}));
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
    gap[0] = {glm::mix(leg.knee, leg.ankle, .06), .02};
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
    const Vec aside = glm::cross(ahead, up);
    const auto wide = [&](double way, double high, double half) {
        return std::array{at(way, high) + aside * half, at(way, high) - aside * half};
    };
    const auto joined = [](auto... pairs) {
        std::vector<Vec> all;
        (all.insert(all.end(), pairs.begin(), pairs.end()), ...);
        return all;
    };
    const double round = .0125;
    const std::vector<Vec> back = joined(wide(.1, .021, .01), wide(.1, .042, .008), wide(.3, .044, .009), wide(.62, .029, .014));
    const std::vector<Vec> front =
        joined(wide(.3, .041, .009), wide(.3, .021, .012), wide(.7, .021, .0185), wide(.66, .027, .015), wide(.9, .0205, .0135));
    const std::vector<Vec> sole = joined(wide(.09, .007, .013), wide(.7, .007, .0225), wide(.9, .007, .0165));
    const auto tread = [&] { pen.in(Ink::sole, shade).hull(sole, .0085); };
    pen.in(Ink::edge).hull(joined(wide(.3, .041, .009), wide(.09, .007, .013), wide(.7, .007, .0225), wide(.9, .012, .0165)),
                           round + edge_width);
    tread();
    pen.in(Ink::shoes, shade).hull(back, round);
    pen.hull(front, round);
    if (camera.sees(-up)) tread();
    return piece;
}

}  // namespace

void add_leg(std::vector<Piece>& pieces, const Camera& camera, const Body& body, std::size_t side) {
    const Leg& leg = body.legs[side];
    const double across_body = camera.nearness(leg.hip) - camera.nearness(body.legs[1 - side].hip);
    const double shade = shade_of(-across_body, 1.7 * segment::half_hips);
    pieces.push_back(thigh(camera, body, leg, shade));
    pieces.push_back(shank(camera, leg, shade));
    pieces.push_back(foot(camera, leg, shade));
}

}  // namespace limber
