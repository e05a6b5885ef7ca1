#include "ui/drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {
namespace {

constexpr double track_edge = 1;

wxGraphicsPen pen(wxGraphicsContext& context, Colour colour, double width) {
    return context.CreatePen(wxGraphicsPenInfo{wx_colour(colour)}.Width(width).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND));
}

TextBlock broken(wxGraphicsContext& context, const std::string& words, int width, const wxFont& font) {
    context.SetFont(font, *wxBLACK);
    const auto measure = [&](const std::string& line) {
        double across = 0, down = 0;
        context.GetTextExtent(wxString::FromUTF8(line), &across, &down);
        return static_cast<int>(std::ceil(across));
    };
    double across = 0, down = 0;
    context.GetTextExtent("Ag", &across, &down);
    return {balance_words(words, width, measure), font, std::ceil(down * 1.08)};
}

}  // namespace

void draw_disc(wxGraphicsContext& context, Colour colour, double x, double y, double radius) {
    context.SetPen(*wxTRANSPARENT_PEN);
    context.SetBrush(wxBrush{wx_colour(colour)});
    context.DrawEllipse(x - radius, y - radius, radius * 2, radius * 2);
}

void draw_ring(wxGraphicsContext& context, const Theme& theme, Box box, double thickness, double filled) {
    const double radius = (std::min(box.width, box.height) - thickness) / 2;
    const double x = box.x + box.width / 2.0, y = box.y + box.height / 2.0;
    context.SetBrush(*wxTRANSPARENT_BRUSH);
    for (const auto& [colour, width] : {std::pair{theme.track_edge, thickness}, {theme.track, thickness - 2 * track_edge}}) {
        context.SetPen(pen(context, colour, width));
        context.DrawEllipse(x - radius, y - radius, radius * 2, radius * 2);
    }
    if (filled <= 0) return;
    const double top = -std::numbers::pi / 2;
    wxGraphicsPath path = context.CreatePath();
    path.AddArc(x, y, radius, top, top + 2 * std::numbers::pi * std::min(filled, 0.9999), true);
    context.SetPen(pen(context, theme.accent, thickness));
    context.StrokePath(path);
}

void draw_bar(wxGraphicsContext& context, const Theme& theme, Box box, double filled) {
    const double radius = box.height / 2.0;
    context.SetPen(*wxTRANSPARENT_PEN);
    context.SetBrush(wxBrush{wx_colour(theme.track_edge)});
    context.DrawRoundedRectangle(box.x, box.y, box.width, box.height, radius);
    const double inner = box.height - 2 * track_edge;
    context.SetBrush(wxBrush{wx_colour(theme.track)});
    context.DrawRoundedRectangle(box.x + track_edge, box.y + track_edge, box.width - 2 * track_edge, inner, inner / 2);
    if (filled <= 0) return;
    context.SetBrush(wxBrush{wx_colour(theme.accent)});
    context.DrawRoundedRectangle(box.x, box.y, std::max<double>(box.height, box.width * std::min(filled, 1.0)), box.height, radius);
}

TextBlock fit_text(wxGraphicsContext& context, const std::string& words, int width, int height, double least_points, double most_points,
                   bool bold) {
    for (double points = most_points;; points = std::max(least_points, points - 2)) {
        wxFont font = desktop_font(1, bold);
        font.SetFractionalPointSize(points);
        TextBlock block = broken(context, words, width, font);
        if (block.height() <= height || points <= least_points) return block;
    }
}

void draw_text(wxGraphicsContext& context, const TextBlock& block, Colour colour, Align align, int x, int y, int width) {
    context.SetFont(block.font, wx_colour(colour));
    double top = y;
    for (const std::string& line : block.lines) {
        const wxString words = wxString::FromUTF8(line);
        double across = 0, down = 0;
        context.GetTextExtent(words, &across, &down);
        context.DrawText(words, align == Align::left ? x : x + (width - across) / 2, top);
        top += block.line_height;
    }
}

}  // namespace limber
