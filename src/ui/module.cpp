#include "ui/sheet.h"
#include "ui/windows.h"

/// What open_ui() looks for in limber-ui.so. The caller owns the answer.
extern "C" __attribute__((visibility("default"))) limber::Ui* limber_open_windows() { return limber::open_windows().release(); }

/// What draw_sheet() looks for; it needs no display.
extern "C" __attribute__((visibility("default"))) void limber_paint_sheet(const limber::Sheet& sheet, const std::filesystem::path& file) {
    limber::paint_sheet(sheet, file);
}
