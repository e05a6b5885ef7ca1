#include "figure/picture/parts.h"

namespace limber {
namespace {

constexpr double least_shown = .1, farthest = .062;

/// Where the breath is seen: heights on the trunk, and 1 where it swells ahead only.
struct Room {
    double from, to, ahead;
};
constexpr Room ribs{.42, .98, 0}, belly{.1, .62, 1};

/// Round the room, fullest in its middle, at both ends within the trunk.
std::vector<Vec> swell(const Trunk& trunk, const Room& room, double wider) {
    constexpr int parts = 10, around = 16;
    std::vector<Vec> points;
    for (int i = 0; i <= parts; ++i) {
        const double way = 2. * i / parts - 1, round = std::sqrt(1 - .95 * way * way * way * way);
        const TrunkSlice slice = trunk.at(std::lerp(room.from, room.to, (way + 1) / 2));
        for (int k = 0; k < around; ++k) {
            const double angle = 360. * k / around, ahead = .5 + .5 * std::cos(glm::radians(angle));
            points.push_back(slice.rim(angle, wider * std::lerp(1., 1.35 * ahead, room.ahead) * round - .03 * (1 - round)));
        }
    }
    return points;
}

}  // namespace

std::vector<Stroke> breath_around(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    if (glow.way != Glow::Way::breath || glow.amount <= least_shown) return {};
    const Room& room = body.belly > body.ribs ? belly : ribs;
    Piece piece;
    Pen pen{camera, piece};
    for (const double ring : {1., .55}) {
        pen.in(Ink::breathing, 0, .28).hull(swell(trunk, room, farthest * ring * glow.amount));
        Stroke rim = piece.strokes.back();
        rim.what = Stroke::What::line;
        rim.points.push_back(rim.points.front());
        rim.radii = {.0036};
        rim.strength = std::min(1., .4 + glow.amount);
        piece.strokes.push_back(std::move(rim));
    }
    return std::move(piece.strokes);
}

}  // namespace limber
