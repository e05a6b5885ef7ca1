#include "ui/figure_painter.h"

#include "ui/limb_outline.h"
#include "ui/theme.h"

#include <wx/brush.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

using Flat = glm::dvec2;

constexpr double pixels_a_part = 9;  ///< Of a curve.

/// From the figure's coordinates to the box's.
struct Zoom {
    double scale;
    Flat origin;
    Flat operator()(const Flat& point) const { return origin + scale * point; }
};

Zoom zoom_to(const Box& box, const Frame& frame) {
    const Flat room = frame.most - frame.least, middle{box.x + box.width / 2.0, box.y + box.height / 2.0};
    const double scale = std::min(box.width / room.x, box.height / room.y);
    return {scale, middle - scale * (frame.least + frame.most) / 2.0};
}

wxColour opaque_as(Colour colour, double strength) {
    const wxColour base = wx_colour(colour);
    return {base.Red(), base.Green(), base.Blue(), static_cast<unsigned char>(std::clamp(strength, 0.0, 1.0) * 255 + .5)};
}

void add_disc(wxGraphicsPath& path, const Flat& middle, double radius) {
    path.MoveToPoint(middle.x + radius, middle.y);
    path.AddArc(middle.x, middle.y, radius, 0, 2 * std::numbers::pi, true);
    path.CloseSubpath();
}

void add_straight(wxGraphicsPath& path, const std::vector<Flat>& points) {
    path.MoveToPoint(points.front().x, points.front().y);
    for (std::size_t i = 1; i < points.size(); ++i) path.AddLineToPoint(points[i].x, points[i].y);
}

void add_closed(wxGraphicsPath& path, const std::vector<Flat>& points) {
    add_straight(path, points);
    path.CloseSubpath();
}

/// Points on the smooth curve through all points, after Catmull and Rom, so near to each other that no corner is seen.
std::vector<Flat> curve_through(const std::vector<Flat>& points, bool closed) {
    const auto size = static_cast<std::ptrdiff_t>(points.size());
    const auto at = [&](std::ptrdiff_t i) {
        return points[static_cast<std::size_t>(closed ? (i + size) % size : std::clamp<std::ptrdiff_t>(i, 0, size - 1))];
    };
    std::vector<Flat> curve{points.front()};
    for (std::ptrdiff_t i = 0; i < (closed ? size : size - 1); ++i) {
        const Flat a = at(i), b = at(i + 1), from = (b - at(i - 1)) / 2.0, to = (at(i + 2) - a) / 2.0;
        const int parts = std::clamp(static_cast<int>(glm::distance(a, b) / pixels_a_part), 1, 8);
        for (int part = 1; part <= parts; ++part) {
            const double t = double(part) / parts, u = 1 - t;
            curve.push_back((1 + 2 * t) * u * u * a + t * u * u * from + t * t * (3 - 2 * t) * b - t * t * u * to);
        }
    }
    return curve;
}

/// Strokes in the coordinates of one picture.
class StrokePainter {
public:
    StrokePainter(wxGraphicsContext& context, const FigureColours& colours, const Zoom& zoom)
        : context_{context}, colours_{colours}, zoom_{zoom} {}

    void paint(const std::vector<Stroke>& strokes) {
        for (auto next = strokes.begin(); next != strokes.end();) {
            wxGraphicsPath path = context_.CreatePath();
            const Stroke& first = *next;
            do add_shape(path, *next++);
            while (next != strokes.end() && in_one_with(first, *next));
            context_.SetBrush(wxBrush{colour(first)});
            context_.FillPath(path, wxWINDING_RULE);
        }
    }

private:
    double radius(const Stroke& stroke, std::size_t i) const { return stroke.radii[i] * zoom_.scale; }
    wxColour colour(const Stroke& stroke) const {
        return opaque_as(colours_.of(stroke.ink, stroke.shade), stroke.strength * colours_.strength_of(stroke.ink));
    }
    /// Shapes of one colour that follow each other are one shape: no seam between them, and half the work.
    static bool in_one_with(const Stroke& first, const Stroke& next) {
        return next.what == first.what && next.ink == first.ink && next.shade == first.shade && next.strength == first.strength &&
               !first.smooth && !next.smooth;
    }
    std::vector<Flat> placed(const Stroke& stroke) const {
        std::vector<Flat> points;
        points.reserve(stroke.points.size());
        for (const Flat& point : stroke.points) points.push_back(zoom_(point));
        return points;
    }
    void add_shape(wxGraphicsPath& path, const Stroke& stroke) const {
        const std::vector<Flat> points = placed(stroke);
        if (points.empty()) return;
        if (stroke.what == Stroke::What::outline) outline(path, stroke, points);
        if (stroke.what == Stroke::What::disc) add_disc(path, points.front(), radius(stroke, 0));
        if (stroke.what == Stroke::What::tapered) tapered(path, stroke, points);
        if (stroke.what == Stroke::What::line) line(path, stroke, points);
    }
    static void outline(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) {
        add_closed(path, stroke.smooth ? curve_through(points, true) : points);
    }
    void line(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) const {
        const double half = std::max(.5, radius(stroke, 0));
        std::vector<Round> rounds;
        for (const Flat& point : stroke.smooth ? curve_through(points, false) : points) rounds.push_back({point, half});
        for (const std::vector<Flat>& outline : limb_outlines(rounds)) add_closed(path, outline);
    }
    void tapered(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) const {
        std::vector<Round> rounds;
        for (std::size_t i = 0; i < points.size(); ++i) rounds.push_back({points[i], radius(stroke, i)});
        for (const std::vector<Flat>& outline : limb_outlines(rounds)) add_closed(path, outline);
    }

    wxGraphicsContext& context_;
    const FigureColours& colours_;
    Zoom zoom_;
};

}  // namespace

void draw_figure(wxGraphicsContext& context, const FigureColours& colours, Box box, const Frame& frame, const Shown& shown) {
    const bool fading = shown.opacity < 1;
    if (fading) context.BeginLayer(shown.opacity);
    StrokePainter{context, colours, zoom_to(box, frame)}.paint(strokes_of(shown));
    if (fading) context.EndLayer();
}

}  // namespace limber
