#include "figure/flesh.h"
#include "figure/picture/parts.h"

namespace limber {
namespace {

using namespace flesh;

/// A place on the head: degrees round from the nose to the right, degrees up. The jaw is narrower and reaches ahead.
Vec on_head(double round, double up, double wider = 0) {
    const double a = glm::radians(round), e = glm::radians(up);
    const Vec unit{std::cos(a) * std::cos(e), std::sin(e), std::sin(a) * std::cos(e)};
    const double low = std::max(0.0, -unit.y);
    const double ahead = low * (unit.x > 0 ? .012 : .0) + (unit.x < 0 ? low * .03 : 0);
    return {unit.x * (half_head_depth + wider) + ahead * 1.0 - .002, unit.y * (half_head_height + wider),
            unit.z * (half_head_width + wider) * (1 - .28 * low)};
}

/// The hair covers what lies above and behind this plane.
bool in_hair(double round, double up) {
    const double a = glm::radians(round), e = glm::radians(up);
    const Vec unit{std::cos(a) * std::cos(e), std::sin(e), std::sin(a) * std::cos(e)};
    // Lower at the back, down to the nape.
    return unit.y * .78 - unit.x * (unit.x < 0 ? .9 : .62) > .05;
}

/// One of many places all over the head, in its own frame.
struct Scalp {
    double round, up;
    Vec at, out;  ///< Moved by as much as `out` a unit wider.
    bool hair;
};

/// Worked out once: a frame needs each of them several times.
const std::vector<Scalp>& scalp() {
    static const std::vector<Scalp> places = [] {
        std::vector<Scalp> all;
        for (double up = -90; up <= 90; up += 7.5)
            for (double round = 0; round < 360; round += 10)
                all.push_back({round, up, on_head(round, up), on_head(round, up, 1) - on_head(round, up), in_hair(round, up)});
        return all;
    }();
    return places;
}

class HeadPen {
public:
    HeadPen(Pen& pen, const Body& body) : pen_{pen}, body_{body}, turned_{glm::mat3_cast(body.head)} {}

    Vec at(double round, double up, double wider = 0) const { return body_.skull + turned_ * on_head(round, up, wider); }
    bool sees(double round, double up, double least = .1) const { return faces(on_head(round, up)) > least; }
    double faces(const Vec& off) const {
        const Vec normal{off.x / (half_head_depth * half_head_depth), off.y / (half_head_height * half_head_height),
                         off.z / (half_head_width * half_head_width)};
        return pen_.camera().nearness(turned_ * glm::normalize(normal));
    }

    template <class Wanted>
    void patch(Ink ink, double wider, Wanted wanted) {
        std::vector<Vec> points;
        for (const Scalp& each : scalp()) {
            if (wanted(each)) points.push_back(body_.skull + turned_ * (each.at + wider * each.out));
        }
        if (points.size() > 2) pen_.in(ink).hull(points);
    }

private:
    Pen& pen_;
    const Body& body_;
    glm::dmat3 turned_;
};

void face(Pen& pen, const HeadPen& head) {
    for (const double side : {1., -1.}) {
        if (!head.sees(23 * side, 1, .36)) continue;
        pen.in(Ink::face).limb({{head.at(23 * side, 3.5), .0047}, {head.at(23 * side, -.5), .0047}});
        pen.in(Ink::hair).line({head.at(13 * side, 16), head.at(24 * side, 18.5), head.at(36 * side, 15)}, .0042);
    }
    std::vector<Vec> mouth;
    for (const double round : {-26., -14., 0., 14., 26.}) {
        if (head.sees(round, -38, .08)) mouth.push_back(head.at(round, -43 + 8 * round * round / 676));
    }
    pen.in(Ink::face, 0, .8).line(mouth, .0042);
}

void nose(Pen& pen, const Body& body, const HeadPen& head) {
    const Vec tip = body.skull + body.head * Vec{half_head_depth + .01, -.015, 0};
    const bool turned_away = !head.sees(0, 0, -.2);
    if (turned_away) return;
    pen.in(Ink::body, head.sees(0, 0, .6) ? .4 : 0).limb({{head.at(0, 14, -.008), .007}, {tip - body.head * Vec{.006, 0, 0}, .0085}});
}

void ears(Pen& pen, const HeadPen& head) {
    for (const double side : {1., -1.}) {
        if (!head.sees(98 * side, 0, .12)) continue;
        pen.in(Ink::body, .45).limb({{head.at(97 * side, 6, .001), .0125}, {head.at(95 * side, -12, .0), .0085}});
    }
}

/// The near half of the collar lies over the neck.
void draw_collar(Pen& pen, const Trunk& trunk) {
    const std::vector<Vec> ring = neckline(trunk);
    const TrunkSlice root = trunk.at(1);
    std::vector<Vec> near;
    for (std::size_t i = 0; i < 2 * ring.size(); ++i) {
        const Vec& point = ring[i % ring.size()];
        const Vec off = point - root.at, flat = off - root.turned * up_axis * glm::dot(off, root.turned * up_axis);
        if (pen.camera().nearness(flat) > -.004)
            near.push_back(point);
        else if (near.size() > 1 && i > ring.size())
            break;
        else
            near.clear();
    }
    pen.in(Ink::shirt, .35).line(near, .011);
}

/// From inside the shirt up into the skull.
void draw_neck(Pen& pen, const Body& body, const Trunk& trunk) {
    const TrunkSlice root = trunk.at(1);
    const Vec skull = body.skull + body.head * Vec{-.014, -.026, 0};
    // From behind, the collar covers its root.
    const double covered = .03 * std::clamp(-2 * pen.camera().nearness(root.turned * ahead_axis), 0.0, 1.0);
    pen.in(Ink::body, .35)
        .limb({{root.at + root.turned * Vec{.002, .004 + covered, 0}, flesh::neck.half_width}, {skull, flesh::neck.half_width - .003}});
}

}  // namespace

Piece head_piece(const Camera& camera, const Body& body, const Trunk& trunk) {
    // A little nearer than it is: neck and collar are over the shirt, and a raised shoulder beside the head is not before it.
    const Vec nearer = camera.eye() * .03, middle = body.skull + nearer;
    Piece piece{{{middle, .05},
                 {middle + body.head * Vec{.02, -.02, 0}, .035},
                 {middle + body.head * Vec{0, .02, 0}, .045},
                 {trunk.at(1).at + nearer, .02}},
                {}};
    Pen pen{camera, piece};
    HeadPen head{pen, body};
    head.patch(Ink::edge, .005 + edge_width, [](const Scalp&) { return true; });
    draw_neck(pen, body, trunk);
    draw_collar(pen, trunk);
    head.patch(Ink::body, 0, [](const Scalp& each) { return each.up < 20; });
    head.patch(Ink::hair, .006, [](const Scalp& each) { return each.hair; });
    nose(pen, body, head);
    head.patch(Ink::body, 0, [&](const Scalp& each) { return !each.hair && head.faces(each.at) > -.1; });
    ears(pen, head);
    face(pen, head);
    return piece;
}

}  // namespace limber
