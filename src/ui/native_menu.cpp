#include "ui/native_menu.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace limber {
namespace {

constexpr const char* id_key = "limber-id";

GtkWidget* entry_of(const MenuItem& item) {
    if (item.label.empty()) return gtk_separator_menu_item_new();
    GtkWidget* entry = gtk_menu_item_new_with_label(item.label.c_str());
    gtk_widget_set_sensitive(entry, item.enabled);
    g_object_set_data(G_OBJECT(entry), id_key, GINT_TO_POINTER(item.id));
    return entry;
}

void on_activate(GtkMenuItem* entry, gpointer chosen) {
    const int id = GPOINTER_TO_INT(g_object_get_data(G_OBJECT(entry), id_key));
    // A copy: what is chosen may take this menu away.
    const auto act = *static_cast<std::function<void(int)>*>(chosen);
    act(id);
}

void on_hide(GtkWidget*, gpointer closed) {
    const auto act = *static_cast<std::function<void()>*>(closed);
    if (act) act();
}

}  // namespace

NativeMenu::NativeMenu(const std::vector<MenuItem>& items, std::function<void(int)> chosen, std::function<void()> closed)
    : menu_{gtk_menu_new()}, asked_by_{gtk_get_current_event()}, chosen_{std::move(chosen)}, closed_{std::move(closed)} {
    g_object_ref_sink(menu_);
    fill(menu_, items);
    gtk_widget_show_all(menu_);
    g_signal_connect(menu_, "hide", G_CALLBACK(on_hide), &closed_);
}

NativeMenu::~NativeMenu() {
    g_signal_handlers_disconnect_by_data(menu_, &closed_);
    gtk_menu_popdown(GTK_MENU(menu_));
    gtk_widget_destroy(menu_);
    g_object_unref(menu_);
    if (asked_by_) gdk_event_free(asked_by_);
}

void NativeMenu::fill(GtkWidget* menu, const std::vector<MenuItem>& items) {
    for (const MenuItem& item : items) {
        GtkWidget* entry = entry_of(item);
        gtk_menu_shell_append(GTK_MENU_SHELL(menu), entry);
        if (item.submenu.empty()) {
            g_signal_connect(entry, "activate", G_CALLBACK(on_activate), &chosen_);
            continue;
        }
        GtkWidget* submenu = gtk_menu_new();
        fill(submenu, item.submenu);
        gtk_menu_item_set_submenu(GTK_MENU_ITEM(entry), submenu);
    }
}

void NativeMenu::open_above(wxWindow& window) {
    gtk_menu_popup_at_widget(GTK_MENU(menu_), window.GetHandle(), GDK_GRAVITY_NORTH_EAST, GDK_GRAVITY_SOUTH_EAST, asked_by_);
}

void NativeMenu::open_at_pointer() { gtk_menu_popup_at_pointer(GTK_MENU(menu_), asked_by_); }

bool NativeMenu::is_open() const { return gtk_widget_get_visible(menu_); }

}  // namespace limber
