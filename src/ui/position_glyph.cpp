#include "ui/position_glyph.h"

#include <algorithm>

namespace limber {
namespace {

using enum GlyphPart;

struct Drawn {
    Position position;
    const char* words;
    PositionGlyph glyph;
};

const std::vector<Drawn>& drawn() {
    static const std::vector<Drawn> all{
        {Position::seated,
         "seated on a chair",
         {{48, 15},
          8,
          {{prop, {{31, 36}, {33, 63}, {58, 63}}},
           {prop, {{35, 63}, {33, 92}}},
           {prop, {{55, 63}, {57, 92}}},
           {spine, {{47, 27}, {44, 36}, {43, 46}, {45, 57}}},
           {limb, {{45, 57}, {69, 58}, {69, 90}, {77, 90}}},
           {limb, {{47, 31}, {54, 45}, {67, 50}}}}}},
        {Position::standing,
         "standing",
         {{50, 11},
          8,
          {{prop, {{26, 94}, {74, 94}}},
           {limb, {{50, 27}, {40, 30}, {37, 44}, {36, 57}}},
           {limb, {{50, 27}, {60, 30}, {63, 44}, {64, 57}}},
           {spine, {{50, 23}, {50, 34}, {50, 44}, {50, 54}}},
           {limb, {{50, 54}, {44, 57}, {43, 90}}},
           {limb, {{50, 54}, {56, 57}, {57, 90}}}}}},
        {Position::hands_and_knees,
         "on hands and knees",
         {{85, 41},
          8,
          {{prop, {{6, 82}, {94, 82}}},
           {limb, {{68, 47}, {70, 62}, {69, 77}, {76, 77}}},
           {spine, {{74, 45}, {63, 44}, {47, 44}, {32, 48}}},
           {limb, {{32, 48}, {33, 77}, {10, 77}}}}}},
        {Position::kneeling,
         "kneeling",
         {{51, 14},
          8,
          {{prop, {{14, 91}, {82, 91}}},
           {spine, {{50, 26}, {47, 35}, {46, 46}, {49, 57}}},
           {limb, {{49, 57}, {53, 86}, {26, 86}}},
           {limb, {{49, 30}, {55, 44}, {57, 58}}}}}},
        {Position::half_kneeling,
         "half-kneeling, one foot in front",
         {{46, 13},
          8,
          {{prop, {{10, 91}, {88, 91}}},
           {spine, {{45, 25}, {42, 34}, {41, 44}, {43, 56}}},
           {limb, {{43, 56}, {41, 86}, {16, 86}}},
           {limb, {{43, 56}, {68, 59}, {68, 86}, {77, 86}}},
           {limb, {{44, 29}, {50, 43}, {62, 52}}}}}},
        {Position::prone,
         "lying face down",
         {{83, 40},
          8,
          {{prop, {{4, 82}, {96, 82}}},
           {spine, {{77, 50}, {70, 59}, {60, 68}, {44, 74}}},
           {limb, {{44, 74}, {24, 76}, {7, 77}}},
           {limb, {{73, 55}, {71, 76}, {87, 77}}}}}},
        {Position::supine,
         "lying on the back",
         {{13, 69},
          8,
          {{prop, {{4, 82}, {96, 82}}},
           {limb, {{29, 73}, {40, 77}, {54, 77}}},
           {spine, {{24, 72}, {34, 72}, {46, 72}, {59, 74}}},
           {limb, {{59, 74}, {74, 46}, {84, 76}, {92, 76}}}}}},
        {Position::side_lying,
         "lying on the side, knees bent",
         {{16, 34},
          8,
          {{prop, {{3, 18}, {97, 18}, {97, 84}, {3, 84}, {3, 18}}},
           {limb, {{31, 38}, {37, 53}, {27, 69}}},
           {spine, {{27, 35}, {38, 34}, {50, 34}, {63, 39}}},
           {limb, {{63, 39}, {76, 62}, {54, 73}}}}}},
    };
    return all;
}

const Drawn& find(Position position) {
    return *std::find_if(drawn().begin(), drawn().end(), [&](const Drawn& one) { return one.position == position; });
}

/// Catmull and Rom's curve between b and c.
GlyphPoint between(GlyphPoint a, GlyphPoint b, GlyphPoint c, GlyphPoint d, double t) {
    const auto part = [t](double p, double q, double r, double s) {
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
    };
    return {part(a.x, b.x, c.x, d.x), part(a.y, b.y, c.y, d.y)};
}

}  // namespace

const PositionGlyph& position_glyph(Position position) { return find(position).glyph; }

std::string position_words(Position position) { return find(position).words; }

std::vector<GlyphPoint> smooth(const std::vector<GlyphPoint>& points) {
    if (points.size() < 3) return points;
    constexpr int steps = 8;
    std::vector<GlyphPoint> line{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const GlyphPoint& before = points[i == 0 ? 0 : i - 1];
        const GlyphPoint& after = points[std::min(i + 2, points.size() - 1)];
        for (int step = 1; step <= steps; ++step) {
            line.push_back(between(before, points[i], points[i + 1], after, static_cast<double>(step) / steps));
        }
    }
    return line;
}

}  // namespace limber
