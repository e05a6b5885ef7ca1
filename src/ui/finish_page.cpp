#include "ui/finish_page.h"

#include "ui/accessible.h"
#include "ui/bars.h"
#include "ui/icon_button.h"
#include "ui/plain_window.h"
#include "ui/tick_view.h"
#include "ui/words.h"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace limber {
namespace {

constexpr int width = 440, tick = 56;

double share(Duration done, Duration target) {
    return target <= Duration{} ? 1 : std::chrono::duration<double>{done} / std::chrono::duration<double>{target};
}

}  // namespace

FinishPage::FinishPage(wxWindow* parent, const FinishScreen& screen, std::function<void()> close) : wxPanel{parent}, felt_{screen.felt} {
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* top = new wxBoxSizer{wxHORIZONTAL};
    auto* done = new wxBoxSizer{wxVERTICAL};
    add_heading(this, done, "Done: " + length_words(screen.done), text::title)->stand_after(tick + gap::large);
    top->Add(new TickView{this, FromDIP(tick)}, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap::large)));
    top->Add(done, wxSizerFlags{}.CentreVertical());
    column->Add(top);
    column->AddSpacer(FromDIP(gap::large));
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
    ask_how_it_felt(column, close);
    auto* across = new wxBoxSizer{wxHORIZONTAL};
    across->AddStretchSpacer();
    across->Add(column, wxSizerFlags{}.CentreVertical());
    across->AddStretchSpacer();
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->Add(across, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(gap::large)));
    SetSizer(around);
    Bind(wxEVT_SIZE, [this, column](wxSizeEvent& event) {
        event.Skip();
        const int room = std::min(FromDIP(width), event.GetSize().x - 2 * FromDIP(gap::large));
        column->SetMinSize(room, -1);
        fit_paragraphs(*this, ToDIP(room));
    });
}

void FinishPage::ask_how_it_felt(wxSizer* column, const std::function<void()>& close) {
    question_ = add_heading(this, column, "How did it feel?", text::body);
    auto* row = new wxWrapSizer{wxHORIZONTAL};
    for (const auto& [label, feel] : {std::pair{"Too easy", Feel::too_easy}, {"Right", Feel::right}, {"Too hard", Feel::too_hard}}) {
        wxButton* answer = word_button(this, label);
        answer->Bind(wxEVT_BUTTON, [this, feel = feel, label = label](wxCommandEvent&) { note(feel, label); });
        answers_.push_back(answer);
        row->Add(answer, wxSizerFlags{}.Border(wxRIGHT | wxTOP, FromDIP(gap::small)));
    }
    close_ = main_button(this, "Close");
    close_->Bind(wxEVT_BUTTON, [close](wxCommandEvent&) { close(); });
    row->AddStretchSpacer();
    row->Add(close_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap::small)));
    column->Add(row, wxSizerFlags{}.Expand());
}

void FinishPage::note(Feel feel, const std::string& label) {
    close_->SetFocus();
    for (wxButton* answer : answers_) answer->Hide();
    const std::string thanks = "Noted: " + label + ". Thank you.";
    question_->say(thanks);
    announce(*this, thanks);
    Layout();
    if (felt_) felt_(feel);
}

void FinishPage::take_focus() { close_->SetFocus(); }

}  // namespace limber
