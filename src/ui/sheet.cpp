#include "ui/sheet.h"

#include "ui/figure_painter.h"
#include "ui/theme.h"
#include "ui/toolkit.h"

#include <wx/image.h>
#include <wx/log.h>
#include <wx/wfstream.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace limber {
namespace {

constexpr int cell_side = 240, name_height = 26;
// The desktop's own theme is not known without a display: GNOME's, as it comes.
constexpr Colour light_ground{.965, .961, .957}, dark_ground{.208, .208, .208}, accent{.21, .52, .89};

struct Plan {
    int side, name, columns, rows;
    int width() const { return side * columns; }
    int height() const { return (side + name) * rows; }
};

Plan plan_of(const Sheet& sheet) {
    std::size_t columns = 1;
    for (const Sheet::Row& row : sheet.rows) columns = std::max(columns, row.cells.size());
    return {static_cast<int>(cell_side * sheet.scale), sheet.names ? static_cast<int>(name_height * sheet.scale) : 0,
            static_cast<int>(columns), static_cast<int>(sheet.rows.size())};
}

wxImage empty_image(int width, int height, Colour ground) {
    wxImage image{width, height};
    const wxColour colour = wx_colour(ground);
    image.SetRGB(wxRect{0, 0, width, height}, colour.Red(), colour.Green(), colour.Blue());
    return image;
}

void draw_row(wxGraphicsContext& context, const Sheet& sheet, const Sheet::Row& row, const FigureColours& colours, const Plan& plan,
              int top) {
    if (sheet.names) {
        const wxFont font{wxFontInfo{10 * sheet.scale}.FaceName("sans")};
        context.SetFont(font, wx_colour(legible(colours.ground(), colours.ground(), 9)));
        context.DrawText(wxString::FromUTF8(row.name), 8 * sheet.scale, top + 5 * sheet.scale);
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        draw_figure(context, colours, {static_cast<int>(i) * plan.side, top + plan.name, plan.side, plan.side}, row.frame, row.cells[i]);
}

}  // namespace

void paint_sheet(const Sheet& sheet, const std::filesystem::path& file) {
    start_toolkit_without_display();
    const Plan plan = plan_of(sheet);
    const Colour ground = sheet.dark ? dark_ground : light_ground;
    const FigureColours colours{ground, legible(accent, ground, 3)};
    wxImage image = empty_image(plan.width(), std::max(1, plan.height()), ground);
    {
        const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(image));
        int top = 0;
        for (const Sheet::Row& row : sheet.rows) {
            draw_row(*context, sheet, row, colours, plan, top);
            top += plan.side + plan.name;
        }
    }
    const wxLogNull silence;  // We say it ourselves.
    wxFileOutputStream stream{wxString::FromUTF8(file.string())};
    if (!stream.IsOk() || !image.SaveFile(stream, wxBITMAP_TYPE_PNG) || !stream.IsOk())
        throw std::runtime_error{"sheet: " + file.string() + " cannot be written"};
}

}  // namespace limber
