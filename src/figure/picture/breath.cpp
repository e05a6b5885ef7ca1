#include "figure/picture/hull.h"
#include "figure/picture/parts.h"

#include <utility>

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

bool is_within(const Flat& point, const std::vector<Flat>& hull) {
    bool left = false, right = false;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const Flat a = hull[i], along = hull[(i + 1) % hull.size()] - a, to = point - a;
        (along.x * to.y - along.y * to.x > 0 ? left : right) = true;
    }
    return !(left && right);
}

/// What of a closed line lies outside, in pieces.
std::vector<Stroke> parts_outside(const Stroke& line, const std::vector<Flat>& hull) {
    std::vector<Stroke> parts;
    bool drawing = false;
    for (const Flat& point : line.points) {
        if (is_within(point, hull)) {
            drawing = false;
            continue;
        }
        if (!std::exchange(drawing, true)) {
            parts.push_back(line);
            parts.back().points.clear();
        }
        parts.back().points.push_back(point);
    }
    std::erase_if(parts, [](const Stroke& part) { return part.points.size() < 2; });
    return parts;
}

}  // namespace

std::vector<Stroke> breath_beside(const Camera& camera, const Body& body, const Trunk& trunk) {
    std::vector<Flat> outline;
    for (double height = 0; height <= 1.1; height += .1)
        for (const Vec& point : trunk.at(height).ring(.008)) outline.push_back(camera(point));
    const std::vector<Flat> covered = hull_of(std::move(outline));
    std::vector<Stroke> beside;
    for (const Stroke& rim : breath_around(camera, body, trunk)) {
        if (rim.what != Stroke::What::line) continue;
        for (Stroke& part : parts_outside(rim, covered)) beside.push_back(std::move(part));
    }
    return beside;
}

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
