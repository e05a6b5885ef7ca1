#pragma once

#include "ui/monitors.h"
#include "ui/native_menu.h"
#include "ui/time_bar.h"
#include "ui/ui.h"

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/timer.h>

#include <cstdint>

namespace limber {

/// The popup in the corner. It never takes the focus by itself; a click gives it, and then its keys work.
class PromptWindow : public wxFrame {
public:
    PromptWindow(const PromptScreen&, std::shared_ptr<const PromptActions>);

    void open_on(const Monitor&);  ///< Without the keys.
    void set_clock(const AnswerClock&);
    void allow_skip();
    void leave();

private:
    wxSizer* words(wxWindow* card);
    wxSizer* buttons(wxWindow* card);
    void choose_more();
    void make_menu();
    void open_menu();
    void on_key(wxKeyEvent&);
    void stand_on_desktop(const Monitor&, wxSize);
    void take_keys(std::uint32_t when);
    void watch_pointer();
    bool pointer_is_here() const;
    void tell_hovered();

    PromptScreen screen_;
    std::shared_ptr<const PromptActions> actions_;
    wxButton *start_ = nullptr, *later_ = nullptr, *skip_ = nullptr, *more_ = nullptr;
    TimeBar* bar_ = nullptr;
    std::unique_ptr<NativeMenu> menu_;
    wxTimer keys_awaited_;  ///< Runs from the click that opens the menu until the window has the keys.
    wxTimer pointer_gone_;
    bool pointer_inside_ = false;
    bool hovered_ = false;
};

}  // namespace limber
