#include "ui/stop_bar.h"

#include "ui/icon_button.h"
#include "ui/theme.h"

#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>

namespace limber {

StopBar::StopBar(wxWindow* parent, std::function<void(bool)> chosen) : wxPanel{parent} {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto* question = new wxStaticText{
        this, wxID_ANY, "Stop here? The rest of this routine is left out.", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END};
    question->SetFont(desktop_font(text::body, true));
    row->Add(question, wxSizerFlags{1}.CentreVertical());
    auto* keep_going = main_button(this, "Keep going");
    auto* stop = word_button(this, "Stop");
    keep_going->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(false); });
    stop->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(true); });
    row->Add(keep_going, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap::medium)));
    row->Add(stop, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap::small)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(new wxStaticLine{this}, wxSizerFlags{}.Expand());
    column->Add(row, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(gap::medium)));
    SetSizer(column);
    keep_going_ = keep_going;
}

void StopBar::take_focus() { keep_going_->SetFocus(); }

}  // namespace limber
