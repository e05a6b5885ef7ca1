#pragma once

#include <wx/toplevel.h>

#include <string>

namespace limber {

/// The next window that is presented comes from the click of this token: it may take the focus by it.
void use_activation_token(const std::string&);

/// Before the window is shown, and once it is realised. On Wayland the toolkit does this by itself.
void take_activation_token(wxTopLevelWindow&);

}  // namespace limber
