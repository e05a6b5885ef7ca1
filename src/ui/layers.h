#pragma once

#include "ui/monitors.h"

#include <wx/toplevel.h>

#include <string>

namespace limber {

/// Whether windows stand on layers (Wayland's layer-shell) here. It lets a program say where; ordinary windows of Wayland go where the
/// compositor puts them. On X11 never.
bool layers_offered();

/// Before the window is shown: above all others, in this corner, without the keys. `margin` in logical pixels.
void stand_in_corner(wxTopLevelWindow&, Corner, const Monitor&, int margin);

/// Before the window is shown: over the whole monitor, panels too. With the keys as long as it is there, or without.
void cover_monitor(wxTopLevelWindow&, const Monitor&, bool with_keys);

/// The person has clicked it: the keys are its own until they are given back. ("On demand" would be the mode for this, but compositors
/// differ: with some it takes the keys at once, with some only at the next click, and sway 1.7 never lets go of them.)
void give_keys(wxTopLevelWindow&);
void give_keys_back(wxTopLevelWindow&);

/// On Wayland a window that asks for the focus shows by what: a token of the person's click elsewhere, once, or else the last key or click
/// in a window of ours. An empty one takes back what was not used.
void use_activation_token(const std::string&);
void ask_for_focus(wxTopLevelWindow& shown);

}  // namespace limber
