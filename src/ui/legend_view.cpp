#include "ui/legend_view.h"

#include "ui/accessible.h"
#include "ui/figure_painter.h"
#include "ui/words.h"

#include <cmath>

namespace limber {
namespace {

constexpr double smallest_change = 0.01;  ///< That one can see.

}  // namespace

LegendView::LegendView(wxWindow* parent, wxSize size) : Painted{parent, size, Ground::what_is_below} {
    SetSize(size);
    set_accessible(*this, Role::drawing, glow_words({}));
}

void LegendView::show(const Glow& glow) {
    if (glow.way == shown_.way && std::abs(glow.amount - shown_.amount) < smallest_change) return;
    shown_ = glow;
    set_accessible_name(*this, glow_words(glow));
    Refresh(false);
}

void LegendView::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    draw_legend(context, {theme.ground, theme.accent, theme.legible}, {0, 0, size.x, size.y}, shown_);
}

}  // namespace limber
