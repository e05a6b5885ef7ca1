#include "ui/position_glyph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace limber;

namespace {

constexpr Position positions[] = {Position::seated,        Position::standing, Position::hands_and_knees, Position::kneeling,
                                  Position::half_kneeling, Position::prone,    Position::supine,          Position::side_lying};

const GlyphStroke* spine_of(const PositionGlyph& glyph) {
    const auto found = std::find_if(glyph.strokes.begin(), glyph.strokes.end(), [](const auto& s) { return s.part == GlyphPart::spine; });
    return found == glyph.strokes.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("each position has a drawing of its own, whole within its square") {
    for (const Position position : positions) {
        CAPTURE(static_cast<int>(position));
        const PositionGlyph& glyph = position_glyph(position);
        CHECK(glyph.head.y - glyph.head_radius >= 2);
        CHECK(glyph.strokes.size() >= 4);
        for (const GlyphStroke& stroke : glyph.strokes) {
            CHECK(stroke.points.size() >= 2);
            for (const GlyphPoint& point : stroke.points) CHECK(std::clamp(point.x, 3.0, 97.0) == point.x);
            for (const GlyphPoint& point : stroke.points) CHECK(std::clamp(point.y, 3.0, 95.0) == point.y);
        }
        CHECK(std::count_if(std::begin(positions), std::end(positions), [&](Position other) { return position_glyph(other) == glyph; }) ==
              1);
        CHECK(!position_words(position).empty());
    }
}

TEST_CASE("the spine is as long in every position, and begins where the head ends") {
    for (const Position position : positions) {
        CAPTURE(static_cast<int>(position));
        const GlyphStroke* spine = spine_of(position_glyph(position));
        REQUIRE(spine);
        double length = 0;
        const auto line = smooth(spine->points);
        for (std::size_t i = 1; i < line.size(); ++i) length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        CHECK(length == doctest::Approx(36).epsilon(0.2));
        const auto& head = position_glyph(position).head;
        CHECK(std::hypot(line[0].x - head.x, line[0].y - head.y) == doctest::Approx(11.5).epsilon(0.1));
    }
}

TEST_CASE("a smooth line goes through all the points that it was given") {
    const std::vector<GlyphPoint> points{{0, 0}, {10, 5}, {20, 0}};
    const auto line = smooth(points);
    for (const GlyphPoint& point : points) CHECK(std::find(line.begin(), line.end(), point) != line.end());
    CHECK(smooth({{0, 0}, {1, 1}}).size() == 2);
}
