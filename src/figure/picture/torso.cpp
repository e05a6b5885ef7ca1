#include "figure/flesh.h"
#include "figure/picture/parts.h"

#include <utility>

namespace limber {
namespace {

constexpr double hem = .1, waistband = .13, tucked_in = .2, armpit = .86, yoke = 1.0, step = .075;
constexpr double lap = .012;  ///< By which one piece of the tube covers the one below, so that no seam shows.

std::vector<Vec> rings(const TrunkSlice& low, const TrunkSlice& high, double wider) {
    std::vector<Vec> points = low.ring(wider);
    const std::vector<Vec> more = high.ring(wider);
    points.insert(points.end(), more.begin(), more.end());
    return points;
}

/// The trunk from one height to another: each two slices and what is between them.
void tube(Pen& pen, const Trunk& trunk, double from, double to, double wider = 0) {
    const double length = wider > 0 ? 2 * step : step;  // Round the outside a coarse one does.
    const int parts = std::max(1, static_cast<int>(std::ceil((to - from) / length)));
    for (int i = 0; i < parts; ++i) {
        const auto height = [&](int k) { return from + (to - from) * k / parts; };
        pen.hull(rings(trunk.at(height(i) - (i > 0 ? lap : 0)), trunk.at(height(i + 1)), wider));
    }
}

/// From the upper ribs to the tip of the shoulder and the root of the neck.
void shoulder(Pen& pen, const Body& body, const Trunk& trunk, std::size_t side, double wider) {
    const TrunkSlice ribs = trunk.at(armpit), root = trunk.at(1.1);
    std::vector<Vec> points;
    for (double angle = 0; angle <= 180; angle += 20) points.push_back(ribs.rim(angle * sign_of(side), wider - .02));
    const Vec tip = shoulder_root(body, body.arms[side]);
    for (const Vec& off : {up_axis, -up_axis, ahead_axis, -ahead_axis, right_axis * sign_of(side)})
        points.push_back(tip + body.chest * off * (.0305 - .02 + wider));
    for (double angle = 0; angle < 360; angle += 30)
        points.push_back(root.at + root.turned * Vec{.012 * std::cos(glm::radians(angle)), 0, .016 * std::sin(glm::radians(angle))} *
                                       (1 + wider * 60));
    pen.hull(points, .02);
}

void shirt(Pen& pen, const Body& body, const Trunk& trunk, double wider) {
    tube(pen, trunk, hem, yoke, wider);
    for (const std::size_t side : {right_side, left_side}) shoulder(pen, body, trunk, side, wider);
}

/// Under the pelvis: deep between legs that stand, hardly there where thighs lie ahead.
double crotch_of(const Body& body) {
    double down = 0;
    for (const Leg& leg : body.legs) down += glm::dot(glm::normalize(leg.knee - leg.hip), body.pelvis * -up_axis) / 2;
    return std::lerp(-.12, -.27, std::clamp(down, 0., 1.));
}

/// A line on the trunk where it is to be seen.
void seam(Pen& pen, const Trunk& trunk, double angle, double from, double to, double width) {
    std::vector<Vec> line;
    const int parts = 14;
    for (int i = 0; i <= parts; ++i) {
        const TrunkSlice slice = trunk.at(from + (to - from) * i / parts);
        if (pen.camera().nearness(slice.normal(angle)) > .06)
            line.push_back(slice.rim(angle, -.001));
        else
            pen.line(std::exchange(line, {}), width);
    }
    pen.line(line, width);
}

/// Stripes down the sides and a line down the front: they show how it is turned.
void trims(Pen& pen, const Trunk& trunk) {
    pen.in(Ink::trim);
    for (const double angle : {90., -90.}) seam(pen, trunk, angle, hem + .02, .84, .011);
    seam(pen, trunk, 0, hem + .02, .96, .006);
}

std::vector<Ball> core_of(const Trunk& trunk) {
    std::vector<Ball> balls;
    for (double height = -.08; height <= .98; height += .15) {
        const TrunkSlice slice = trunk.at(height);
        for (const double aside : {-.6, 0., .6}) {
            // The head is in front of or behind the root of the neck, not of a shoulder.
            if (height > .9 && aside != 0) continue;
            balls.push_back({slice.at + slice.turned * right_axis * (aside * slice.half_width), .9 * slice.front});
        }
    }
    return balls;
}

}  // namespace

std::vector<Vec> neckline(const Trunk& trunk) {
    const TrunkSlice root = trunk.at(1.0);
    std::vector<Vec> ring;
    for (double angle = 0; angle < 360; angle += 18) {
        const double forward = std::cos(glm::radians(angle)), aside = std::sin(glm::radians(angle));
        ring.push_back(root.at + root.turned * Vec{.006 + forward * .044, .006 - forward * (forward > 0 ? .018 : .006), aside * .052});
    }
    return ring;
}

Piece torso_piece(const Camera& camera, const Body& body, const Trunk& trunk) {
    Piece piece{core_of(trunk), {}};
    piece.strokes = breath_around(camera, body, trunk);
    Pen pen{camera, piece};
    pen.in(Ink::edge);
    shirt(pen, body, trunk, edge_width);
    const bool from_above = camera.sees(trunk.at(hem).turned * up_axis);
    const Turned& chest = trunk.at(1).turned;
    const bool into_neckline = camera.nearness(chest * glm::normalize(Vec{.5, 1, 0})) > 0;
    // Their seam may open where the waist bends much: the trousers go on under the shirt.
    tube(pen.in(Ink::legs), trunk, from_above ? crotch_of(body) : hem, tucked_in);
    shirt(pen.in(Ink::shirt), body, trunk, 0);
    if (!from_above) tube(pen.in(Ink::legs), trunk, crotch_of(body), waistband);
    trims(pen, trunk);
    if (into_neckline) pen.in(Ink::body, .2).outline(neckline(trunk), true);
    return piece;
}

}  // namespace limber
