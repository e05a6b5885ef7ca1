#include "ui/prompt_window.h"

#include "ui/accessible.h"
#include "ui/figure_view.h"
#include "ui/icon_button.h"
#include "ui/layers.h"
#include "ui/plain_window.h"
#include "ui/words.h"

#include <gtk/gtk.h>
#include <wx/dcclient.h>
#include <wx/panel.h>

namespace limber {
namespace {

constexpr int width = 430, figure_side = 104;
constexpr int keys_come_within_ms = 200;  ///< Of a compositor that was asked for them.
constexpr int gone_after_ms = 150;        ///< A menu that closes has the pointer leave its window and come back at once.
constexpr int words_width = width - 2 * gap::large - figure_side - gap::large;

enum MenuId { took_break = 1, pause_an_hour, first_other };

/// The popup has no frame of the window manager's: an edge of its own sets it off from what lies below.
class Card : public wxPanel {
public:
    explicit Card(wxWindow* parent) {
        SetBackgroundStyle(wxBG_STYLE_PAINT);
        Create(parent);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
            wxPaintDC dc{this};
            const Theme theme = current_theme();
            dc.SetPen(*wxTRANSPARENT_PEN);  // a line would leave half of itself out at scale 2
            dc.SetBrush(wxBrush{wx_colour(mix(theme.line, theme.ink, 0.25))});
            dc.DrawRectangle(GetClientRect());
            dc.SetBrush(wxBrush{wx_colour(theme.ground)});
            dc.DrawRectangle(GetClientRect().Deflate(1));
        });
    }
};

std::vector<MenuItem> more_choices(const PromptScreen& screen) {
    std::vector<MenuItem> choices{{took_break, "I just took a break"}};
    MenuItem others{first_other - 1, "Another routine"};
    int id = first_other;
    for (const auto& [routine, name] : screen.other_routines) others.submenu.push_back({id++, name});
    if (!others.submenu.empty()) choices.push_back(others);
    choices.push_back({pause_an_hour, "Pause for 1 hour"});
    return choices;
}

void act(const std::function<void()>& action) {
    if (action) action();
}

}  // namespace

PromptWindow::PromptWindow(const PromptScreen& screen, std::shared_ptr<const PromptActions> actions)
    : wxFrame{nullptr,           wxID_ANY,      wxString::FromUTF8(headline_words(screen.kind)),
              wxDefaultPosition, wxDefaultSize, wxFRAME_NO_TASKBAR | wxSTAY_ON_TOP | wxBORDER_NONE | wxFRAME_TOOL_WINDOW},
      screen_{screen},
      actions_{std::move(actions)} {
    add_style(*this, "limber");
    set_accessible(*this, Role::alert, headline_words(screen.kind));
    auto* card = new Card{this};
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(words(card), wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    column->Add(buttons(card), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap::large)));
    bar_ = new TimeBar{card};
    column->Add(bar_, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 1));
    card->SetSizer(column);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(card, wxSizerFlags{1}.Expand());
    SetSizer(around);
    Bind(wxEVT_CHAR_HOOK, &PromptWindow::on_key, this);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (event.GetActive() && keys_awaited_.IsRunning()) open_menu();
    });
    keys_awaited_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { open_menu(); });
    pointer_gone_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell_hovered(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        // A layer is closed by nobody but the compositor, with the monitor that it stood on: it is opened anew on another.
        layers_offered() ? event.Veto() : act(actions_->close);
    });
}

wxSizer* PromptWindow::words(wxWindow* card) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(figure_of(card, screen_, FromDIP(figure_side)), wxSizerFlags{}.CentreVertical());
    row->AddSpacer(FromDIP(gap::large));
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_heading(card, column, headline_words(screen_.kind));
    add_paragraph(card, column, length_words(screen_.length) + " · " + routine_words(screen_.routine), words_width);
    add_paragraph(card, column, "You have sat for " + length_words(screen_.sitting), words_width, true);
    row->Add(column, wxSizerFlags{1}.CentreVertical());
    return row;
}

wxSizer* PromptWindow::buttons(wxWindow* card) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    start_ = main_button(card, "Start");
    later_ = word_button(card, "Later " + length_words(screen_.snooze));
    skip_ = word_button(card, "Skip");
    more_ = new IconButton{card, Icon::more, "More choices"};
    start_->SetMinSize(wxSize{FromDIP(figure_side + gap::large), -1});
    later_->Show(screen_.can_later);
    skip_->Show(screen_.can_skip);
    start_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(actions_->start); });
    later_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(actions_->later); });
    skip_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(actions_->skip); });
    more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_more(); });
    row->Add(start_, wxSizerFlags{}.Expand());
    row->Add(later_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(gap::medium)));
    row->Add(skip_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(gap::medium)));
    row->AddStretchSpacer();
    row->Add(more_, wxSizerFlags{}.Expand());
    return row;
}

void PromptWindow::open_on(const Monitor& monitor) {
    const wxSize size{FromDIP(width), GetSizer()->ComputeFittingClientSize(this).y};
    if (layers_offered()) {
        stand_in_corner(*this, screen_.corner, monitor, FromDIP(gap::prompt_margin));
        SetSize(size);
    } else {
        stand_on_desktop(monitor, size);
    }
    watch_pointer();
    start_->SetFocus();
    ShowWithoutActivating();
    announce(*this, prompt_announcement(screen_));
}

