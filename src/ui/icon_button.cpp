#include "ui/icon_button.h"

#include "ui/accessible.h"
#include "ui/theme.h"

#include <gtk/gtk.h>
#include <wx/bmpbndl.h>

#include <map>

namespace limber {
namespace {

const char* shape_of(Icon icon) {
    static const std::map<Icon, const char*> shapes{
        {Icon::back, "<path d='M11 3 L4 8 L11 13 Z'/>"},
        {Icon::next, "<path d='M5 3 L12 8 L5 13 Z'/>"},
        {Icon::play, "<path d='M4 2 L14 8 L4 14 Z'/>"},
        {Icon::pause, "<rect x='3.5' y='3' width='3.2' height='10'/><rect x='9.3' y='3' width='3.2' height='10'/>"},
        {Icon::more, "<circle cx='3' cy='8' r='1.6'/><circle cx='8' cy='8' r='1.6'/><circle cx='13' cy='8' r='1.6'/>"},
    };
    return shapes.at(icon);
}

wxBitmapBundle picture_of(Icon icon) {
    const std::string colour = wx_colour(current_theme().ink).GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    const std::string picture = "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16' viewBox='0 0 16 16'><g fill='" + colour +
                                "' stroke='" + colour + "' stroke-width='1' stroke-linejoin='round'>" + shape_of(icon) + "</g></svg>";
    return wxBitmapBundle::FromSVG(picture.c_str(), wxSize{16, 16});
}

wxButton* without_focus_on_click(wxButton* button) {
    gtk_widget_set_focus_on_click(button->GetHandle(), FALSE);
    return button;
}

}  // namespace

IconButton::IconButton(wxWindow* parent, Icon icon, const std::string& name)
    : wxButton{parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBU_NOTEXT}, icon_{icon} {
    without_focus_on_click(this);
    set_accessible(*this, Role::button, name);
    draw();
    // Not wx's event of changed colours, which comes for a theme of another name only.
    constexpr auto on_style = +[](IconButton* self) { self->draw(); };
    g_signal_connect_swapped(GetHandle(), "style-updated", G_CALLBACK(on_style), this);
}

void IconButton::show(Icon icon, const std::string& name) {
    if (icon == icon_) return;
    icon_ = icon;
    set_accessible_name(*this, name);
    draw();
}

void IconButton::draw() { SetBitmap(picture_of(icon_)); }

wxButton* word_button(wxWindow* parent, const std::string& label) {
    return without_focus_on_click(new wxButton{parent, wxID_ANY, wxControl::EscapeMnemonics(wxString::FromUTF8(label))});
}

wxButton* main_button(wxWindow* parent, const std::string& label) {
    wxButton* button = word_button(parent, label);
    add_style(*button, "suggested-action");
    // What themes make of it in a window without the keys differs too much for it to stay legible: it looks as it does with them.
    constexpr auto on_state = +[](GtkWidget* widget) { gtk_widget_unset_state_flags(widget, GTK_STATE_FLAG_BACKDROP); };
    g_signal_connect(button->GetHandle(), "state-flags-changed", G_CALLBACK(on_state), nullptr);
    return button;
}

}  // namespace limber
