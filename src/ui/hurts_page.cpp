#include "ui/hurts_page.h"

#include "ui/accessible.h"
#include "ui/icon_button.h"
#include "ui/plain_window.h"
#include "ui/safety_text.h"

#include <wx/wrapsizer.h>

namespace limber {
namespace {

constexpr int width = 500;

}  // namespace

HurtsPage::HurtsPage(wxWindow* parent, std::function<void(bool)> chosen) : wxScrolledWindow{parent} {
    SetScrollRate(0, 12);
    set_accessible_name(*this, "What to do when it hurts");
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_heading(this, column, first_words, text::heading);
    add_paragraph(this, column, "This exercise is left out from now on. You can bring it back in the settings.", width);
    auto* row = new wxWrapSizer{wxHORIZONTAL};
    auto* go_on = main_button(this, "Go on with the next exercise");
    auto* end = word_button(this, "End here");
    go_on->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(true); });
    end->Bind(wxEVT_BUTTON, [chosen](wxCommandEvent&) { chosen(false); });
    row->Add(go_on, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(gap::medium)));
    row->Add(end, wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap::medium)));
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap::medium)));
    for (const auto& [heading, list] :
         {std::pair{&safety::emergency_heading, &safety::emergency}, {&safety::soon_heading, &safety::soon}}) {
        column->AddSpacer(FromDIP(gap::small));
        add_heading(this, column, *heading, text::body, width);
        for (const std::string& sign : *list) add_bullet(this, column, sign, width);
    }
    auto* around = new wxBoxSizer{wxVERTICAL};
    around->AddStretchSpacer();
    around->Add(column, wxSizerFlags{}.CentreHorizontal().Border(wxALL, FromDIP(gap::large)));
    around->AddStretchSpacer(2);
    SetSizer(around);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_paragraphs(*this, ToDIP(GetClientSize().x) - 2 * gap::large);
        FitInside();
    });
    go_on_ = go_on;
}

void HurtsPage::take_focus() { go_on_->SetFocus(); }

}  // namespace limber
