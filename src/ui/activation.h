#pragma once

#include <wx/toplevel.h>

#include <string>

namespace limber {

/// A window that asks for the focus shows by what: this token of the person's click elsewhere, once, or else the last key or click in a
/// window of ours. An empty one takes back what was not used.
void use_activation_token(const std::string&);

/// On Wayland.
void ask_for_focus(wxTopLevelWindow& shown);

/// On X11, before the window is shown and once it is realised: the desktop then knows which window it was waiting for.
void take_activation_token(wxTopLevelWindow&);

}  // namespace limber
