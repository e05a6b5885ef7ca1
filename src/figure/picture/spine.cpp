#include "figure/picture/parts.h"

namespace limber {
namespace {

constexpr double low_mid_back = .5, top_mid_back = 1.0;
constexpr double line_width = .011, casing_width = .02;
constexpr double least_shown = .1;  ///< Below it the mid-back counts as at rest.

/// The spinous processes lie under the skin of the back.
Vec spinal(const Trunk& trunk, double height) {
    const TrunkSlice slice = trunk.at(height);
    return slice.at - slice.turned * ahead_axis * (slice.back * .55);
}

std::vector<Vec> spinal_line(const Trunk& trunk, double from, double to, int parts) {
    std::vector<Vec> line;
    for (int i = 0; i <= parts; ++i) line.push_back(spinal(trunk, from + (to - from) * i / parts));
    return line;
}

/// From the sacrum up to the skull.
std::vector<Vec> whole_spine(const Body& body, const Trunk& trunk) {
    std::vector<Vec> line = spinal_line(trunk, .08, 1, 11);
    for (const Vertebra& each : body.spine) {
        if (each.region == Region::neck && &each != &body.spine.back()) line.push_back(each.at - each.turned * ahead_axis * .014);
    }
    line.erase(line.begin() + 12);
    return line;
}

struct Arc {
    Vec middle, from, towards;  ///< Runs from `from` to `towards`, both at a right angle and of the arc's radius.
    Vec at(double degrees) const {
        const double angle = glm::radians(degrees);
        return middle + from * std::cos(angle) + towards * std::sin(angle);
    }
};

void arrow(Pen& pen, const Arc& arc, double start, double end, double width) {
    std::vector<Vec> line;
    const double shaft = end - (end > start ? 14 : -14);
    for (int i = 0; i <= 12; ++i) line.push_back(arc.at(start + (shaft - start) * i / 12));
    const Vec tip = arc.at(end), back = arc.at(shaft), along = tip - back;
    const Vec out = glm::normalize(back - arc.middle) * (width * 1.7);
    const std::vector<Vec> head{back + out - along * .15, tip + along * .25, back - out - along * .15};
    pen.line(line, width);
    pen.hull(head, width * .3);
}

/// Round the chest, in front of it as the eye sees it.
void turn_arrow(Pen& pen, const Trunk& trunk, double way, double amount) {
    const TrunkSlice slice = trunk.at(.78);
    const double radius = slice.half_width + .055;
    const Vec up = slice.turned * up_axis;
    const Vec ahead = slice.turned * ahead_axis * radius, aside = slice.turned * right_axis * (radius * way);
    const bool front = pen.camera().nearness(ahead) > 0;
    const Arc arc{slice.at + up * .0, front ? ahead : -ahead, front ? aside : -aside};
    const double reach = 25 + 40 * amount;
    arrow(pen, arc, -reach, reach, .0085 + .004 * amount);
}

/// Along the outer side of the curve, its tip the way that the upper end goes.
void bend_arrow(Pen& pen, const Trunk& trunk, const Vec& local_way, double amount) {
    const TrunkSlice low = trunk.at(.62), high = trunk.at(.98);
    const Vec way = glm::normalize(low.turned * local_way + high.turned * local_way);
    const Vec up = glm::normalize(high.at - low.at);
    const double radius = .16;
    const bool sagittal = std::abs(local_way.x) > 0;
    const double thick = sagittal ? .085 : .12;
    // Bent back, it lies behind the back too, where arms and thighs leave room, and curls away from it.
    const bool away = local_way.x < 0;
    const Vec middle = away ? trunk.at(.8).at + way * (thick + .02 + radius) : trunk.at(.8).at - way * (thick + .03 - radius * .8);
    const Arc arc{middle, -way * radius, up * radius};
    const double reach = 20 + 26 * amount;
    arrow(pen, arc, -reach * .7, reach * 1.3, .0085 + .004 * amount);
}

}  // namespace

Ink ink_of(Glow::Way way) {
    switch (way) {
        case Glow::Way::flexion:
            return Ink::flexion;
        case Glow::Way::extension:
            return Ink::extension;
        case Glow::Way::right_turn:
        case Glow::Way::left_turn:
            return Ink::rotation;
        case Glow::Way::right_lean:
        case Glow::Way::left_lean:
            return Ink::side_bend;
        case Glow::Way::breath:
            return Ink::breathing;
    }
    return Ink::breathing;
}

std::vector<Stroke> halo_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    if (glow.amount <= least_shown) return {};
    Piece piece;
    Pen pen{camera, piece};
    pen.in(ink_of(glow.way), 0, .07 + .09 * glow.amount);
    const std::vector<Vec> mid_back = spinal_line(trunk, low_mid_back, top_mid_back, 6);
    for (const double spread : {.084, .07, .056, .042, .03}) pen.line(mid_back, spread * (.55 + .45 * glow.amount));
    return std::move(piece.strokes);
}

std::vector<Stroke> spine_line_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    Piece piece;
    Pen pen{camera, piece};
    const Glow glow = glow_of(body);
    const bool from_behind = camera.sees(trunk.at(.75).turned * -ahead_axis);
    pen.in(Ink::spine, 0, from_behind ? .95 : .6).line(whole_spine(body, trunk), line_width);
    if (glow.amount <= least_shown) return std::move(piece.strokes);
    const std::vector<Vec> mid_back = spinal_line(trunk, low_mid_back, top_mid_back, 6);
    pen.in(Ink::spine).line(mid_back, casing_width + .006 * glow.amount);
    pen.in(ink_of(glow.way)).line(mid_back, .009 + .009 * glow.amount);
    return std::move(piece.strokes);
}

std::vector<Stroke> arrow_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    if (glow.amount <= 2 * least_shown || glow.way == Glow::Way::breath) return {};
    Piece piece;
    Pen pen{camera, piece};
    pen.in(ink_of(glow.way), 0, std::min(1.0, 2 * glow.amount));
    using enum Glow::Way;
    if (glow.way == right_turn || glow.way == left_turn) turn_arrow(pen, trunk, glow.way == right_turn ? 1 : -1, glow.amount);
    if (glow.way == flexion || glow.way == extension) bend_arrow(pen, trunk, ahead_axis * (glow.way == flexion ? 1. : -1.), glow.amount);
    if (glow.way == right_lean || glow.way == left_lean)
        bend_arrow(pen, trunk, right_axis * (glow.way == right_lean ? 1. : -1.), glow.amount);
    std::vector<Stroke> strokes = piece.strokes;
    for (Stroke& stroke : strokes) {
        stroke.ink = Ink::edge;
        for (double& radius : stroke.radii) radius += edge_width * .7;
    }
    strokes.insert(strokes.end(), piece.strokes.begin(), piece.strokes.end());
    return strokes;
}

}  // namespace limber
