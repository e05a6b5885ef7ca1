#pragma once

#include "config/toml_reading.h"
#include "core/pose.h"

namespace limber {

/// The part of the body, or the floor, that a word such as "left-knee" names for a limb of the side `own`; a word without a side
/// is the limb's own, "other-" the opposite one.
std::optional<Anchor> read_place(Reader&, const toml::node&, Side own);

/// A word such as "up" or "out", or `[x, y, z]`.
std::optional<Point> read_direction(Reader&, const toml::node&, Side own);

}  // namespace limber
