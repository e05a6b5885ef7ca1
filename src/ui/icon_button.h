#pragma once

#include <wx/button.h>

#include <string>

namespace limber {

enum class Icon { back, pause, play, next, more };

/// A button with a picture and, for those who do not see it, a name.
class IconButton : public wxButton {
public:
    IconButton(wxWindow* parent, Icon, const std::string& name);
    void show(Icon, const std::string& name);

private:
    Icon icon_;
    void draw();
};

/// A button with words; a click on it does not take the focus from the button that the keys mean.
wxButton* word_button(wxWindow* parent, const std::string& label);

/// The one that is meant: drawn in the accent.
wxButton* main_button(wxWindow* parent, const std::string& label);

}  // namespace limber
