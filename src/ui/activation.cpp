#include "ui/activation.h"

#include <gdk/gdkwayland.h>
#include <gtk/gtk.h>

#include <utility>

namespace limber {
namespace {

std::string& token_of_click() {
    static std::string token;
    return token;
}

}  // namespace

void use_activation_token(const std::string& token) { token_of_click() = token; }

void ask_for_focus(wxTopLevelWindow& shown) {
    // Not before the window is shown, which would use it up and have the question that follows be one without a token.
    const std::string token = std::exchange(token_of_click(), {});
    if (!token.empty()) gdk_wayland_display_set_startup_notification_id(gdk_display_get_default(), token.c_str());
    gtk_window_present_with_time(GTK_WINDOW(shown.GetHandle()), GDK_CURRENT_TIME);
}

void take_activation_token(wxTopLevelWindow& window) {
    const std::string token = std::exchange(token_of_click(), {});
    if (!token.empty()) gtk_window_set_startup_id(GTK_WINDOW(window.GetHandle()), token.c_str());
}

}  // namespace limber
