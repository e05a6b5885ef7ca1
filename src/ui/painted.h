#pragma once

#include "ui/theme.h"

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/window.h>

namespace limber {

/// A window that draws itself, whole, and never takes the focus.
class Painted : public wxWindow {
public:
    enum class Ground { own, what_is_below };
    Painted(wxWindow* parent, wxSize least, Ground = Ground::own);
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }

protected:
    virtual void paint(wxGraphicsContext&, const Theme&, wxSize) = 0;

    /// Draws anew where `state` differs from what is shown.
    template <class State>
    void update(State& shown, const State& state) {
        if (shown == state) return;
        shown = state;
        Refresh(false);
    }
};

}  // namespace limber
