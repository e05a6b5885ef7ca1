#include "ui/accessible.h"

#include <gtk/gtk.h>
#include <wx/window.h>

#include <map>

namespace limber {
namespace {

AtkObject* spoken(wxWindow& window) { return gtk_widget_get_accessible(window.GetHandle()); }

}  // namespace

void set_accessible(wxWindow& window, Role role, const std::string& name) {
    static const std::map<Role, AtkRole> roles{{Role::text, ATK_ROLE_LABEL},
                                               {Role::drawing, ATK_ROLE_IMAGE},
                                               {Role::progress, ATK_ROLE_PROGRESS_BAR},
                                               {Role::alert, ATK_ROLE_ALERT},
                                               {Role::button, ATK_ROLE_PUSH_BUTTON}};
    atk_object_set_role(spoken(window), roles.at(role));
    set_accessible_name(window, name);
}

void set_accessible_name(wxWindow& window, const std::string& name) {
    const auto call = [&name](AtkObject* object) {
        const char* before = atk_object_get_name(object);
        if (before == nullptr || name != before) atk_object_set_name(object, name.c_str());
    };
    call(spoken(window));
    // What scrolls is two widgets, and the keys can be on either.
    if (GTK_IS_SCROLLED_WINDOW(window.GetHandle())) call(gtk_widget_get_accessible(gtk_bin_get_child(GTK_BIN(window.GetHandle()))));
}

void announce(wxWindow& window, const std::string& words) {
    // ATK before 2.46 has no such signal.
    if (g_signal_lookup("announcement", ATK_TYPE_OBJECT) != 0) g_signal_emit_by_name(spoken(window), "announcement", words.c_str());
}

void add_style(wxWindow& window, const char* style_class) {
    gtk_style_context_add_class(gtk_widget_get_style_context(window.GetHandle()), style_class);
}

}  // namespace limber
