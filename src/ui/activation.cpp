#include "ui/activation.h"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gtk/gtk.h>

#include <utility>

namespace limber {
namespace {

std::string& token_of_next_window() {
    static std::string token;
    return token;
}

}  // namespace

void use_activation_token(const std::string& token) {
    GdkDisplay* display = gdk_display_get_default();
    if (GDK_IS_WAYLAND_DISPLAY(display)) return gdk_wayland_display_set_startup_notification_id(display, token.c_str());
    token_of_next_window() = token;
}

void take_activation_token(wxTopLevelWindow& window) {
    const std::string token = std::exchange(token_of_next_window(), {});
    if (!token.empty()) gtk_window_set_startup_id(GTK_WINDOW(window.GetHandle()), token.c_str());
}

}  // namespace limber
