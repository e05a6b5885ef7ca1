#pragma once

#include "ui/figure_view.h"

#include <wx/frame.h>
#include <wx/stattext.h>

namespace limber {

/// One exercise going round, for its author: its poses, its words, the mistakes of its file.
class PlayerWindow : public wxFrame {
public:
    explicit PlayerWindow(PlayerActions);
    void look_anew() { figure_->look_anew(); }

private:
    void build();
    void show_words();
    void on_key(wxKeyEvent&);
    void leave();

    PlayerActions actions_;
    FigureView* figure_ = nullptr;
    wxStaticText *pose_ = nullptr, *cue_ = nullptr, *mistakes_ = nullptr;
    std::optional<PlayerScreen> shown_;
};

}  // namespace limber
