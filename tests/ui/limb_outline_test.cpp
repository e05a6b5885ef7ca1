#include "ui/limb_outline.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <cmath>

using namespace limber;

namespace {

using Outlines = std::vector<std::vector<glm::dvec2>>;

/// How often the outlines go round a place, all together.
int winding(const Outlines& outlines, glm::dvec2 place) {
    int turns = 0;
    for (const auto& points : outlines) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const glm::dvec2 a = points[i] - place, b = points[(i + 1) % points.size()] - place;
            const double cross = a.x * b.y - a.y * b.x;
            if (a.y <= 0 && b.y > 0 && cross > 0) ++turns;
            if (a.y > 0 && b.y <= 0 && cross < 0) --turns;
        }
    }
    return turns;
}

/// The nearest that a place comes to being outside: below 0 within one of the discs or between two neighbours.
double outside(const std::vector<Round>& discs, glm::dvec2 place) {
    double least = 1e9;
    for (std::size_t i = 0; i < discs.size(); ++i) {
        const Round &a = discs[i], &b = discs[std::min(i + 1, discs.size() - 1)];
        for (int part = 0; part <= 200; ++part) {
            const double t = part / 200.0;
            least = std::min(least, glm::distance(place, a.at + (b.at - a.at) * t) - (a.radius + (b.radius - a.radius) * t));
        }
    }
    return least;
}

struct Row {
    const char* what;
    std::vector<Round> discs;
};
const Row rows[] = {
    {"one disc", {{{0, 0}, 9}}},
    {"a straight limb", {{{0, 0}, 9}, {{30, 5}, 7}, {{60, 8}, 4}}},
    {"a limb with a bend to one side", {{{0, 0}, 9}, {{30, 0}, 9}, {{35, 30}, 6}}},
    {"a limb with a bend to the other", {{{0, 0}, 9}, {{30, 0}, 9}, {{35, -30}, 6}}},
    {"a limb folded on itself", {{{0, 0}, 9}, {{30, 0}, 9}, {{3, 4}, 6}}},
    {"one that points at the eye", {{{0, 0}, 9}, {{2, 1}, 4}, {{20, 3}, 3}}},
    {"one that swells within itself", {{{0, 0}, 4}, {{2, 1}, 9}, {{20, 3}, 9}}},
    {"two discs in one place", {{{0, 0}, 9}, {{0, 0}, 9}, {{20, 0}, 9}}},
};

}  // namespace

TEST_CASE("the outline of a limb has in it what lies in its discs and between them, and nothing else") {
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Outlines outlines = limb_outlines(row.discs);
        for (double x = -15; x <= 80; x += 1.3) {
            for (double y = -50; y <= 50; y += 1.3) {
                const double out = outside(row.discs, {x, y});
                CAPTURE(x);
                CAPTURE(y);
                if (out < -.5) CHECK(winding(outlines, {x, y}) > 0);
                if (out > .9) CHECK(winding(outlines, {x, y}) == 0);
            }
        }
    }
}

TEST_CASE("no discs have no outline") { CHECK(limb_outlines({}).empty()); }
