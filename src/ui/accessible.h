#pragma once

#include <string>

class wxWindow;

namespace limber {

enum class Role { text, drawing, progress, alert, button };

/// What a screen reader says of a window; wx itself tells it nothing of windows that we draw.
void set_accessible(wxWindow&, Role, const std::string& name);
void set_accessible_name(wxWindow&, const std::string& name);

/// Said by the screen reader at once, whatever has the focus.
void announce(wxWindow&, const std::string& words);

/// Adds one of the style classes that theme.cpp defines or the toolkit knows.
void add_style(wxWindow&, const char* style_class);

}  // namespace limber
