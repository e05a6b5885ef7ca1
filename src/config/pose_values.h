#pragma once

#include "config/toml_reading.h"
#include "core/pose.h"

namespace limber {

enum class Limb { right_hand, left_hand, right_foot, left_foot };

struct Range {
    double least = 0, most = 0;
};

/// What no body exceeds, in degrees. What a joint has in truth is narrower and is checked on the figure.
struct BendRanges {
    Range bend, lean, turn;
};

/// `[0.3, 0.9, 0.1]`, in heights of the body.
std::optional<Point> read_point(Reader&, const toml::node&);

/// Puts the angles that a table like `{ bend = 10, turn = 40 }` names; the others stay.
void read_bend(Reader&, const toml::node&, const BendRanges&, Bend&);
void read_shrug(Reader&, const toml::node&, Shrug&);

/// A place like "left-knee", or a table with a place or a point and how to get there.
void read_reach(Reader&, const toml::node&, Limb, Reach&);

/// The same for the other side.
Reach mirrored(Reach);

}  // namespace limber
