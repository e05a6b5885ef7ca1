#pragma once

#include "core/exercise.h"
#include "core/settings.h"

#include <functional>
#include <string>
#include <vector>

namespace limber {

/// A rectangle in the toolkit's own (logical) pixels.
struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Box&) const = default;
};

/// A window of this size in the corner of a work area, `margin` from its edges; never outside the area.
Box in_corner(Corner, Box area, int width, int height, int margin);

/// Where figure and words stand: one above the other, or side by side where the place is low and wide.
struct StageLayout {
    Box figure;
    Box words;
    bool side_by_side = false;
};
StageLayout stage_layout(int width, int height);

using Measure = std::function<int(const std::string&)>;

/// Breaks at spaces so that each line measures at most `width`; a single word that is wider stands alone.
std::vector<std::string> wrap_words(const std::string& text, int width, const Measure&);

/// How full the chest is, 0 … 1, at `progress` of a step: it swells with `in` and sinks with `out`, slow at both ends.
double breath_fullness(Breath, double progress);

}  // namespace limber
