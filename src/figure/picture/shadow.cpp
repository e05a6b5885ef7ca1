#include "figure/picture/hull.h"
#include "figure/picture/parts.h"

#include <array>

namespace limber {
namespace {

constexpr double low = .3;  ///< What is higher leaves no shadow of its own.

/// The soft edge: one under the other, the widest first. No two as strong, so that each is one shape.
struct Rim {
    double reach, strength;
};
constexpr std::array rims{Rim{.050, .30}, Rim{.036, .34}, Rim{.022, .38}};

/// Where the piece is near the floor, straight down from it.
std::vector<Flat> places_under(const Camera& camera, const Piece& piece) {
    std::vector<Flat> places;
    if (piece.of != Piece::Of::standing) return places;
    for (const Ball& ball : piece.core)
        if (ball.at.y < low) places.push_back(camera({ball.at.x, 0, ball.at.z}));
    return places;
}

std::vector<Flat> widened(const Camera& camera, const std::vector<Flat>& places, double reach) {
    std::vector<Flat> points;
    for (int degrees = 0; degrees < 360; degrees += 45) {
        const double angle = glm::radians(double(degrees));
        const Flat off = camera(reach * Vec{std::cos(angle), 0, std::sin(angle)});
        for (const Flat& place : places) points.push_back(place + off);
    }
    return hull_of(std::move(points));
}

}  // namespace

std::vector<Stroke> shadow_of(const Camera& camera, const std::vector<Piece>& pieces) {
    std::vector<std::vector<Flat>> under;
    for (const Piece& piece : pieces)
        if (auto places = places_under(camera, piece); !places.empty()) under.push_back(hull_of(std::move(places)));
    std::vector<Stroke> strokes;
    for (const Rim& rim : rims)
        for (const std::vector<Flat>& places : under)
            strokes.push_back({.what = Stroke::What::outline,
                               .points = widened(camera, places, rim.reach),
                               .radii = {},
                               .ink = Ink::shadow,
                               .strength = rim.strength,
                               .depth = -10});
    return strokes;
}

}  // namespace limber
