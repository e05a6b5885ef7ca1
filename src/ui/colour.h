#pragma once

namespace limber {

/// Parts from 0 to 1, as they are in sRGB.
struct Colour {
    double red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

Colour mix(Colour from, Colour to, double amount);  ///< 0: from, 1: to

double luminance(Colour);         ///< As WCAG defines it, 0 … 1.
double contrast(Colour, Colour);  ///< As WCAG defines it, 1 … 21.

/// The colour nearest to `wanted` that stands out from `ground` at least at `ratio`, as far as black or white can.
Colour legible(Colour wanted, Colour ground, double ratio);

}  // namespace limber
