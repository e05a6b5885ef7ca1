#pragma once

#include "ui/ui.h"

#include <wx/panel.h>

class wxButton;
class wxStaticText;

namespace limber {

/// What was done, what the day holds, one tip, and how it felt, if the person cares to say.
class FinishPage : public wxPanel {
public:
    FinishPage(wxWindow* parent, const FinishScreen&, std::function<void()> close);
    void take_focus();

private:
    void ask_how_it_felt(class wxSizer*);
    void note(Feel, wxButton*);

    std::function<void(Feel)> felt_;
    wxButton* close_ = nullptr;
    wxStaticText* question_ = nullptr;
    std::vector<wxButton*> answers_;
};

}  // namespace limber
