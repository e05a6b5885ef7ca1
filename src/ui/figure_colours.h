#pragma once

#include "figure/strokes.h"
#include "ui/colour.h"

namespace limber {

/// The figure's colours on one ground. What carries meaning stands out from the ground at `least` : 1 at least, and the spine's colours
/// from the line beneath them.
class FigureColours {
public:
    /// `accent` is the theme's; the shirt is of it.
    FigureColours(Colour ground, Colour accent, double least = 3);

    Colour of(Ink, double shade = 0) const;  ///< Shade as Stroke has it.
    Colour ground() const { return ground_; }
    double strength_of(Ink) const;  ///< Opacity on top of the stroke's own.

private:
    Colour ground_, accent_;
    bool dark_;
    double least_;
};

}  // namespace limber
