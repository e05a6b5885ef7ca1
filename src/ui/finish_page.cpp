#include "ui/finish_page.h"

#include "ui/accessible.h"
#include "ui/bars.h"
#include "ui/icon_button.h"
#include "ui/plain_window.h"
#include "ui/words.h"

namespace limber {
namespace {

constexpr int width = 440;

double share(Duration done, Duration target) {
    return target <= Duration{} ? 1 : std::chrono::duration<double>{done} / std::chrono::duration<double>{target};
}

}  // namespace

FinishPage::FinishPage(wxWindow* parent, const FinishScreen& screen, std::function<void()> close) : wxPanel{parent}, felt_{screen.felt} {
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_heading(this, column, "Done: " + length_words(screen.done), text::title);
    column->AddSpacer(FromDIP(gap::medium));
    const std::string today = "Moved today: " + share_words(screen.today, screen.target);
    add_heading(this, column, today, text::body);
    column->Add(new ShareBar{this, share(screen.today, screen.target), today},
                wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap::small)));
    add_paragraph(this, column, target_words(screen.today, screen.target), width, true);
    if (!screen.tip.empty()) {
        column->AddSpacer(FromDIP(gap::medium));
        add_heading(this, column, "A tip", text::body);
        add_paragraph(this, column, screen.tip, width);
    }
    column->AddSpacer(FromDIP(gap::medium));
    ask_how_it_felt(column);
    column->AddSpacer(FromDIP(gap::huge));
    close_ = main_button(this, "Close");
    close_->Bind(wxEVT_BUTTON, [close](wxCommandEvent&) { close(); });
    column->Add(close_, wxSizerFlags{}.Right());
    auto* across = new wxBoxSizer{wxHORIZONTAL};
    column->SetMinSize(FromDIP(width), -1);
    across->AddStretchSpacer();
    across->Add(column, wxSizerFlags{}.CentreVertical());
    across->AddStretchSpacer();
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(across, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    SetSizer(around);
}

void FinishPage::ask_how_it_felt(wxSizer* column) {
    question_ = add_heading(this, column, "How did it feel?", text::body);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    for (const auto& [label, feel] : {std::pair{"Too easy", Feel::too_easy}, {"Right", Feel::right}, {"Too hard", Feel::too_hard}}) {
        wxButton* answer = word_button(this, label);
        answer->Bind(wxEVT_BUTTON, [this, feel = feel, answer](wxCommandEvent&) { note(feel, answer); });
        answers_.push_back(answer);
        row->Add(answer, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap::small)));
    }
    column->Add(row);
}

void FinishPage::note(Feel feel, wxButton* chosen) {
    for (wxButton* answer : answers_) answer->Show(answer == chosen);
    chosen->Disable();
    set_large_text(*question_, "Noted, thank you.", question_->GetFont());
    Layout();
    close_->SetFocus();
    if (felt_) felt_(feel);
}

void FinishPage::take_focus() { close_->SetFocus(); }

}  // namespace limber
