#include "figure/flesh.h"
#include "figure/picture/parts.h"

#include <functional>

namespace limber {
namespace {

/// A thing's own frame: where it stands and how it is turned.
struct Stand {
    Vec at;
    Turned turned;
    Vec operator()(const Vec& own) const { return at + turned * own; }
};

Stand stand_of(const PlacedProp& prop) {
    // Turned to the right: clockwise seen from above.
    return {{prop.at.x, prop.at.y, prop.at.z}, glm::angleAxis(glm::radians(-prop.turn), up_axis)};
}

std::vector<Vec> corners(const Stand& stand, const Vec& least, const Vec& most) {
    std::vector<Vec> all;
    for (const double x : {least.x, most.x})
        for (const double y : {least.y, most.y})
            for (const double z : {least.z, most.z}) all.push_back(stand({x, y, z}));
    return all;
}

/// Small balls all over a box, so that what stands on or beside it is told from what it hides.
std::vector<Ball> filling(const Stand& stand, const Vec& least, const Vec& most) {
    constexpr int parts = 4;
    const double radius = .022;
    const int layers = most.y - least.y < .05 ? 0 : parts;  // A board has one.
    std::vector<Ball> balls;
    for (int i = 0; i <= parts; ++i)
        for (int j = 0; j <= layers; ++j)
            for (int k = 0; k <= parts; ++k) {
                const Vec way{i / 4., j / 4., k / 4.};
                balls.push_back({stand(glm::mix(least, most, way)), radius});
            }
    return balls;
}

/// A block with rounded edges, its upper face lighter.
Piece block(const Camera& camera, const Stand& stand, const Vec& least, const Vec& most, double rounded, Ink ink = Ink::prop) {
    const Vec in{rounded};
    Piece piece{filling(stand, least, most), {}};
    Pen pen{camera, piece};
    pen.in(Ink::edge).hull(corners(stand, least + in, most - in), rounded + edge_width * .7);
    pen.in(ink, .8).hull(corners(stand, least + in, most - in), rounded);
    const Vec flat_least{least.x, most.y, least.z};
    pen.in(ink).hull(corners(stand, flat_least + Vec{rounded, -rounded, rounded}, most - in), rounded);
    return piece;
}

Piece post(const Camera& camera, const Vec& from, const Vec& to, double radius, Ink ink = Ink::prop_line, double shade = 0) {
    const auto balls = along(from, to, {{0, radius}, {1, radius}});
    Piece piece{along(from, to, {{.05, .015}, {.25, .015}, {.5, .015}, {.75, .015}, {.95, .015}}), {}};
    Pen pen{camera, piece};
    pen.in(ink, shade).limb(balls);
    return piece;
}

// Seat top where the thighs of a person who sits are; measures of a kitchen chair.
constexpr double seat_top = .29 - flesh::hip - .004, seat_depth = .25, seat_width = .26, seat_thick = .028, back_top = .52;

void chair(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    const double x = seat_depth / 2, z = seat_width / 2, foot = .012;
    for (const double side : {z - .022, -z + .022}) {
        pieces.push_back(post(camera, stand({x - .03, seat_top - .03, side}), stand({x - .015, foot, side}), .0105));
        pieces.push_back(post(camera, stand({-x + .012, seat_top - .03, side}), stand({-x - .02, foot, side}), .0105));
        pieces.push_back(post(camera, stand({-x + .004, seat_top, side * .8}), stand({-x - .03, back_top - .06, side * .8}), .0095));
    }
    pieces.push_back(block(camera, stand, {-x, seat_top - seat_thick, -z}, {x, seat_top, z}, .012));
    Stand leaned{stand({-x - .015, 0, 0}), stand.turned * glm::angleAxis(glm::radians(6.0), right_axis)};
    pieces.push_back(block(camera, leaned, {-.012, back_top - .15, -z}, {.012, back_top, z}, .0115));
}

void desk(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    const double x = .22, z = .42, top = .435;
    for (const double side : {z - .03, -z + .03})
        for (const double end : {x - .03, -x + .03})
            pieces.push_back(post(camera, stand({end, top - .02, side}), stand({end, .012, side}), .012));
    pieces.push_back(block(camera, stand, {-x, top - .022, -z}, {x, top, z}, .01));
}

/// A plane with hatches behind it, as architects draw one.
void wall(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    const double half = .4, high = 1.18;
    Piece piece;
    Pen pen{camera, piece};
    pen.in(Ink::prop, 0, .45).outline({stand({0, 0, -half}), stand({0, high, -half}), stand({0, high, half}), stand({0, 0, half})});
    pen.in(Ink::prop_line, 0, .55);
    for (double y = .06; y < high; y += .085)
        for (const double z : {-half, half}) pen.line({stand({0, y, z}), stand({.035, y + .035, z})}, .006, false);
    pen.in(Ink::prop_line).line({stand({0, 0, -half}), stand({0, high, -half})}, .009, false);
    pen.line({stand({0, 0, half}), stand({0, high, half})}, .009, false);
    pen.line({stand({0, 0, -half}), stand({0, 0, half})}, .009, false);
    const bool behind = camera.nearness(stand.turned * -ahead_axis) > -.02;  // Seen along its edge, too: hands on it are over its line.
    piece.of = behind ? Piece::Of::wall_behind : Piece::Of::wall_before;
    if (!behind) piece.strokes.erase(piece.strokes.begin());
    pieces.push_back(std::move(piece));
}

void mat(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    pieces.push_back(block(camera, stand, {-.56, -.006, -.19}, {.56, .002, .19}, .003, Ink::soft_prop));
    pieces.back().of = Piece::Of::floor;
}

/// Lies across, along z.
void roller(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    const double radius = .045, half = .2;
    Piece piece;
    Pen pen{camera, piece};
    const auto end = [&](double z) {
        std::vector<Vec> ring;
        for (double angle = 0; angle < 360; angle += 20)
            ring.push_back(stand({radius * std::cos(glm::radians(angle)), radius * std::sin(glm::radians(angle)), z}));
        return ring;
    };
    std::vector<Vec> both = end(-half);
    const double near = camera.sees(stand.turned * right_axis) ? half : -half;
    const std::vector<Vec> last = end(half);
    both.insert(both.end(), last.begin(), last.end());
    pen.in(Ink::edge).hull(both, edge_width);
    pen.in(Ink::prop).hull(both);
    pen.in(Ink::prop, .8).hull(end(near));
    pen.in(Ink::prop_line).disc({stand({0, 0, near}), .012});
    for (double z = -half; z <= half; z += .05) piece.core.push_back({stand({0, 0, z}), radius});
    pieces.push_back(std::move(piece));
}

void cushion(std::vector<Piece>& pieces, const Camera& camera, const Stand& stand) {
    pieces.push_back(block(camera, stand, {-.11, 0, -.15}, {.11, .06, .15}, .028, Ink::soft_prop));
}

void band(std::vector<Piece>& pieces, const Camera& camera, const Body& body) {
    const Vec &one = body.arms[right_side].palm, &other = body.arms[left_side].palm;
    Piece piece;
    Pen pen{camera, piece};
    for (int i = 0; i <= 8; ++i) piece.core.push_back({glm::mix(one, other, i / 8.), .012});
    const Vec out = glm::normalize(one - other + Vec{0, 0, 1e-9}) * .02;
    pen.in(Ink::edge).line({one + out, other - out}, .012 + edge_width, false);
    pen.in(Ink::band).line({one + out, other - out}, .012, false);
    pieces.push_back(std::move(piece));
}

void one_dumbbell(std::vector<Piece>& pieces, const Camera& camera, const Vec& middle, const Vec& axis) {
    Piece piece{{{middle, .03}, {middle + axis * .045, .03}, {middle - axis * .045, .03}}, {}};
    Pen pen{camera, piece};
    const auto ends = [&](double from, double to) { return std::vector<Vec>{middle + axis * from, middle + axis * to}; };
    pen.in(Ink::edge).hull(ends(-.06, .06), .024 + edge_width);
    pen.in(Ink::prop_line).hull(ends(-.06, .06), .008);
    pen.in(Ink::prop_line).hull(ends(-.06, -.045), .026);
    pen.hull(ends(.045, .06), .026);
    pieces.push_back(std::move(piece));
}

/// One in both hands where they are together, else one in each.
void dumbbell(std::vector<Piece>& pieces, const Camera& camera, const Body& body) {
    const Vec &one = body.arms[right_side].palm, &other = body.arms[left_side].palm;
    if (glm::distance(one, other) < .16)
        return one_dumbbell(pieces, camera, (one + other) / 2.0 + body.chest * ahead_axis * .01, body.chest * up_axis);
    for (const Vec& hand : {one, other}) one_dumbbell(pieces, camera, hand, body.chest * ahead_axis);
}

}  // namespace

void add_prop(std::vector<Piece>& pieces, const Camera& camera, const Shown& shown, const PlacedProp& prop) {
    const Stand stand = stand_of(prop);
    switch (prop.prop) {
        case Prop::chair:
            return chair(pieces, camera, stand);
        case Prop::desk:
            return desk(pieces, camera, stand);
        case Prop::wall:
            return wall(pieces, camera, stand);
        case Prop::mat:
            return mat(pieces, camera, stand);
        case Prop::roller:
            return roller(pieces, camera, stand);
        case Prop::cushion:
            return cushion(pieces, camera, stand);
        case Prop::band:
            return band(pieces, camera, shown.body);
        case Prop::dumbbell:
            return dumbbell(pieces, camera, shown.body);
    }
}

}  // namespace limber
