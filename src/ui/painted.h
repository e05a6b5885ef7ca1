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
    /// In memory: without text, which needs the screen's own font options, but much and often. The display server is sent one picture then,
    /// not each stroke by itself.
    enum class Where { on_screen, in_memory };
    Painted(wxWindow* parent, wxSize least, Ground = Ground::own, Where = Where::on_screen);
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
