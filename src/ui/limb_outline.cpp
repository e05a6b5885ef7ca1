#include "ui/limb_outline.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

using Flat = glm::dvec2;

constexpr double pi = std::numbers::pi;
constexpr double off_the_arc = .2;  ///< How far a side of the polygon may be from the arc that it stands for, pixels.

/// Where the two straight sides from one disc to the next touch them: angles, seen along the way on the one hand and on the other.
struct Sides {
    double one, other;
};

bool within(const Round& a, const Round& b) { return glm::distance(a.at, b.at) <= std::abs(a.radius - b.radius); }

Sides sides_between(const Round& a, const Round& b) {
    const Flat way = b.at - a.at;
    const double heading = std::atan2(way.y, way.x), opening = std::acos((a.radius - b.radius) / glm::length(way));
    return {heading - opening, heading + opening};
}

Flat on_rim(const Round& disc, double angle) { return disc.at + disc.radius * Flat{std::cos(angle), std::sin(angle)}; }

class Outline {
public:
    /// From `from` on by `turn`, both ends included.
    void arc(const Round& disc, double from, double turn) {
        const double step = 2 * std::acos(1 - std::min(.5, off_the_arc / std::max(disc.radius, .1)));
        const int parts = std::max(1, static_cast<int>(std::ceil(turn / step)));
        for (int i = 0; i <= parts; ++i) points_.push_back(on_rim(disc, from + turn * i / parts));
    }
    /// From one side to the next round the outside of a bend; on its inside by way of the middle, or a hole would be left.
    void bend(const Round& disc, double from, double to) {
        const double turn = std::remainder(to - from, 2 * pi);
        if (turn >= 0) return arc(disc, from, turn);
        points_.insert(points_.end(), {on_rim(disc, from), disc.at, on_rim(disc, to)});
    }
    std::vector<Flat> points() && { return std::move(points_); }

private:
    std::vector<Flat> points_;
};

std::vector<Flat> around(const Round& disc) {
    Outline outline;
    outline.arc(disc, 0, 2 * pi);
    return std::move(outline).points();
}

/// There on the one side, back on the other.
std::vector<Flat> around(const std::vector<Round>& discs) {
    std::vector<Sides> sides;
    for (std::size_t i = 0; i + 1 < discs.size(); ++i) sides.push_back(sides_between(discs[i], discs[i + 1]));
    const auto full_turn = [](double from, double to) { return std::fmod(to - from + 4 * pi, 2 * pi); };
    Outline outline;
    for (std::size_t i = 1; i < sides.size(); ++i) outline.bend(discs[i], sides[i - 1].one, sides[i].one);
    outline.arc(discs.back(), sides.back().one, full_turn(sides.back().one, sides.back().other));
    for (std::size_t i = sides.size() - 1; i > 0; --i) outline.bend(discs[i], sides[i].other, sides[i - 1].other);
    outline.arc(discs.front(), sides.front().other, full_turn(sides.front().other, sides.front().one));
    return std::move(outline).points();
}

}  // namespace

std::vector<std::vector<Flat>> limb_outlines(const std::vector<Round>& discs) {
    if (discs.empty()) return {};
    if (discs.size() == 1) return {around(discs.front())};
    if (std::ranges::adjacent_find(discs, within) == discs.end()) return {around(discs)};
    std::vector<std::vector<Flat>> outlines;
    for (std::size_t i = 0; i + 1 < discs.size(); ++i) {
        const Round &a = discs[i], &b = discs[i + 1];
        outlines.push_back(within(a, b) ? around(a.radius > b.radius ? a : b) : around({a, b}));
    }
    return outlines;
}

}  // namespace limber
