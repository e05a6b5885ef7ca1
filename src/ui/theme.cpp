#include "ui/theme.h"

#include <gtk/gtk.h>
#include <wx/settings.h>

namespace limber {
namespace {

constexpr const char* styles = R"(
.limber-quiet { opacity: 0.8; }
.limber label:backdrop, .limber button:not(.suggested-action):backdrop label, .limber checkbutton:backdrop label { color: @theme_fg_color; }
.limber button.suggested-action label { color: inherit; }
.limber button:backdrop { border-color: @borders; }
.limber-page { background-color: @theme_bg_color; }
)";

Colour named(GtkStyleContext* context, const char* name, Colour otherwise) {
    GdkRGBA found;
    if (!gtk_style_context_lookup_color(context, name, &found)) return otherwise;
    return {found.red, found.green, found.blue};
}

/// wx keeps colours of the theme that was there when it looked first; the style context knows the one that is there now.
GtkStyleContext* window_style() {
    GtkStyleContext* context = gtk_style_context_new();
    GtkWidgetPath* path = gtk_widget_path_new();
    gtk_widget_path_append_type(path, GTK_TYPE_WINDOW);
    gtk_style_context_set_path(context, path);
    gtk_widget_path_unref(path);
    return context;
}

bool high_contrast() {
    g_autofree char* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    return name != nullptr && g_str_has_prefix(name, "HighContrast");
}

}  // namespace

Theme current_theme() {
    GtkStyleContext* context = window_style();
    Theme theme;
    theme.ground = named(context, "theme_bg_color", {0.96, 0.96, 0.96});
    theme.ink = named(context, "theme_fg_color", {0.18, 0.2, 0.21});
    theme.raised = named(context, "theme_base_color", {1, 1, 1});
    theme.line = named(context, "borders", mix(theme.ground, theme.ink, 0.2));
    const bool strong = high_contrast();
    theme.legible = strong ? 4.5 : 3;
    theme.track = strong ? theme.ground : mix(theme.ground, theme.ink, 0.2);
    theme.track_edge = strong ? theme.ink : theme.track;
    theme.quiet = legible(mix(theme.ink, theme.ground, 0.25), theme.ground, strong ? 7 : 4.5);
    theme.accent = legible(named(context, "theme_selected_bg_color", {0.21, 0.52, 0.89}), theme.ground, theme.legible);
    theme.accent_wash = mix(theme.ground, theme.accent, 0.16);
    theme.accent = legible(theme.accent, theme.accent_wash, theme.legible);
    g_object_unref(context);
    return theme;
}

wxColour wx_colour(Colour colour) {
    const auto byte = [](double part) { return static_cast<unsigned char>(part * 255 + 0.5); };
    return {byte(colour.red), byte(colour.green), byte(colour.blue)};
}

wxFont desktop_font(double scale, bool bold) {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * scale);
    if (bold) font.MakeBold();
    return font;
}

void install_styles() {
    GtkCssProvider* provider = gtk_css_provider_new();
    gtk_css_provider_load_from_data(provider, styles, -1, nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_object_unref(provider);
}

}  // namespace limber