void PromptWindow::stand_on_desktop(const Monitor& monitor, wxSize size) {
    GtkWidget* widget = GetHandle();
    GtkWindow* window = GTK_WINDOW(widget);
    gtk_window_set_type_hint(window, GDK_WINDOW_TYPE_HINT_UTILITY);
    gtk_window_set_accept_focus(window, FALSE);
    gtk_window_set_focus_on_map(window, FALSE);
    gtk_window_stick(window);
    // Realised before it is shown: otherwise wx waits for the extents of a frame that this window has not, and takes them off its size.
    gtk_widget_realize(widget);
    SetSize(size);
    const Box place = in_corner(screen_.corner, monitor.work_area, size.x, size.y, FromDIP(gap::prompt_margin));
    SetPosition(wxPoint{place.x, place.y});
}

/// A click anywhere says that the person means this window: from then on it may have the keys.
void PromptWindow::take_keys(std::uint32_t when) {
    if (layers_offered()) return give_keys(*this);
    gtk_window_set_accept_focus(GTK_WINDOW(GetHandle()), TRUE);
    gdk_window_focus(gtk_widget_get_window(GetHandle()), when);
}

void PromptWindow::watch_pointer() {
    using Crossing = gboolean (*)(GtkWidget*, GdkEventCrossing*, gpointer);
    constexpr Crossing on_crossing = [](GtkWidget*, GdkEventCrossing* event, gpointer self) -> gboolean {
        // Into a child, or because a menu took the pointer: it has not gone anywhere.
        if (event->detail == GDK_NOTIFY_INFERIOR || event->mode != GDK_CROSSING_NORMAL) return FALSE;
        auto* prompt = static_cast<PromptWindow*>(self);
        prompt->pointer_inside_ = event->type == GDK_ENTER_NOTIFY;
        if (prompt->pointer_inside_)
            prompt->tell_hovered();
        else
            prompt->pointer_gone_.StartOnce(gone_after_ms);
        return FALSE;
    };
    using Press = gboolean (*)(GtkWidget*, GdkEventButton*, gpointer);
    constexpr Press on_press = [](GtkWidget*, GdkEventButton* event, gpointer self) -> gboolean {
        static_cast<PromptWindow*>(self)->take_keys(event->time);
        return FALSE;
    };
    GtkWidget* widget = GetHandle();
    gtk_widget_add_events(widget, GDK_ENTER_NOTIFY_MASK | GDK_LEAVE_NOTIFY_MASK | GDK_BUTTON_PRESS_MASK);
    g_signal_connect(widget, "enter-notify-event", G_CALLBACK(on_crossing), this);
    g_signal_connect(widget, "leave-notify-event", G_CALLBACK(on_crossing), this);
    g_signal_connect(widget, "button-press-event", G_CALLBACK(on_press), this);
}

bool PromptWindow::pointer_is_here() const {
    GdkDevice* pointer = gdk_seat_get_pointer(gdk_display_get_default_seat(gdk_display_get_default()));
    GdkWindow* under = gdk_device_get_window_at_position(pointer, nullptr, nullptr);
    return under != nullptr && gdk_window_get_toplevel(under) == gtk_widget_get_window(GetHandle());
}

void PromptWindow::tell_hovered() {
    const bool now = pointer_inside_ || (menu_ && menu_->is_open());
    if (now == hovered_) return;
    hovered_ = now;
    // Among layers nothing tells of a click elsewhere: the pointer that goes away takes the keys with it.
    if (!now && layers_offered()) give_keys_back(*this);
    if (actions_->hovered) actions_->hovered(now);
}

/// A menu takes keys only where its window had them before it opened: sway gives none to a window below a menu.
void PromptWindow::choose_more() {
    make_menu();
    if (!layers_offered() || IsActive()) return open_menu();
    give_keys(*this);
    keys_awaited_.StartOnce(keys_come_within_ms);
}

void PromptWindow::open_menu() {
    keys_awaited_.Stop();
    menu_->open_above(*more_);
    tell_hovered();
}

void PromptWindow::make_menu() {
    const auto chosen = [this](int id) {
        if (id == took_break) return act(actions_->took_break);
        if (id == pause_an_hour) return act(actions_->pause_an_hour);
        const auto index = static_cast<std::size_t>(id - first_other);
        if (index < screen_.other_routines.size() && actions_->other_routine) actions_->other_routine(screen_.other_routines[index].first);
    };
    const auto closed = [this] {
        pointer_inside_ = pointer_is_here();
        tell_hovered();
    };
    menu_ = std::make_unique<NativeMenu>(more_choices(screen_), chosen, closed);
}

void PromptWindow::on_key(wxKeyEvent& event) {
    const bool plain = event.GetModifiers() == wxMOD_NONE;
    const wxWindow* focused = FindFocus();
    const bool other_button = focused == later_ || focused == skip_ || focused == more_;
    if (event.GetKeyCode() == WXK_ESCAPE) return act(actions_->close);
    if (plain && event.GetKeyCode() == WXK_RETURN && !other_button) return act(actions_->start);
    if (plain && event.GetKeyCode() == 'L' && later_->IsShown()) return act(actions_->later);
    if (plain && event.GetKeyCode() == 'S' && skip_->IsShown()) return act(actions_->skip);
    event.Skip();
}

void PromptWindow::set_clock(const AnswerClock& clock) { bar_->set(clock); }

void PromptWindow::allow_skip() {
    skip_->Show();
    skip_->GetParent()->Layout();
}

void PromptWindow::leave() {
    bar_->stop();
    keys_awaited_.Stop();
    pointer_gone_.Stop();
    menu_.reset();
    g_signal_handlers_disconnect_by_data(GetHandle(), this);
    Hide();
    Destroy();
}

}  // namespace limber
