#pragma once

#include "ui/ui.h"

#include <wx/panel.h>

class wxButton;
class wxSizer;

namespace limber {

class Paragraph;

/// What was done, what the day holds, one tip, and how it felt, if the person cares to say.
class FinishPage : public wxPanel {
public:
    FinishPage(wxWindow* parent, const FinishScreen&, std::function<void()> close);
    void take_focus();

private:
    void ask_how_it_felt(wxSizer*, const std::function<void()>& close);
    void note(Feel, const std::string& label);

    std::function<void(Feel)> felt_;
    wxButton* close_ = nullptr;
    Paragraph* question_ = nullptr;
    std::vector<wxButton*> answers_;
};

}  // namespace limber
