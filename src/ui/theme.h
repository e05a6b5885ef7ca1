#pragma once

#include "ui/colour.h"

#include <wx/colour.h>
#include <wx/font.h>

namespace limber {

/// The desktop's colours, as its theme has them at this moment.
struct Theme {
    Colour ground;       ///< Of a window.
    Colour raised;       ///< Of a field or list.
    Colour ink;          ///< Text.
    Colour quiet;        ///< Text of second rank; at least 4.5 : 1.
    Colour line;         ///< Borders.
    Colour track;        ///< The empty part of a bar.
    Colour track_edge;   ///< Round it; the same where the theme is not one of high contrast.
    Colour accent;       ///< The one accent, legible on the ground, on its wash and, in high contrast, on the track.
    Colour accent_wash;  ///< A hint of it, for large surfaces.
    double legible = 3;  ///< The least contrast with the ground of what carries meaning; more in high contrast.
};

Theme current_theme();
wxColour wx_colour(Colour);

/// The desktop's font, larger by `scale`.
wxFont desktop_font(double scale, bool bold = false);

/// Makes our own style classes known to the toolkit; once.
void install_styles();

/// Text sizes, as multiples of the desktop's.
namespace text {
inline constexpr double title = 1.7, heading = 1.3, body = 1.0;
inline constexpr double cue_points = 22;  ///< Readable from two metres.
}  // namespace text

/// Distances, in logical pixels.
namespace gap {
inline constexpr int small = 6, medium = 12, large = 18, huge = 28;
inline constexpr int prompt_margin = 16;  ///< From the edges of the work area.
}  // namespace gap

}  // namespace limber
