#include "figure/picture/hull.h"
#include "figure/picture/parts.h"

#include <algorithm>

namespace limber {
namespace {

constexpr double low = .3;  ///< What is higher leaves no shadow of its own.
constexpr int rims = 3;

}  // namespace

std::vector<Stroke> shadow_of(const Camera& camera, const std::vector<Piece>& pieces) {
    std::vector<Flat> places;
    for (const Piece& piece : pieces) {
        if (piece.of != Piece::Of::standing) continue;
        for (const Ball& ball : piece.core) {
            if (ball.at.y < low) places.push_back(camera({ball.at.x, 0, ball.at.z}));
        }
    }
    if (places.empty()) return {};
    places = hull_of(std::move(places));
    std::vector<Stroke> strokes;
    for (int rim = rims; rim > 0; --rim) {
        std::vector<Flat> points;
        for (int degrees = 0; degrees < 360; degrees += 45) {
            const double angle = glm::radians(double(degrees)), reach = .012 + .014 * rim;
            const Flat off = camera(reach * Vec{std::cos(angle), 0, std::sin(angle)});
            for (const Flat& place : places) points.push_back(place + off);
        }
        strokes.push_back({.what = Stroke::What::outline,
                           .points = hull_of(std::move(points)),
                           .radii = {},
                           .ink = Ink::shadow,
                           .strength = .34,
                           .depth = -10});
    }
    return strokes;
}

}  // namespace limber
