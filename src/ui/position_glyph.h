#pragma once

#include "core/exercise.h"

namespace limber {

/// In a square of 100 × 100, y downwards.
struct GlyphPoint {
    double x = 0, y = 0;
    bool operator==(const GlyphPoint&) const = default;
};

enum class GlyphPart { prop, spine, limb };

/// Prop and limbs are straight from point to point; the spine is a smooth curve through its points, neck first.
struct GlyphStroke {
    GlyphPart part = GlyphPart::limb;
    std::vector<GlyphPoint> points;
    bool operator==(const GlyphStroke&) const = default;
};

/// A person in a position, as a line drawing.
struct PositionGlyph {
    GlyphPoint head;
    double head_radius = 8;
    std::vector<GlyphStroke> strokes;
    bool operator==(const PositionGlyph&) const = default;
};

const PositionGlyph& position_glyph(Position);

/// The same line as many short ones, bent through all its points.
std::vector<GlyphPoint> smooth(const std::vector<GlyphPoint>&);

/// "seated on a chair"
std::string position_words(Position);

}  // namespace limber
