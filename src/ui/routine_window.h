#pragma once

#include "ui/ui.h"

#include <wx/frame.h>

namespace limber {

class FinishPage;
class GuidePage;
class HurtsPage;
class StopBar;

/// The routine, the safety text and the finish page: one window, one page at a time.
class RoutineWindow : public wxFrame {
public:
    RoutineWindow();

    void guide(RoutineActions);
    void look_anew();  ///< Something happened to the routine.
    void finish(FinishScreen);
    void open();   ///< With the focus: a click asked for it.
    void leave();  ///< Goes, and tells nobody.

private:
    void show_words();
    void show_page(wxWindow*);
    void on_key(wxKeyEvent&);
    bool on_guide_key(int key);
    void on_escape();
    void ask_or_close();
    void say_it_hurts();
    void end_hurts(bool go_on);
    void close_finish();
    void act(const std::function<void()>&);

    RoutineActions actions_;
    std::function<void()> finished_;
    GuidePage* guide_ = nullptr;
    HurtsPage* hurts_ = nullptr;
    FinishPage* finish_ = nullptr;
    StopBar* stop_ = nullptr;
    RoutineScreen screen_;
};

}  // namespace limber
