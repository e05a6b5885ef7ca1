#pragma once

#include <wx/scrolwin.h>

#include <functional>

namespace limber {

/// "This hurts": the exercise has stopped; red flags in plain words, and the person chooses how to go on.
class HurtsPage : public wxScrolledWindow {
public:
    static constexpr const char* first_words = "Stopped. Ease out of the position slowly.";
    HurtsPage(wxWindow* parent, std::function<void(bool go_on)> chosen);
    void take_focus();

private:
    wxWindow* go_on_;
};

}  // namespace limber
