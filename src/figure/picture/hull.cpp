#include "figure/picture/hull.h"

#include <algorithm>

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

}  // namespace

std::vector<Flat> hull_of(std::vector<Flat> points) {
    if (points.size() < 3) return points;
    std::ranges::sort(points, [](const Flat& a, const Flat& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<Flat> outline;
    outline.reserve(points.size());
    add_chain(outline, points);
    std::ranges::reverse(points);
    add_chain(outline, points);
    return outline;
}

}  // namespace limber
