#include "ui/strict_window.h"

#include "ui/accessible.h"
#include "ui/figure_view.h"
#include "ui/icon_button.h"
#include "ui/layers.h"
#include "ui/plain_window.h"
#include "ui/words.h"

#include <gtk/gtk.h>
#include <wx/panel.h>

#include <algorithm>

namespace limber {
namespace {

constexpr Duration hold_to_leave = std::chrono::seconds{3};
constexpr int frame_ms = 50;
constexpr int smallest_figure = 60, largest_figure = 300;

}  // namespace

StrictWindow::StrictWindow(const PromptScreen& screen, std::shared_ptr<const PromptActions> actions, bool with_words)
    : wxFrame{nullptr,           wxID_ANY,      wxString::FromUTF8(headline_words(screen.kind)),
              wxDefaultPosition, wxDefaultSize, wxFRAME_NO_TASKBAR | wxSTAY_ON_TOP | wxBORDER_NONE},
      actions_{std::move(actions)},
      with_words_{with_words} {
    add_style(*this, "limber");
    set_accessible(*this, Role::alert, headline_words(screen.kind));
    if (with_words_) fill(screen);
    frame_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { on_frame(); });
    Bind(wxEVT_CLOSE_WINDOW, [](wxCloseEvent& event) { event.Veto(); });
}

void StrictWindow::fill(const PromptScreen& screen) {
    auto* page = new wxPanel{this};
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto centred = wxSizerFlags{}.CentreHorizontal();
    const int width = 520;
    column->AddStretchSpacer();
    auto* figure = figure_of(page, screen, FromDIP(largest_figure));
    column->Add(figure, centred);
    column->AddSpacer(FromDIP(gap::large));
    for (const auto& [words, scale] : {std::pair{headline_words(screen.kind), text::title * 1.2},
                                       {length_words(screen.length) + " · " + routine_words(screen.routine), text::heading},
                                       {"You have sat for " + length_words(screen.sitting), text::heading}}) {
        auto* line = new wxStaticText{page, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxALIGN_CENTRE_HORIZONTAL};
        set_large_text(*line, words, desktop_font(scale, scale > text::title), width);
        column->Add(line, wxSizerFlags{centred}.Border(wxBOTTOM, FromDIP(gap::medium)));
    }
    auto* start = main_button(page, "Start");
    start->SetFont(desktop_font(text::heading, true));
    start->SetMinSize(FromDIP(wxSize{220, 52}));
    start->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (actions_->start) actions_->start();
    });
    column->AddSpacer(FromDIP(gap::medium));
    column->Add(start, centred);
    column->AddStretchSpacer();
    auto* leave = new wxStaticText{page, wxID_ANY, "Hold Esc for 3 seconds to leave"};
    add_style(*leave, "limber-quiet");
    column->Add(leave, wxSizerFlags{centred}.Border(wxBOTTOM, FromDIP(gap::small)));
    held_ = new ShareBar{page, 0, "Esc held"};
    held_->SetMinSize(FromDIP(wxSize{240, 10}));
    column->Add(held_, wxSizerFlags{centred}.Border(wxBOTTOM, FromDIP(gap::huge)));
    page->SetSizer(column);
    // Of a low monitor, or one of a large scale, the words and the way out have their part first.
    page->Bind(wxEVT_SIZE, [page, column, figure](wxSizeEvent& event) {
        event.Skip();
        const int words = column->CalcMin().y - figure->GetMinSize().y;
        const int side = std::clamp(event.GetSize().y - words - page->FromDIP(gap::large), page->FromDIP(smallest_figure),
                                    page->FromDIP(largest_figure));
        figure->SetMinSize(wxSize{side, side});
    });
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(page, wxSizerFlags{1}.Expand());
    SetSizer(around);
}

void StrictWindow::open_on(const Monitor& monitor) {
    layers_offered() ? cover_monitor(*this, monitor, with_words_) : cover_desktop(monitor);
    if (!with_words_) return ShowWithoutActivating();
    listen_for_keys();
    present(*this);
}

void StrictWindow::cover_desktop(const Monitor& monitor) {
    GtkWidget* widget = GetHandle();
    gtk_widget_realize(widget);
    SetSize(monitor.whole.width, monitor.whole.height);
    // Not by wx, which takes 0, 0 to be where the window is already and leaves the place to the window manager.
    gtk_window_move(GTK_WINDOW(widget), monitor.whole.x, monitor.whole.y);
    gtk_window_fullscreen_on_monitor(GTK_WINDOW(widget), gtk_widget_get_screen(widget), monitor.index);
    gtk_window_set_focus_on_map(GTK_WINDOW(widget), with_words_);
    gtk_window_set_accept_focus(GTK_WINDOW(widget), with_words_);
}

/// "event" comes before the toolkit hands keys to a button; repeats come as further presses without a release.
void StrictWindow::listen_for_keys() {
    using OnEvent = gboolean (*)(GtkWidget*, GdkEvent*, gpointer);
    constexpr OnEvent on_event = [](GtkWidget*, GdkEvent* event, gpointer self) -> gboolean {
        if (event->type != GDK_KEY_PRESS && event->type != GDK_KEY_RELEASE) return FALSE;
        return static_cast<StrictWindow*>(self)->on_key(event->key.keyval, event->type == GDK_KEY_PRESS);
    };
    g_signal_connect(GetHandle(), "event", G_CALLBACK(on_event), this);
}

/// What the person was typing when the window came must not press its button: until Tab, all keys but Esc are swallowed.
bool StrictWindow::on_key(unsigned key, bool down) {
    if (key == GDK_KEY_Escape) {
        on_escape(down);
        return true;
    }
    const bool swallowed = !keys_meant_;
    if (key == GDK_KEY_Tab && !down) keys_meant_ = true;
    return swallowed;
}

void StrictWindow::on_escape(bool down) {
    if (down == frame_.IsRunning()) return;
    if (!down) {
        frame_.Stop();
        held_->set(0);
        return;
    }
    since_pressed_.Start();
    frame_.Start(frame_ms);
}

void StrictWindow::on_frame() {
    const double share = std::chrono::duration<double>{Duration{since_pressed_.Time()}} / hold_to_leave;
    held_->set(share);
    if (share < 1) return;
    frame_.Stop();
    if (actions_->emergency_exit) actions_->emergency_exit();
}

void StrictWindow::leave() {
    frame_.Stop();
    g_signal_handlers_disconnect_by_data(GetHandle(), this);
    Hide();
    Destroy();
}

}  // namespace limber
