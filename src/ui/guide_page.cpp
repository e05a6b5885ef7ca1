#include "ui/guide_page.h"

#include "ui/accessible.h"

namespace limber {

GuidePage::GuidePage(wxWindow* parent, const GuideButtons& actions, MovingFigure figure, std::function<void()> frame) : wxPanel{parent} {
    header_ = new RoutineHeader{this};
    stage_ = new Stage{this, std::move(figure), std::move(frame)};
    progress_ = new ProgressLine{this};
    next_ = new wxStaticText{this, wxID_ANY, " ", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END};
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto wide = wxSizerFlags{}.Expand();
    column->Add(header_, wide);
    column->AddSpacer(FromDIP(gap::small));
    column->Add(stage_, wxSizerFlags{1}.Expand());
    column->AddSpacer(FromDIP(gap::small));
    column->Add(progress_, wide);
    column->AddSpacer(FromDIP(gap::medium));
    column->Add(buttons(actions), wide);
    column->AddSpacer(FromDIP(gap::medium));
    column->Add(next_, wide);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    SetSizer(around);
}

wxSizer* GuidePage::buttons(const GuideButtons& actions) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [&](wxButton* button, const std::function<void()>& action, int before) {
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
        row->Add(button, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(before)));
    };
    add(new IconButton{this, Icon::back, "Back"}, actions.back, 0);
    add(pause_ = new IconButton{this, Icon::pause, "Pause"}, actions.pause, gap::small);
    add(new IconButton{this, Icon::next, "Next"}, actions.next, gap::small);
    row->AddSpacer(FromDIP(gap::medium));
    row->AddStretchSpacer();
    add(easier_ = word_button(this, "Easier"), actions.easier, 0);
    add(swap_ = word_button(this, "Swap"), actions.swap, gap::small);
    row->AddSpacer(FromDIP(gap::medium));
    row->AddStretchSpacer();
    add(word_button(this, "This hurts"), actions.hurts, 0);
    for (wxSizerItem* item : row->GetChildren()) {
        if (auto* icon = dynamic_cast<IconButton*>(item->GetWindow())) icon->SetMinSize(FromDIP(wxSize{46, 36}));
    }
    return row;
}

void GuidePage::show(const RoutineScreen& screen) {
    header_->show(screen);
    stage_->show(screen);
    progress_->set(screen.routine_progress);
    pause_->show(screen.paused ? Icon::play : Icon::pause, screen.paused ? "Go on" : "Pause");
    if (easier_->IsEnabled() != screen.can_easier) easier_->Enable(screen.can_easier);
    if (swap_->IsEnabled() != screen.can_swap) swap_->Enable(screen.can_swap);
    const std::string next = screen.next.empty() ? "Last exercise" : "Next: " + screen.next;
    if (next == next_shown_) return;
    next_shown_ = next;
    next_->SetLabelText(wxString::FromUTF8(next));
}

}  // namespace limber
