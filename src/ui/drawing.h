#pragma once

#include "ui/layout.h"
#include "ui/theme.h"

#include <wx/brush.h>
#include <wx/graphics.h>

namespace limber {

/// A ring that is filled clockwise from the top.
void draw_ring(wxGraphicsContext&, const Theme&, Box, double thickness, double filled);

/// A bar with round ends, filled from the left.
void draw_bar(wxGraphicsContext&, const Theme&, Box, double filled);

void draw_disc(wxGraphicsContext&, Colour, double x, double y, double radius);

/// Text broken into lines in one size.
struct TextBlock {
    std::vector<std::string> lines;
    wxFont font;
    double line_height = 0;
    double height() const { return line_height * static_cast<double>(lines.size()); }
};

/// In the largest size between the two (in points) in which the text fits the box.
TextBlock fit_text(wxGraphicsContext&, const std::string&, int width, int height, double least_points, double most_points, bool bold);

enum class Align { left, centre };
void draw_text(wxGraphicsContext&, const TextBlock&, Colour, Align, int x, int y, int width);

}  // namespace limber
