#include "ui/painted.h"

#include "ui/picture_in_memory.h"

#include <wx/dcclient.h>

#include <memory>

namespace limber {

Painted::Painted(wxWindow* parent, wxSize least, Ground ground, Where where) {
    // Before Create: afterwards the toolkit has already chosen to clear the background by itself.
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE | wxBORDER_NONE);
    SetMinSize(least);
    Bind(wxEVT_PAINT, [this, ground, where](wxPaintEvent&) {
        wxPaintDC dc{this};
        const auto paint_whole = [this, ground](wxGraphicsContext& context) {
            const Theme theme = current_theme();
            context.SetBrush(wxBrush{wx_colour(theme.ground)});
            context.SetPen(*wxTRANSPARENT_PEN);
            if (ground == Ground::own) context.DrawRectangle(0, 0, GetClientSize().x, GetClientSize().y);
            paint(context, theme, GetClientSize());
        };
        if (where == Where::in_memory) return paint_in_memory(dc, GetUpdateRegion().GetBox(), ground == Ground::own, paint_whole);
        const std::unique_ptr<wxGraphicsContext> context{wxGraphicsContext::Create(dc)};
        if (context) paint_whole(*context);
    });
}

}  // namespace limber
