#include "ui/glyph_view.h"

#include "ui/accessible.h"
#include "ui/drawing.h"

#include <algorithm>

namespace limber {

GlyphView::GlyphView(wxWindow* parent, Position position, int side) : Painted{parent, wxSize{side, side}}, position_{position} {
    set_accessible(*this, Role::drawing, "A person " + position_words(position));
}

void GlyphView::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    const int side = std::min(size.x, size.y);
    const Box square{(size.x - side) / 2, (size.y - side) / 2, side, side};
    draw_disc(context, theme.accent_wash, square.x + side / 2.0, square.y + side / 2.0, side / 2.0);
    const int inset = side * 15 / 100;
    draw_glyph(context, theme, position_, {square.x + inset, square.y + inset, side - 2 * inset, side - 2 * inset});
}

}  // namespace limber
