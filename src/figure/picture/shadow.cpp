#include "figure/picture/hull.h"
#include "figure/picture/parts.h"

#include <algorithm>

namespace limber {
namespace {

constexpr double low = .3;  ///< What is higher leaves no shadow of its own.
constexpr int rims = 4;

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
        const double reach = .012 + .011 * rim;
        for (double angle = 0; angle < 360; angle += 45) {
            const Flat out = camera(reach * Vec{std::cos(glm::radians(angle)), 0, std::sin(glm::radians(angle))});
            for (const Flat& place : places) points.push_back(place + out);
        }
        strokes.push_back({.what = Stroke::What::outline,
                           .points = hull_of(std::move(points)),
                           .radii = {},
                           .ink = Ink::shadow,
                           .strength = .26,
                           .depth = -10});
    }
    return strokes;
}

}  // namespace limber
