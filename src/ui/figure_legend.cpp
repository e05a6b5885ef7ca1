#include "ui/figure_painter.h"

#include "ui/drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

using Way = Glow::Way;
using Flat = glm::dvec2;

/// A spine in a square of 1 × 1, from the pelvis up, and the head upon it; it faces, turns or leans to the right of the picture.
struct Pictogram {
    Way way, opposite;  ///< Those that it stands for.
    Flat spine[4];      ///< A Bézier curve.
    Flat head;
    bool from_aside;  ///< Seen from the side it has a nose, else shoulders.
};
constexpr Pictogram pictograms[] = {
    {Way::extension, Way::extension, {{.62, .9}, {.66, .68}, {.62, .5}, {.38, .38}}, {.27, .2}, true},
    {Way::flexion, Way::flexion, {{.34, .9}, {.2, .62}, {.3, .36}, {.58, .36}}, {.76, .45}, true},
    {Way::right_turn, Way::left_turn, {{.5, .92}, {.5, .75}, {.5, .55}, {.5, .36}}, {.5, .2}, false},
    {Way::right_lean, Way::left_lean, {{.42, .92}, {.4, .7}, {.42, .52}, {.6, .37}}, {.71, .22}, false},
};
constexpr double head_radius = .125, line_width = .11;

class Drawing {
public:
    Drawing(wxGraphicsContext& context, const FigureColours& colours, double left, double top, double side)
        : context_{context}, colours_{colours}, corner_{left, top}, side_{side} {}

    void draw(const Pictogram& drawn, const Glow& glow, const Heading& heading) {
        const bool lit = (glow.way == drawn.way || glow.way == drawn.opposite) && glow.amount > 0;
        mirror_ = drawn.from_aside ? !heading.faces_right : lit && !heading.goes_right;
        const Colour colour = colours_.of(lit ? ink_of(glow.way) : Ink::prop_line);
        if (lit) disc({.5, .5}, .5, mix(colours_.ground(), colour, .16));
        const Colour rest = lit ? mix(colours_.ground(), colour, .5) : colour;
        if (drawn.way == Way::right_turn) ring_behind(lit ? colour : rest);
        spine(drawn, 1, rest, lit ? line_width : line_width * .8);
        if (lit) spine(drawn, glow.amount, colour, line_width * 1.7);
        disc(drawn.head, head_radius, lit ? colour : rest);
        if (drawn.from_aside) nose(drawn, lit ? colour : rest);
        if (drawn.way == Way::right_turn) ring_before(lit ? colour : rest);
        if (drawn.way == Way::right_lean) shoulders(lit ? colour : rest);
    }

private:
    Flat place(Flat point) const { return corner_ + side_ * (mirror_ ? Flat{1 - point.x, point.y} : point); }
    void disc(Flat middle, double radius, Colour colour) {
        const Flat at = place(middle);
        draw_disc(context_, colour, at.x, at.y, radius * side_);
    }
    void line(const std::vector<Flat>& points, Colour colour, double width) {
        wxGraphicsPath path = context_.CreatePath();
        for (const Flat& point : points) {
            const Flat at = place(point);
            path.AddLineToPoint(at.x, at.y);
        }
        const double pixels = std::max(1.2, width * side_);
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo{wx_colour(colour)}.Width(pixels).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
        context_.StrokePath(path);
    }
    void spine(const Pictogram& drawn, double part, Colour colour, double width) {
        const Flat* p = drawn.spine;
        std::vector<Flat> points;
        for (int i = 0; i <= 12; ++i) {
            const double t = part * i / 12, u = 1 - t;
            points.push_back(u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3]);
        }
        line(points, colour, width);
    }
    /// On the side to which it looks: to the right, square to the neck.
    void nose(const Pictogram& drawn, Colour colour) {
        const Flat up = glm::normalize(drawn.head - drawn.spine[3]), ahead{-up.y, up.x};
        disc(drawn.head + ahead * head_radius, head_radius * .42, colour);
    }
    void shoulders(Colour colour) { line({{.4, .36}, {.72, .53}}, colour, line_width * .8); }
    /// A ring round the trunk, from these degrees to those; 90 is nearest to the eye.
    static std::vector<Flat> ring(double from, double to) {
        std::vector<Flat> points;
        for (int i = 0; i <= 14; ++i) {
            const double angle = (from + (to - from) * i / 14) * std::numbers::pi / 180;
            points.push_back({.5 + .36 * std::cos(angle), .6 + .13 * std::sin(angle)});
        }
        return points;
    }
    void ring_behind(Colour colour) { line(ring(180, 318), colour, line_width * .75); }
    void ring_before(Colour colour) {
        line(ring(180, 28), colour, line_width * .75);
        const Flat tip = ring(180, 18).back();
        line({tip + Flat{-.2, -.02}, tip, tip + Flat{-.03, .2}}, colour, line_width * .75);
    }

    wxGraphicsContext& context_;
    const FigureColours& colours_;
    Flat corner_;
    double side_;
    bool mirror_ = false;
};

}  // namespace

void draw_legend(wxGraphicsContext& context, const FigureColours& colours, Box box, const Glow& glow, const Heading& heading) {
    constexpr double gap = .25;  // between two, of their side
    const double side = std::min<double>(box.height, box.width / (4 + 3 * gap));
    double left = box.x + (box.width - side * (4 + 3 * gap)) / 2;
    for (const Pictogram& drawn : pictograms) {
        Drawing{context, colours, left, box.y + (box.height - side) / 2, side}.draw(drawn, glow, heading);
        left += side * (1 + gap);
    }
}

}  // namespace limber
