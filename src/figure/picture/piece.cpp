#include "figure/picture/piece.h"

#include "figure/picture/hull.h"

#include <glm/common.hpp>

#include <array>
#include <utility>

namespace limber {
namespace {

/// Corners of a rounded hull, each turned into so many points.
constexpr int corner_points = 8;

const std::array<Flat, corner_points>& round_corner() {
    static const std::array<Flat, corner_points> all = [] {
        std::array<Flat, corner_points> points;
        for (int i = 0; i < corner_points; ++i) {
            const double angle = glm::radians(360.0) * i / corner_points;
            points[static_cast<std::size_t>(i)] = {std::cos(angle), std::sin(angle)};
        }
        return points;
    }();
    return all;
}

}  // namespace

Pen& Pen::in(Ink ink, double shade, double strength) {
    ink_ = ink;
    shade_ = shade;
    strength_ = strength;
    return *this;
}

Stroke& Pen::add(Stroke::What what) {
    Stroke& stroke = piece_.strokes.emplace_back();
    stroke.what = what;
    stroke.ink = ink_;
    stroke.shade = shade_;
    stroke.strength = strength_;
    return stroke;
}

void Pen::place(Stroke& stroke, const std::vector<Vec>& points) {
    stroke.points.reserve(points.size());
    for (const Vec& point : points) stroke.points.push_back(camera_(point));
}

void Pen::limb(const std::vector<Ball>& balls, double wider) {
    Stroke& stroke = add(Stroke::What::tapered);
    for (const Ball& ball : balls) {
        stroke.points.push_back(camera_(ball.at));
        stroke.radii.push_back(ball.radius + wider);
    }
}

void Pen::edge(const std::vector<Ball>& balls) {
    const Ink ink = std::exchange(ink_, Ink::edge);
    const double strength = std::exchange(strength_, edge_strength);
    limb(balls, edge_width);
    ink_ = ink, strength_ = strength;
}

void Pen::hull(const std::vector<Vec>& points, double rounded) {
    Stroke& stroke = add(Stroke::What::outline);
    place(stroke, points);
    stroke.points = hull_of(std::move(stroke.points));
    if (rounded <= 0) return;
    std::vector<Flat> corners;
    corners.reserve(stroke.points.size() * corner_points);
    for (const Flat& point : stroke.points)
        for (const Flat& off : round_corner()) corners.push_back(point + rounded * off);
    stroke.points = hull_of(std::move(corners));
}

void Pen::outline(const std::vector<Vec>& points, bool smooth) {
    Stroke& stroke = add(Stroke::What::outline);
    stroke.smooth = smooth;
    place(stroke, points);
}

void Pen::line(const std::vector<Vec>& points, double width, bool smooth) {
    if (points.size() < 2) return;
    Stroke& stroke = add(Stroke::What::line);
    stroke.smooth = smooth && points.size() > 2;
    stroke.radii = {width / 2};
    place(stroke, points);
}

void Pen::disc(const Ball& ball) {
    Stroke& stroke = add(Stroke::What::disc);
    stroke.radii = {ball.radius};
    place(stroke, {ball.at});
}

std::vector<Ball> along(const Vec& from, const Vec& to, std::initializer_list<Girth> girths) {
    std::vector<Ball> balls;
    for (const Girth& girth : girths) balls.push_back({glm::mix(from, to, girth.along), girth.radius});
    return balls;
}

}  // namespace limber
