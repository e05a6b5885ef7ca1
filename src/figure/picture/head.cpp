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

/// A knot of the net that is laid round the head, in the head's own frame.
struct Knot {
    double up;
    Vec at, out, normal;  ///< `out`: by how much it moves where the head is wider by 1.
    bool hair;
};

Vec normal_at(const Vec& off) {
    return glm::normalize(Vec{off.x / (half_head_depth * half_head_depth), off.y / (half_head_height * half_head_height),
                              off.z / (half_head_width * half_head_width)});
}

const std::vector<Knot>& net() {
    static const std::vector<Knot> all = [] {
        std::vector<Knot> knots;
        for (double up = -90; up <= 90; up += 7.5) {
            for (double round = 0; round < 360; round += 10) {
                const Vec at = on_head(round, up);
                knots.push_back({up, at, on_head(round, up, 1) - at, normal_at(at), in_hair(round, up)});
            }
        }
        return knots;
    }();
    return all;
}

class HeadPen {
public:
    HeadPen(Pen& pen, const Body& body) : pen_{pen}, body_{body}, turned_{glm::mat3_cast(body.head)} {}

    Vec at(double round, double up, double wider = 0) const { return body_.skull + body_.head * on_head(round, up, wider); }
    bool sees(double round, double up, double least = .1) const { return faces_eye(normal_at(on_head(round, up)), least); }
    bool faces_eye(const Vec& normal, double least) const { return pen_.camera().nearness(body_.head * normal) > least; }

    template <class Wanted>
    void patch(Ink ink, double wider, Wanted wanted) {
        std::vector<Vec> points;
        for (const Knot& knot : net()) {
            if (wanted(knot)) points.push_back(body_.skull + turned_ * (knot.at + knot.out * wider));
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
        if (!head.sees(24 * side, 4, .16)) continue;
        pen.in(Ink::face).disc({head.at(24 * side, 4), .0062});
        pen.in(Ink::hair).line({head.at(12 * side, 20), head.at(24 * side, 22.5), head.at(36 * side, 19)}, .005);
    }
    std::vector<Vec> mouth;
    for (const double round : {-22., -12., 0., 12., 22.}) {
        if (head.sees(round, -38, .12)) mouth.push_back(head.at(round, -38 - 3 * std::cos(glm::radians(round * 4))));
    }
    pen.in(Ink::face, 0, .8).line(mouth, .004);
}

void nose(Pen& pen, const Body& body, const HeadPen& head) {
    const Vec tip = body.skull + body.head * Vec{half_head_depth + .013, -.013, 0};
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

/// From inside the shirt up into the skull.
void draw_neck(Pen& pen, const Body& body, const Trunk& trunk) {
    const TrunkSlice root = trunk.at(1);
    const Vec skull = body.skull + body.head * Vec{-.012, -.03, 0};
    // From behind, the collar covers its root.
    const double covered = .03 * std::clamp(-2 * pen.camera().nearness(root.turned * ahead_axis), 0.0, 1.0);
    pen.in(Ink::body, .35)
        .limb({{root.at + root.turned * Vec{.002, .004 + covered, 0}, flesh::neck.half_width}, {skull, flesh::neck.half_width - .004}});
}

}  // namespace

Piece head_piece(const Camera& camera, const Body& body, const Trunk& trunk) {
    Piece piece{{{body.skull, .05}, {body.skull + body.head * Vec{.02, -.02, 0}, .035}, {body.skull + body.head * Vec{0, .02, 0}, .045}},
                {}};
    Pen pen{camera, piece};
    HeadPen head{pen, body};
    head.patch(Ink::edge, .005 + edge_width, [](const Knot&) { return true; });
    draw_neck(pen, body, trunk);
    head.patch(Ink::body, 0, [](const Knot& knot) { return knot.up < 20; });
    head.patch(Ink::hair, .006, [](const Knot& knot) { return knot.hair; });
    nose(pen, body, head);
    head.patch(Ink::body, 0, [&](const Knot& knot) { return !knot.hair && head.faces_eye(knot.normal, -.1); });
    ears(pen, head);
    face(pen, head);
    return piece;
}

}  // namespace limber
