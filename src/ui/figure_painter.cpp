#include "ui/figure_painter.h"

#include "ui/theme.h"

#include <wx/brush.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

using Flat = glm::dvec2;

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

/// Two discs and all between them.
void add_pill(wxGraphicsPath& path, const Flat& from, double r, const Flat& to, double s) {
    const Flat way = to - from;
    const double length = glm::length(way);
    if (length <= std::abs(r - s)) return add_disc(path, r > s ? from : to, std::max(r, s));
    const double heading = std::atan2(way.y, way.x), opening = std::acos((r - s) / length);
    const double one = heading + opening, other = heading - opening;
    path.MoveToPoint(from.x + r * std::cos(one), from.y + r * std::sin(one));
    path.AddArc(from.x, from.y, r, one, other + 2 * std::numbers::pi, true);
    path.AddArc(to.x, to.y, s, other, one, true);
    path.CloseSubpath();
}

void add_straight(wxGraphicsPath& path, const std::vector<Flat>& points) {
    path.MoveToPoint(points.front().x, points.front().y);
    for (std::size_t i = 1; i < points.size(); ++i) path.AddLineToPoint(points[i].x, points[i].y);
}

/// Through all points, after Catmull and Rom.
void add_smooth(wxGraphicsPath& path, const std::vector<Flat>& points, bool closed) {
    const auto size = static_cast<std::ptrdiff_t>(points.size());
    const auto at = [&](std::ptrdiff_t i) { return points[closed ? (i + size) % size : std::clamp<std::ptrdiff_t>(i, 0, size - 1)]; };
    path.MoveToPoint(points.front().x, points.front().y);
    for (std::ptrdiff_t i = 0; i < (closed ? size : size - 1); ++i) {
        const Flat end = at(i + 1), first = at(i) + (end - at(i - 1)) / 6.0, second = end - (at(i + 2) - at(i)) / 6.0;
        path.AddCurveToPoint(first.x, first.y, second.x, second.y, end.x, end.y);
    }
}

/// Strokes in the coordinates of one picture.
class StrokePainter {
public:
    StrokePainter(wxGraphicsContext& context, const FigureColours& colours, const Zoom& zoom)
        : context_{context}, colours_{colours}, zoom_{zoom} {}

    void paint(const Stroke& stroke) {
        if (stroke.points.empty()) return;
        std::vector<Flat> points;
        points.reserve(stroke.points.size());
        for (const Flat& point : stroke.points) points.push_back(zoom_(point));
        wxGraphicsPath path = context_.CreatePath();
        if (stroke.what == Stroke::What::line) return line(path, stroke, points);
        if (stroke.what == Stroke::What::outline) outline(path, stroke, points);
        if (stroke.what == Stroke::What::disc) add_disc(path, points.front(), radius(stroke, 0));
        if (stroke.what == Stroke::What::tapered) tapered(path, stroke, points);
        context_.SetBrush(wxBrush{colour(stroke)});
        context_.FillPath(path, wxWINDING_RULE);
    }

private:
    double radius(const Stroke& stroke, std::size_t i) const { return stroke.radii[i] * zoom_.scale; }
    wxColour colour(const Stroke& stroke) const {
        return opaque_as(colours_.of(stroke.ink, stroke.shade), stroke.strength * colours_.strength_of(stroke.ink));
    }
    void line(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) {
        stroke.smooth ? add_smooth(path, points, false) : add_straight(path, points);
        const auto pen = wxGraphicsPenInfo{colour(stroke)}.Width(std::max(1.0, 2 * radius(stroke, 0)));
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo{pen}.Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
        context_.StrokePath(path);
    }
    static void outline(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) {
        stroke.smooth ? add_smooth(path, points, true) : add_straight(path, points);
        path.CloseSubpath();
    }
    void tapered(wxGraphicsPath& path, const Stroke& stroke, const std::vector<Flat>& points) const {
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            add_pill(path, points[i], radius(stroke, i), points[i + 1], radius(stroke, i + 1));
    }

    wxGraphicsContext& context_;
    const FigureColours& colours_;
    Zoom zoom_;
};

}  // namespace

void draw_figure(wxGraphicsContext& context, const FigureColours& colours, Box box, const Frame& frame, const Shown& shown) {
    const bool fading = shown.opacity < 1;
    if (fading) context.BeginLayer(shown.opacity);
    StrokePainter painter{context, colours, zoom_to(box, frame)};
    for (const Stroke& stroke : strokes_of(shown)) painter.paint(stroke);
    if (fading) context.EndLayer();
}

}  // namespace limber
