#include "ui/routine_window.h"

#include "ui/accessible.h"
#include "ui/finish_page.h"
#include "ui/guide_page.h"
#include "ui/hurts_page.h"
#include "ui/monitors.h"
#include "ui/plain_window.h"
#include "ui/stop_bar.h"
#include "ui/words.h"

#include <wx/sizer.h>

namespace limber {

RoutineWindow::RoutineWindow() : wxFrame{nullptr, wxID_ANY, "Limber"} {
    add_style(*this, "limber");
    SetSizer(new wxBoxSizer{wxVERTICAL});
    Bind(wxEVT_CHAR_HOOK, &RoutineWindow::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { on_escape(); });
    SetMinClientSize(FromDIP(wxSize{340, 330}));
    const Box area = pointer_monitor().work_area;
    SetClientSize(within(area, *this, FromDIP(wxSize{680, 700})));
    stand_in_middle(area, *this);
}

void RoutineWindow::guide(RoutineActions actions) {
    actions_ = std::move(actions);
    const GuideButtons buttons{[this] { act(actions_.back); },   [this] { act(actions_.pause); }, [this] { act(actions_.next); },
                               [this] { act(actions_.easier); }, [this] { act(actions_.swap); },  [this] { say_it_hurts(); }};
    guide_ = new GuidePage{this, buttons, actions_.figure, [this] { show_words(); }};
    stop_ = new StopBar{this, [this](bool stop) {
                            stop_->Hide();
                            Layout();
                            guide_->take_focus();
                            if (stop && actions_.close) actions_.close();
                        }};
    stop_->Hide();
    GetSizer()->Add(guide_, wxSizerFlags{1}.Expand());
    GetSizer()->Add(stop_, wxSizerFlags{}.Expand());
    guide_->take_focus();
    look_anew();
    Layout();
}

void RoutineWindow::open() { present(*this); }

void RoutineWindow::look_anew() {
    if (guide_ != nullptr) guide_->look_anew();
}

void RoutineWindow::show_words() {
    if (guide_ == nullptr || !guide_->IsShown() || !actions_.look) return;
    screen_ = actions_.look();
    guide_->show(screen_);
    const wxString title = wxString::FromUTF8(screen_.exercise + " · Limber");
    if (GetTitle() != title && !screen_.exercise.empty()) SetTitle(title);
}

void RoutineWindow::show_page(wxWindow* page) {
    for (wxWindow* other : {static_cast<wxWindow*>(guide_), static_cast<wxWindow*>(hurts_), static_cast<wxWindow*>(finish_)}) {
        if (other != nullptr) other->Show(other == page);
    }
    if (stop_ != nullptr) stop_->Hide();
    Layout();
}

void RoutineWindow::act(const std::function<void()>& action) {
    if (action) action();
    look_anew();
}

void RoutineWindow::say_it_hurts() {
    if (actions_.hold_for_text) actions_.hold_for_text(true);
    if (hurts_ == nullptr) {
        hurts_ = new HurtsPage{this, [this](bool go_on) { end_hurts(go_on); }};
        GetSizer()->Add(hurts_, wxSizerFlags{1}.Expand());
    }
    show_page(hurts_);
    hurts_->take_focus();
    announce(*this, HurtsPage::first_words);
}

void RoutineWindow::end_hurts(bool go_on) {
    show_page(guide_);
    guide_->take_focus();
    if (actions_.hold_for_text) actions_.hold_for_text(false);
    if (actions_.hurts) actions_.hurts(go_on);
    look_anew();
}

void RoutineWindow::finish(FinishScreen screen) {
    finished_ = screen.closed;
    if (finish_ != nullptr) finish_->Destroy();
    finish_ = new FinishPage{this, screen, [this] { close_finish(); }};
    GetSizer()->Add(finish_, wxSizerFlags{1}.Expand());
    SetTitle(wxString::FromUTF8("Done · Limber"));
    show_page(finish_);
    finish_->take_focus();
    announce(*this, finish_announcement(screen));
}

void RoutineWindow::close_finish() {
    leave();
    if (finished_) finished_();
}

void RoutineWindow::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) return on_escape();
    if (event.GetModifiers() != wxMOD_NONE) return event.Skip();
    if (key == 'F') return static_cast<void>(ShowFullScreen(!IsFullScreen()));
    const bool guiding = guide_ != nullptr && guide_->IsShown() && !stop_->IsShown();
    if (!guiding || !on_guide_key(key)) event.Skip();
}

bool RoutineWindow::on_guide_key(int key) {
    struct Row {
        int key;
        const std::function<void()>& action;
        bool allowed;
    };
    const Row rows[] = {{WXK_LEFT, actions_.back, true},
                        {WXK_RIGHT, actions_.next, true},
                        {'E', actions_.easier, screen_.can_easier},
                        {'W', actions_.swap, screen_.can_swap}};
    for (const Row& row : rows) {
        if (row.key != key) continue;
        if (row.allowed) act(row.action);
        return true;
    }
    // A button that the keyboard has walked to keeps its own Space.
    const bool on_button = dynamic_cast<wxButton*>(FindFocus()) != nullptr;
    if (key == WXK_SPACE && !on_button) act(actions_.pause);
    if (key == 'H') say_it_hurts();
    return key == 'H' || (key == WXK_SPACE && !on_button);
}

void RoutineWindow::on_escape() {
    if (finish_ != nullptr && finish_->IsShown()) return close_finish();
    if (hurts_ != nullptr && hurts_->IsShown()) return end_hurts(false);
    ask_or_close();
}

void RoutineWindow::ask_or_close() {
    const bool ask = stop_ != nullptr && !stop_->IsShown() && actions_.close_loses_work && actions_.close_loses_work();
    if (!ask) {
        if (actions_.close) actions_.close();
        return;
    }
    stop_->Show();
    Layout();
    stop_->take_focus();
    announce(*this, "Stop here? The rest of this routine is left out.");
}

void RoutineWindow::leave() {
    Hide();
    Destroy();
}

}  // namespace limber
