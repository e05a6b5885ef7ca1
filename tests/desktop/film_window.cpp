// A window that asks the compositor not to take its watcher to be idle, as film players do: film_window, until it is ended.
// It says "playing" when it has asked.

#include <gdk/gdkwayland.h>
#include <gtk/gtk.h>
#include <idle-inhibit-unstable-v1-client.h>

#include <cstdint>
#include <cstring>
#include <iostream>

namespace {

void take(void* manager, wl_registry* registry, std::uint32_t name, const char* interface, std::uint32_t) {
    if (std::strcmp(interface, zwp_idle_inhibit_manager_v1_interface.name) == 0)
        *static_cast<void**>(manager) = wl_registry_bind(registry, name, &zwp_idle_inhibit_manager_v1_interface, 1);
}

zwp_idle_inhibit_manager_v1* inhibitors() {
    wl_display* display = gdk_wayland_display_get_wl_display(gdk_display_get_default());
    static constexpr wl_registry_listener listener{take, [](void*, wl_registry*, std::uint32_t) {}};
    void* manager = nullptr;
    wl_registry_add_listener(wl_display_get_registry(display), &listener, &manager);
    wl_display_roundtrip(display);
    return static_cast<zwp_idle_inhibit_manager_v1*>(manager);
}

gboolean play(GtkWidget* window, GdkEvent*, gpointer) {
    if (zwp_idle_inhibit_manager_v1* manager = inhibitors())
        zwp_idle_inhibit_manager_v1_create_inhibitor(manager, gdk_wayland_window_get_wl_surface(gtk_widget_get_window(window)));
    wl_display_roundtrip(gdk_wayland_display_get_wl_display(gdk_display_get_default()));
    std::cout << "playing" << std::endl;
    return FALSE;
}

}  // namespace

int main(int count, char** words) {
    gdk_set_allowed_backends("wayland");
    if (!gtk_init_check(&count, &words)) return 1;
    GtkWidget* window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
    gtk_window_set_title(GTK_WINDOW(window), "Film");
    g_signal_connect(window, "map-event", G_CALLBACK(play), nullptr);
    g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), nullptr);
    gtk_widget_show_all(window);
    gtk_main();
}
