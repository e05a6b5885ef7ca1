#include "ui/appearance.h"

#include "platform/appearance.h"

#include <gtk/gtk.h>

#include <string>

namespace limber {
namespace {

constexpr const char *dark = "gtk-application-prefer-dark-theme", *theme = "gtk-theme-name", *moves = "gtk-enable-animations";

/// Sets what is asked for and gives back to the session what is not.
template <class Value>
void ask_toolkit(const char* property, bool asked, Value value) {
    GtkSettings* settings = gtk_settings_get_default();
    asked ? g_object_set(settings, property, value, nullptr) : gtk_settings_reset_property(settings, property);
}

/// GTK hears of none of these by itself; every widget, ours too, is drawn anew when its theme changes.
void wear(const Appearance& asked) {
    const bool on_dark = asked.dark.value_or(false);
    ask_toolkit(dark, asked.dark.has_value(), on_dark ? TRUE : FALSE);
    ask_toolkit(theme, asked.more_contrast, on_dark ? "HighContrastInverse" : "HighContrast");
    ask_toolkit(moves, asked.less_motion, FALSE);
}

}  // namespace

void follow_appearance() {
    // Never ended: the toolkit cannot be either.
    [[maybe_unused]] static const AppearanceWatch* watch = watch_appearance(wear).release();
}

}  // namespace limber
