#include "ui/plain_window.h"

#include "ui/accessible.h"
#include "ui/activation.h"
#include "ui/monitors.h"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gtk/gtk.h>
#include <wx/dcclient.h>
#include <wx/statline.h>

namespace limber {
namespace {

constexpr int title_bar = 36;  // Not known before the window is mapped; a little more than usual.

/// GTK would say the name of the process, which no desktop entry has: the window would be without an icon.
void say_whose_window(GdkWindow* shown) { gdk_wayland_window_set_application_id(shown, "org.limber.Limber"); }

}  // namespace

PlainWindow::PlainWindow(const std::string& title, std::function<void()> closed)
    : wxFrame{nullptr, wxID_ANY, wxString::FromUTF8(title), wxDefaultPosition, wxSize{400, 400}}, closed_{std::move(closed)} {
    add_style(*this, "limber");
    page_ = new wxScrolledWindow{this};
    page_->SetScrollRate(0, 12);
    set_accessible_name(*page_, title);
    column_ = new wxBoxSizer{wxVERTICAL};
    footer_ = new wxPanel{this};
    buttons_ = new wxBoxSizer{wxHORIZONTAL};
    buttons_->AddStretchSpacer();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) return leave();
        event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
}

void PlainWindow::leave() {
    if (!IsShown()) return;
    Hide();
    Destroy();
    if (closed_) closed_();
}

void PlainWindow::add_button(wxButton* button) { buttons_->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap::medium))); }

void PlainWindow::open(wxWindow* focused) {
    const int edge = FromDIP(gap::huge - gap::small);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(column_, wxSizerFlags{1}.Expand().Border(wxALL, edge));
    page_->SetSizer(around);
    page_->FitInside();
    auto* below = new wxBoxSizer{wxVERTICAL};
    auto* edge_line = new wxStaticLine{footer_};
    below->Add(edge_line, wxSizerFlags{}.Expand().Border(wxBOTTOM, edge * 3 / 4));
    below->Add(buttons_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, edge));
    below->AddSpacer(edge * 3 / 4);
    footer_->SetSizer(below);
    auto* all = new wxBoxSizer{wxVERTICAL};
    all->Add(page_, wxSizerFlags{1}.Expand());
    all->Add(footer_, wxSizerFlags{}.Expand());
    SetSizer(all);
    const wxSize wanted{around->GetMinSize().x, around->GetMinSize().y + below->GetMinSize().y};
    const Box area = pointer_monitor().work_area;
    const wxSize allowed = within(area, *this, wanted);
    const bool scrolls = allowed.y < wanted.y;
    edge_line->Show(scrolls);
    SetClientSize(allowed.x + (scrolls ? FromDIP(gap::large) : 0), allowed.y);
    SetMinClientSize(wxSize{std::min(allowed.x, FromDIP(280)), std::min(allowed.y, FromDIP(160))});
    stand_in_middle(area, *this);
    if (focused != nullptr) focused->SetFocus();
    present(*this);
}

Paragraph* add_heading(wxWindow* page, wxSizer* column, const std::string& words, double scale, int width) {
    auto* heading = new Paragraph{page, words, width, desktop_font(scale, true)};
    column->Add(heading, wxSizerFlags{}.Border(wxBOTTOM, page->FromDIP(gap::small)));
    return heading;
}

void set_large_text(wxStaticText& label, const std::string& words, const wxFont& font, int width) {
    label.SetFont(font);
    width > 0 ? set_words(label, words, width) : label.SetLabelText(wxString::FromUTF8(words));
    wxClientDC dc{&label};
    dc.SetFont(font);
    label.SetMinSize(dc.GetMultiLineTextExtent(label.GetLabel()) + wxSize{2, 0});
}

Paragraph* add_paragraph(wxWindow* page, wxSizer* column, const std::string& words, int width, bool quiet) {
    auto* paragraph = new Paragraph{page, words, width};
    if (quiet) add_style(*paragraph, "limber-quiet");
    column->Add(paragraph, wxSizerFlags{}.Border(wxBOTTOM, page->FromDIP(gap::small)));
    return paragraph;
}

void add_bullet(wxWindow* page, wxSizer* column, const std::string& words, int width) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(new wxStaticText{page, wxID_ANY, wxString::FromUTF8("•")}, wxSizerFlags{}.Border(wxLEFT | wxRIGHT, page->FromDIP(gap::small)));
    constexpr int after_dot = 24;
    add_paragraph(page, row, words, width - after_dot)->stand_after(after_dot);
    column->Add(row);
}

void present(wxTopLevelWindow& window) {
    GtkWidget* widget = window.GetHandle();
    gtk_widget_realize(widget);
    GdkWindow* drawn = gtk_widget_get_window(widget);
    if (!GDK_IS_X11_WINDOW(drawn)) {
        window.Show();
        say_whose_window(drawn);
        return ask_for_focus(window);
    }
    take_activation_token(window);
    const guint32 now = gdk_x11_get_server_time(drawn);
    gdk_x11_window_set_user_time(drawn, now);
    window.Show();
    gtk_window_present_with_time(GTK_WINDOW(widget), now);
}

wxSize within(const Box& area, wxWindow& window, wxSize wanted) {
    return {std::min(wanted.x, area.width - window.FromDIP(24)), std::min(wanted.y, area.height - window.FromDIP(title_bar))};
}

void stand_in_middle(const Box& area, wxTopLevelWindow& window) {
    const wxSize size = window.GetClientSize();
    const int left = area.width - size.x, above = area.height - size.y - window.FromDIP(title_bar);
    window.SetPosition(wxPoint{area.x + left / 2, area.y + above / 2});
}

}  // namespace limber
