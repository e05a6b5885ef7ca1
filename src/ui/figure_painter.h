#pragma once

#include "ui/figure_colours.h"
#include "ui/layout.h"

#include <wx/graphics.h>

namespace limber {

/// The figure, as large as the frame fits the box, in the middle of it.
void draw_figure(wxGraphicsContext&, const FigureColours&, Box, const Frame&, const Shown&);

/// Which way the picture shows what the mid-back does, so that the legend shows the same.
struct Heading {
    bool faces_right = true;  ///< The front of the body, where it is seen from aside.
    bool goes_right = true;   ///< The turn or the lean.
    bool operator==(const Heading&) const = default;
};

/// What the mid-back does, as four little spines: bent back, bent forward, turning, leaning. The one that is meant is lit and filled by
/// the amount. As high as the box or a quarter as wide as it, whichever is less.
void draw_legend(wxGraphicsContext&, const FigureColours&, Box, const Glow&, const Heading&);

}  // namespace limber
