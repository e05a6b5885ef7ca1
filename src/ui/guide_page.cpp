#include "ui/guide_page.h"

#include "ui/accessible.h"

#include <wx/wrapsizer.h>

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
    column->AddSpacer(FromDIP(gap::medium - gap::small));
    column->Add(buttons(actions), wide);
    column->AddSpacer(FromDIP(gap::medium));
    column->Add(next_, wide);
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    SetSizer(around);
}

/// Two groups, one above the other in a narrow window.
wxSizer* GuidePage::buttons(const GuideButtons& actions) {
    auto* steps = new wxBoxSizer{wxHORIZONTAL};
    auto* choices = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [this](wxSizer* group, wxButton* button, const std::function<void()>& action, int before) {
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
        group->Add(button, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(before)));
    };
    const auto step = [this](Icon icon, const char* name) {
        auto* button = new IconButton{this, icon, name};
        button->SetMinSize(FromDIP(wxSize{46, 36}));
        return button;
    };
    add(steps, step(Icon::back, "Back"), actions.back, 0);
    add(steps, pause_ = step(Icon::pause, "Pause"), actions.pause, gap::small);
    add(steps, step(Icon::next, "Next"), actions.next, gap::small);
    wxSizerItem* before = choices->AddStretchSpacer();
    add(choices, easier_ = word_button(this, "Easier"), actions.easier, 0);
    add(choices, swap_ = word_button(this, "Swap"), actions.swap, gap::small);
    choices->AddStretchSpacer();
    add(choices, word_button(this, "This hurts"), actions.hurts, gap::medium);
    auto* row = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    row->Add(steps, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap::small)));
    row->AddSpacer(FromDIP(gap::medium));
    row->Add(choices, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap::small)));
    Bind(wxEVT_SIZE, [this, steps, choices, before](wxSizeEvent& event) {
        event.Skip();
        const int one_line = steps->CalcMin().x + FromDIP(gap::medium) + choices->CalcMin().x;
        before->SetProportion(event.GetSize().x - 2 * FromDIP(gap::large) < one_line ? 0 : 1);
    });
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
