#pragma once

#include "ui/bars.h"
#include "ui/icon_button.h"
#include "ui/stage.h"

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace limber {

struct GuideButtons {
    std::function<void()> back, pause, next, easier, swap, hurts;
};

/// The page of the routine window on which one exercises.
class GuidePage : public wxPanel {
public:
    /// `frame` is called with each frame of the figure.
    GuidePage(wxWindow* parent, const GuideButtons&, MovingFigure, std::function<void()> frame);
    void show(const RoutineScreen&);
    void look_anew() { stage_->look_anew(); }
    void take_focus() { pause_->SetFocus(); }

private:
    wxSizer* buttons(const GuideButtons&);

    RoutineHeader* header_;
    Stage* stage_;
    ProgressLine* progress_;
    IconButton* pause_ = nullptr;
    wxButton *easier_ = nullptr, *swap_ = nullptr;
    wxStaticText* next_;
    std::string next_shown_;
};

}  // namespace limber
