#include "ui/stop_bar.h"

#include "ui/icon_button.h"
#include "ui/plain_window.h"

#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/wrapsizer.h>

namespace limber {

StopBar::StopBar(wxWindow* parent, std::function<void(bool)> chosen) : wxPanel{parent} {
    auto* row = new wxWrapSizer{wxHORIZONTAL};
    auto* question = new Paragraph{this, "Stop here? The rest of this routine is left out.", unbroken, desktop_font(text::body, true)};
    row->Add(question, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(gap::small)));
    auto* keep_going = main_button(this, "Keep going");
    auto* stop = word_button(this, "Stop");
    keep_going->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(false); });
    stop->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(true); });
    auto* answers = new wxBoxSizer{wxHORIZONTAL};
    answers->Add(keep_going, wxSizerFlags{}.Border(wxRIGHT, FromDIP(gap::small)));
    answers->Add(stop);
    row->Add(answers);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(new wxStaticLine{this}, wxSizerFlags{}.Expand());
    column->Add(row, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap::medium)));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_paragraphs(*this, ToDIP(event.GetSize().x) - 2 * gap::medium - gap::small);
        Layout();
        const int height = GetSizer()->CalcMin().y;
        if (height == event.GetSize().y) return;
        SetMinSize(wxSize{-1, height});
        GetParent()->Layout();
    });
    keep_going_ = keep_going;
}

void StopBar::take_focus() { keep_going_->SetFocus(); }

}  // namespace limber
