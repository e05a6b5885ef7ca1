#include "ui/tick_view.h"

#include "ui/accessible.h"
#include "ui/drawing.h"

#include <algorithm>

namespace limber {

TickView::TickView(wxWindow* parent, int side) : Painted{parent, wxSize{side, side}} { set_accessible(*this, Role::drawing, "Done"); }

void TickView::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    const double side = std::min(size.x, size.y);
    draw_disc(context, theme.accent_wash, side / 2, side / 2, side / 2);
    wxGraphicsPath tick = context.CreatePath();
    tick.MoveToPoint(side * 0.28, side * 0.52);
    tick.AddLineToPoint(side * 0.44, side * 0.68);
    tick.AddLineToPoint(side * 0.73, side * 0.34);
    context.SetPen(context.CreatePen(wxGraphicsPenInfo{wx_colour(theme.accent)}.Width(side * 0.09).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND)));
    context.StrokePath(tick);
}

}  // namespace limber
