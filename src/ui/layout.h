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

/// Distances from the edges of a rectangle inwards.
struct Margins {
    int left = 0, right = 0, top = 0, bottom = 0;
    bool operator==(const Margins&) const = default;
};

/// What is around the inner rectangle in the outer one; nothing where it does not lie in it.
Margins margins_around(Box inner, Box outer);

/// On each side the larger of the two.
Margins larger_of(Margins, Margins);

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

/// The same number of lines, as even as they can be: no last word alone on its line.
std::vector<std::string> balance_words(const std::string& text, int width, const Measure&);

/// As they come, but evened out where the last line would be short: a word or two alone look forgotten.
std::vector<std::string> wrap_evenly(const std::string& text, int width, const Measure&);

/// How full the chest is, 0 … 1, at `progress` of a step: it swells with `in` and sinks with `out`, slow at both ends.
double breath_fullness(Breath, double progress);

}  // namespace limber
