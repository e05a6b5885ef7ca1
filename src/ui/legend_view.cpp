#include "ui/legend_view.h"

#include "ui/accessible.h"
#include "ui/figure_painter.h"
#include "ui/words.h"

#include <cmath>

namespace limber {
namespace {

constexpr double smallest_change = 0.01;  ///< That one can see.
constexpr double end_on = 0.2;            ///< Within it left and right are hardly to be told: it stays as it was.

bool is_right(bool was, double to_the_right) { return std::abs(to_the_right) < end_on ? was : to_the_right > 0; }

}  // namespace

LegendView::LegendView(wxWindow* parent, wxSize size) : Painted{parent, size, Ground::what_is_below, Where::in_memory} {
    SetSize(size);
    set_accessible(*this, Role::drawing, glow_words({}));
}

void LegendView::show(const Shown& shown) {
    const Glow glow = glow_of(shown.body);
    const Heading heading{is_right(heading_.faces_right, to_the_right(Glow::Way::flexion, shown)),
                          is_right(heading_.goes_right, to_the_right(glow.way, shown))};
    if (glow.way == shown_.way && std::abs(glow.amount - shown_.amount) < smallest_change && heading == heading_) return;
    shown_ = glow;
    heading_ = heading;
    set_accessible_name(*this, glow_words(glow));
    Refresh(false);
}

void LegendView::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    draw_legend(context, {theme.ground, theme.accent, theme.legible}, {0, 0, size.x, size.y}, shown_, heading_);
}

}  // namespace limber
