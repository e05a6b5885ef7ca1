#include "figure/picture/hull.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace limber {
namespace {

bool turns_left(const Flat& a, const Flat& b, const Flat& c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0; }

/// One half of the outline, after Andrew.
template <class Points>
void add_chain(std::vector<Flat>& outline, const Points& points) {
    const std::size_t start = outline.size();
    for (const Flat& point : points) {
        while (outline.size() >= start + 2 && !turns_left(outline[outline.size() - 2], outline.back(), point)) outline.pop_back();
        outline.push_back(point);
    }
    outline.pop_back();
}

/// The points farthest out in eight directions, in their order around.
std::array<Flat, 8> extremes(const std::vector<Flat>& points) {
    const auto farthest = [&](double x, double y) {
        return *std::ranges::max_element(points, {}, [x, y](const Flat& point) { return x * point.x + y * point.y; });
    };
    return {farthest(1, 0),  farthest(1, 1),   farthest(0, 1),  farthest(-1, 1),
            farthest(-1, 0), farthest(-1, -1), farthest(0, -1), farthest(1, -1)};
}

/// What lies well within the extremes is no corner: most of a large crowd.
void leave_out_inner(std::vector<Flat>& points) {
    const std::array<Flat, 8> rim = extremes(points);
    const auto inside = [&](const Flat& point) {
        for (std::size_t i = 0; i < rim.size(); ++i) {
            const Flat &a = rim[i], &b = rim[(i + 1) % rim.size()];
            if (a != b && !turns_left(a, b, point)) return false;
        }
        return true;
    };
    std::erase_if(points, inside);
}

constexpr std::size_t crowd = 40;  ///< Of fewer points sorting all is quicker.

}  // namespace

std::vector<Flat> hull_of(std::vector<Flat> points) {
    if (points.size() < 3) return points;
    if (points.size() > crowd) leave_out_inner(points);
    std::ranges::sort(points, [](const Flat& a, const Flat& b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); });
    std::vector<Flat> outline;
    outline.reserve(points.size());
    add_chain(outline, points);
    std::ranges::reverse(points);
    add_chain(outline, points);
    return outline;
}

}  // namespace limber
