#pragma once

#include <wx/panel.h>

#include <functional>

namespace limber {

/// "Stop here?", at the foot of the routine window; nothing is blocked meanwhile.
class StopBar : public wxPanel {
public:
    StopBar(wxWindow* parent, std::function<void(bool stop)> chosen);
    void take_focus();

private:
    wxWindow* keep_going_;
};

}  // namespace limber
