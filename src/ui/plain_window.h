#pragma once

#include "ui/layout.h"
#include "ui/paragraph.h"
#include "ui/theme.h"

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>

namespace limber {

/// An ordinary window with a page that scrolls where it must; Esc closes it.
class PlainWindow : public wxFrame {
public:
    PlainWindow(const std::string& title, std::function<void()> closed);

    wxWindow* page() { return page_; }
    wxBoxSizer* column() { return column_; }
    wxWindow* footer() { return footer_; }

    /// Buttons stand below the page and do not scroll away; the last one is the main one.
    void add_button(wxButton*);

    /// Sized to its page, in the middle of the screen, with the focus: the person asked for it.
    void open(wxWindow* focused);
    void leave();  ///< Closes, then tells.

private:
    std::function<void()> closed_;
    wxScrolledWindow* page_;
    wxBoxSizer* column_;
    wxPanel* footer_;
    wxBoxSizer* buttons_;
};

/// In the desktop's font, bold and larger by `scale`; broken at `width` where one is given.
inline constexpr int unbroken = 10'000;
Paragraph* add_heading(wxWindow* page, wxSizer*, const std::string&, double scale = text::heading, int width = unbroken);

/// The same for a label. GTK measures a label in the desktop's font until it is shown, so its size is told here.
void set_large_text(wxStaticText&, const std::string&, const wxFont&, int width = -1);

/// Words broken at `width`.
Paragraph* add_paragraph(wxWindow* page, wxSizer*, const std::string&, int width, bool quiet = false);

/// The same with a dot before it.
void add_bullet(wxWindow* page, wxSizer*, const std::string&, int width);

/// Shows a window that a person has just asked for, with the focus. The time of asking is the server's: the click may have come to us by
/// another road than an event of this window.
void present(wxTopLevelWindow&);

/// Never larger than the work area of a monitor, title bar included.
wxSize within(const Box& work_area, wxWindow&, wxSize);

/// Before the window is shown. Wayland's own windows go where the compositor puts them.
void stand_in_middle(const Box& work_area, wxTopLevelWindow&);

}  // namespace limber
