#include "figure/picture/parts.h"

#include <algorithm>

namespace limber {
namespace {

constexpr double least_arrow = .2;

/// A line with a head that lies flat in the picture, so that it is an arrow from every side.
void arrow(Pen& pen, const std::vector<Vec>& line, double width) {
    const Vec eye = pen.camera().eye(), back = line.back();
    const Vec along = back - line[line.size() - 2], flat = along - eye * glm::dot(along, eye);
    const double length = glm::length(flat);
    const Vec way = length > 1e-6 ? flat / length : Vec{0}, out = glm::cross(way, eye) * (width * 1.75);
    pen.line(line, width);
    pen.hull({back + out - way * (width * .4), back + way * (width * 3), back - out - way * (width * .4)}, width * .3);
}

struct Arc {
    Vec middle, from, towards;  ///< Runs from `from` to `towards`, both at a right angle and of the arc's radius.
    std::vector<Vec> line(double start, double end) const {
        std::vector<Vec> points;
        for (int i = 0; i <= 12; ++i) {
            const double angle = glm::radians(start + (end - start) * i / 12);
            points.push_back(middle + from * std::cos(angle) + towards * std::sin(angle));
        }
        return points;
    }
};

double thickness(double amount) { return .0085 + .004 * amount; }

/// Across `up`, as near to the eye's direction as may be.
Vec towards_eye(const Camera& camera, const Vec& up, const Vec& otherwise) {
    const Vec flat = camera.eye() - up * glm::dot(camera.eye(), up);
    return glm::length(flat) > .15 ? glm::normalize(flat) : otherwise;
}

/// By how many degrees the right-left axis is off both level and plumb.
double tilt_of(const Turned& turned) {
    const double off = glm::degrees(std::asin(std::clamp(std::abs((turned * right_axis).y), 0., 1.)));
    return std::min(off, 90 - off);
}

/// Round what turns, on the side that is seen: the chest; where that lies still, the pelvis, which then goes the other way.
void turn_arrow(Pen& pen, const Trunk& trunk, double way, double amount) {
    const bool pelvis_turns = tilt_of(trunk.at(.05).turned) > tilt_of(trunk.at(.8).turned) + 5;
    const TrunkSlice slice = trunk.at(pelvis_turns ? .02 : .78);
    const double radius = slice.half_width + .06;
    const Vec up = slice.turned * up_axis, near = towards_eye(pen.camera(), up, slice.turned * ahead_axis);
    const Vec aside = glm::cross(near, up) * (pelvis_turns ? -way : way);
    const double reach = 30 + 32 * amount;
    arrow(pen, Arc{slice.at, near * radius, aside * radius}.line(-reach, reach), thickness(amount));
}

/// Along the outer side of the curve, its tip the way that the upper end goes.
void bend_arrow(Pen& pen, const Trunk& trunk, const Vec& local_way, double amount) {
    const TrunkSlice low = trunk.at(.62), high = trunk.at(.98);
    const Vec way = glm::normalize(low.turned * local_way + high.turned * local_way);
    const Vec up = glm::normalize(high.at - low.at);
    const double radius = .16, thick = std::abs(local_way.x) > 0 ? .085 : .12;
    // Bent back, it lies behind the back too, where arms and thighs leave room, and curls away from it.
    const bool away = local_way.x < 0;
    const Vec middle = away ? trunk.at(.8).at + way * (thick + .02 + radius) : trunk.at(.8).at - way * (thick + .03 - radius * .8);
    const double reach = 20 + 26 * amount;
    arrow(pen, Arc{middle, -way * radius, up * radius}.line(-reach * .65, reach * 1.2), thickness(amount));
}

/// Straight along the trunk, at `off` from its middle: up where that side grows longer.
void lengthwise_arrow(Pen& pen, const Trunk& trunk, const Vec& off, bool rises, double amount) {
    const double half = .14 + .1 * amount;
    std::vector<Vec> line;
    for (int i = 0; i <= 8; ++i) {
        const double along = i / 8., bow = .02 * std::sin(glm::radians(180 * along));
        line.push_back(trunk.at(.7 + (rises ? 1 : -1) * half * (2 * along - 1)).at + off * (1 + bow / glm::length(off)));
    }
    arrow(pen, line, thickness(amount));
}

/// Before the breastbone, or from behind on the back beside the spine: the chest lifts or sinks.
void breastbone_arrow(Pen& pen, const Trunk& trunk, bool rises, double amount) {
    const TrunkSlice slice = trunk.at(.78);
    const Vec ahead = slice.turned * ahead_axis, right = slice.turned * right_axis;
    const double facing = pen.camera().nearness(ahead);
    // Where a chest faces the eye it stays beside the line of the spine.
    const Vec before = ahead * (slice.front + .045) + right * (.045 * glm::smoothstep(.6, 1., facing));
    const Vec behind = right * (pen.camera().sees(right) ? .06 : -.06) - ahead * slice.back;
    lengthwise_arrow(pen, trunk, facing > -.3 ? before : behind, rises, amount);
}

/// On the flank that is seen.
void flank_arrow(Pen& pen, const Trunk& trunk, double way, double amount) {
    const TrunkSlice slice = trunk.at(.78);
    const Vec right = slice.turned * right_axis;
    const Vec near = pen.camera().sees(right) ? right : -right;
    lengthwise_arrow(pen, trunk, near * slice.half_width, glm::dot(near, right) * way < 0, amount);
}

/// How much of an arc across this axis is to be seen: 0 edge-on … 1.
double openness(const Camera& camera, const Vec& axis) { return glm::smoothstep(.5, .6, std::abs(camera.nearness(axis))); }

/// Upright, and leaning back much less than the mid-back extends: 1, the chest lifts; 0, it leans.
double upright_lift(const Trunk& trunk, double extension) {
    const Vec up = trunk.at(.8).turned * up_axis, heading = glm::cross(up_axis, trunk.at(.05).turned * right_axis);
    const double back = glm::degrees(std::asin(std::clamp(-glm::dot(up, heading), -1., 1.)));
    const double upright = glm::smoothstep(.8, .86, up.y) * (1 - glm::smoothstep(21., 25., -back));
    return upright * (1 - glm::smoothstep(.75, .9, back / std::max(extension, 1.)));
}

/// How much of the way is told by lifting or sinking: from in front or behind, and where an upright chest lifts.
double lift_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const double open = openness(camera, trunk.at(.8).turned * right_axis);
    const double extension = -body.mid_back.bend;
    return 1 - open * (extension > 0 ? 1 - upright_lift(trunk, extension) : 1);
}

void draw_arrows(Pen& pen, const Glow& glow, const Body& body, const Trunk& trunk) {
    using enum Glow::Way;
    const Ink ink = ink_of(glow.way);
    const double strength = std::min(1.0, 2 * glow.amount);
    const auto shown = [&](double share) { return pen.in(ink, 0, strength * share), share > .01; };
    const double way = glow.way == right_turn || glow.way == right_lean ? 1 : -1;
    if (glow.way == right_turn || glow.way == left_turn) {
        if (shown(1)) turn_arrow(pen, trunk, way, glow.amount);
    } else if (glow.way == flexion || glow.way == extension) {
        const bool extends = glow.way == extension;
        const double lift = lift_of(pen.camera(), body, trunk);
        if (shown(1 - lift)) bend_arrow(pen, trunk, ahead_axis * (extends ? -1. : 1.), glow.amount);
        if (shown(lift)) breastbone_arrow(pen, trunk, extends, glow.amount);
    } else {
        const double open = openness(pen.camera(), trunk.at(.8).turned * ahead_axis);
        if (shown(open)) bend_arrow(pen, trunk, right_axis * way, glow.amount);
        if (shown(1 - open)) flank_arrow(pen, trunk, way, glow.amount);
    }
}

}  // namespace

std::vector<Stroke> arrow_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    if (glow.amount <= least_arrow || glow.way == Glow::Way::breath) return {};
    Piece piece;
    Pen pen{camera, piece};
    draw_arrows(pen, glow, body, trunk);
    std::vector<Stroke> strokes = piece.strokes;
    for (Stroke& stroke : strokes) {
        stroke.ink = Ink::edge;
        for (double& radius : stroke.radii) radius += edge_width * .7;
    }
    strokes.insert(strokes.end(), piece.strokes.begin(), piece.strokes.end());
    return strokes;
}

}  // namespace limber
