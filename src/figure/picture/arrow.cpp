#include "figure/axes.h"
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

Vec level(const Vec& way) { return {way.x, 0, way.z}; }

Vec feet_ahead(const Body& body) {
    Vec sum{0};
    for (const Leg& leg : body.legs) sum += level(leg.toe - leg.heel);
    return sum;
}

/// By how many degrees this part of an upright body is turned away from where the feet point; of one that lies, how far it has rolled.
double turned_away(const Body& body, const Turned& turned) {
    if ((turned * up_axis).y < .7) return tilt_of(turned);
    const Vec front = level(turned * ahead_axis), feet = feet_ahead(body);
    return glm::degrees(std::atan2(glm::length(glm::cross(front, feet)), glm::dot(front, feet)));
}

/// Round what turns, on the side that is seen: the chest; where that lies still, the pelvis, which then goes the other way.
void turn_arrow(Pen& pen, const Body& body, const Trunk& trunk, double way, double amount) {
    const bool pelvis_turns = turned_away(body, trunk.at(.05).turned) > turned_away(body, trunk.at(.8).turned) + 5;
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

/// Onto a back that leans ahead: the chest sinks between the arms.
void sinking_arrow(Pen& pen, const Trunk& trunk, double amount) {
    const TrunkSlice slice = trunk.at(.78);
    const Vec ahead = slice.turned * ahead_axis, end = slice.at - ahead * (slice.back + .05);
    arrow(pen, {end - ahead * (.1 + .05 * amount), end - ahead * .04, end}, thickness(amount));
}

/// Straight across the trunk at this height, as level as the pelvis: it glides to that side.
void gliding_arrow(Pen& pen, const Trunk& trunk, double height, double way, double amount) {
    const Turned& pelvis = trunk.at(.05).turned;
    const Vec at = trunk.at(height).at, out = pelvis * right_axis * way;
    arrow(pen, {at - out * .05, at + out * .02, at + out * (.09 + .05 * amount)}, thickness(amount));
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

/// 1 where a trunk that leans ahead hangs from arms that reach on: its chest sinks, it does not lift.
double hanging(const Body& body, const Trunk& trunk) {
    const Vec line = glm::normalize(trunk.at(.95).at - trunk.at(.05).at);
    Vec arms{0};
    for (const Arm& arm : body.arms) arms += (arm.elbow - arm.shoulder) / (2 * segment::upper_arm);
    const double faces_down = -(trunk.at(.6).turned * ahead_axis).y;
    return glm::smoothstep(-.2, -.08, glm::dot(arms, line)) * glm::smoothstep(.05, .2, faces_down);
}

/// How far the spine leans altogether, to the right; degrees.
double lean_between(const Turned& low, const Turned& high) {
    const Vec up = glm::inverse(low) * (high * up_axis);
    return glm::degrees(std::atan2(up.z, up.y));
}

double aside_of_feet(const Body& body, const Vec& place) {
    const Vec feet = (body.legs[right_side].ankle + body.legs[left_side].ankle) / 2.;
    const Vec ahead = feet_ahead(body);
    return glm::length(ahead) > 1e-6 ? glm::dot(place - feet, glm::cross(glm::normalize(ahead), up_axis)) : 0;
}

/// What a leaning mid-back is seen to do: bend; or let the ribs glide below level shoulders; or let the hips glide away from over the feet.
struct Leaning {
    double bends = 1, ribs_glide = 0, hips_glide = 0;
};
Leaning leaning_of(const Body& body, const Trunk& trunk) {
    const double hips = aside_of_feet(body, body.hips), neck = aside_of_feet(body, trunk.neck()) * (hips < 0 ? -1 : 1);
    const double stands = glm::smoothstep(.35, .4, body.hips.y) * glm::smoothstep(.06, .1, std::abs(hips));
    const double glides = stands * glm::smoothstep(.5, .65, std::abs(hips) / std::max(neck, .01));
    const double whole = std::abs(lean_between(trunk.at(.05).turned, trunk.at(.98).turned));
    const double level_shoulders = (1 - glides) * (1 - glm::smoothstep(.4, .7, whole / std::max(std::abs(body.mid_back.lean), 1.)));
    return {1 - glides - level_shoulders, level_shoulders, glides};
}

constexpr double least_shrug = 12, full_shrug = 20;  ///< Degrees.

/// From the shoulder the way that it goes; across the blade, where both are drawn together and the back is seen.
void shoulder_arrow(Pen& pen, const Body& body, const Trunk& trunk, std::size_t side) {
    const Shrug& shrug = body.shrugs[side];
    const double size = std::hypot(shrug.raise, shrug.forward);
    const Vec way = body.chest * Vec{shrug.forward / size, shrug.raise / size, 0};
    pen.in(Ink::shoulders, 0, glm::smoothstep(least_shrug, full_shrug, size));
    const TrunkSlice slice = trunk.at(.85);
    if (shrug.forward < -.7 * size && !pen.camera().sees(slice.turned * ahead_axis)) {
        const Vec inward = slice.turned * right_axis * -sign_of(side), back = slice.at - slice.turned * ahead_axis * slice.back;
        return arrow(pen, {back - inward * .115, back - inward * .08, back - inward * .06}, thickness(.3));
    }
    const Vec out = slice.turned * right_axis * sign_of(side);
    const bool far = pen.camera().nearness(out) < -.35;  // There it would lie over the face.
    const Vec from = body.arms[side].shoulder + out * .03 + way * .05;
    if (!far && glm::length(across(way, pen.camera().eye())) > .5) arrow(pen, {from, from + way * .02, from + way * .045}, thickness(.3));
}

bool moves(const Shrug& shrug) { return std::hypot(shrug.raise, shrug.forward) > least_shrug; }

class Arrows {
public:
    Arrows(Pen& pen, const Body& body, const Trunk& trunk) : pen_{pen}, body_{body}, trunk_{trunk}, glow_{glow_of(body)} {}

    void draw() {
        using enum Glow::Way;
        const double way = glow_.way == right_turn || glow_.way == right_lean ? 1 : -1;
        if (glow_.way == right_turn || glow_.way == left_turn) {
            if (shown(1)) turn_arrow(pen_, body_, trunk_, way, glow_.amount);
        } else if (glow_.way == flexion || glow_.way == extension) {
            bend(glow_.way == extension);
        } else {
            lean(way);
        }
    }

private:
    bool shown(double share) {
        pen_.in(ink_of(glow_.way), 0, std::min(1.0, 2 * glow_.amount) * share);
        return share > .01;
    }

    void bend(bool extends) {
        const double sinks = extends ? hanging(body_, trunk_) : 0, lift = (1 - sinks) * lift_of(pen_.camera(), body_, trunk_);
        if (shown(1 - lift - sinks)) bend_arrow(pen_, trunk_, ahead_axis * (extends ? -1. : 1.), glow_.amount);
        if (shown(lift)) breastbone_arrow(pen_, trunk_, extends, glow_.amount);
        if (shown(sinks)) sinking_arrow(pen_, trunk_, glow_.amount);
    }

    void lean(double way) {
        const double open = openness(pen_.camera(), trunk_.at(.8).turned * ahead_axis);
        const Leaning leaning = leaning_of(body_, trunk_);
        if (shown(open * leaning.bends)) bend_arrow(pen_, trunk_, right_axis * way, glow_.amount);
        if (shown(open * leaning.ribs_glide)) gliding_arrow(pen_, trunk_, .66, way, glow_.amount);
        if (shown(open * leaning.hips_glide)) gliding_arrow(pen_, trunk_, .04, -way, glow_.amount);
        if (shown(1 - open)) flank_arrow(pen_, trunk_, way, glow_.amount);
    }

    Pen& pen_;
    const Body& body_;
    const Trunk& trunk_;
    Glow glow_;
};

}  // namespace

std::vector<Stroke> arrow_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    Piece piece;
    Pen pen{camera, piece};
    if (glow.amount > least_arrow && glow.way != Glow::Way::breath)
        Arrows{pen, body, trunk}.draw();
    else
        for (const std::size_t side : {right_side, left_side})
            if (moves(body.shrugs[side])) shoulder_arrow(pen, body, trunk, side);
    std::vector<Stroke> strokes = piece.strokes;
    for (Stroke& stroke : strokes) {
        stroke.ink = Ink::edge;
        for (double& radius : stroke.radii) radius += edge_width * .7;
    }
    strokes.insert(strokes.end(), piece.strokes.begin(), piece.strokes.end());
    return strokes;
}

}  // namespace limber
