#include "ui/layers.h"

#include "platform/placement.h"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gtk-layer-shell/gtk-layer-shell.h>
#include <gtk/gtk.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace limber {
namespace {

GtkWindow* on_top_layer(wxTopLevelWindow& window, const Monitor& monitor) {
    GtkWindow* layer = GTK_WINDOW(window.GetHandle());
    gtk_layer_init_for_window(layer);
    gtk_layer_set_namespace(layer, "limber");
    gtk_layer_set_layer(layer, GTK_LAYER_SHELL_LAYER_OVERLAY);
    if (monitor.index >= 0) gtk_layer_set_monitor(layer, gdk_display_get_monitor(gdk_display_get_default(), monitor.index));
    return layer;
}

struct Edge {
    GtkLayerShellEdge edge;
    Corner corners[3];
    bool panels;  ///< Where a desktop usually has one.
};
constexpr Edge edges[] = {
    {GTK_LAYER_SHELL_EDGE_LEFT, {Corner::top_left, Corner::bottom_left, Corner::bottom_left}, false},
    {GTK_LAYER_SHELL_EDGE_RIGHT, {Corner::top_right, Corner::bottom_right, Corner::bottom_right}, false},
    {GTK_LAYER_SHELL_EDGE_TOP, {Corner::top_left, Corner::top, Corner::top_right}, true},
    {GTK_LAYER_SHELL_EDGE_BOTTOM, {Corner::bottom_left, Corner::bottom, Corner::bottom_right}, true},
};

/// Among layers a panel keeps its room by itself. Plasma 5's is none: what it takes is left free here.
int hidden_panel() {
    constexpr int as_high_as_usual = 44;
    const char* desktop = g_getenv("XDG_CURRENT_DESKTOP");
    const char* version = g_getenv("KDE_SESSION_VERSION");
    const bool plasma = desktop != nullptr && std::string_view{desktop}.find("KDE") != std::string_view::npos;
    return plasma && (version == nullptr || std::atoi(version) < 6) ? as_high_as_usual : 0;
}

}  // namespace

bool layers_offered() {
    static const bool offered = GDK_IS_WAYLAND_DISPLAY(gdk_display_get_default()) && gtk_layer_is_supported();
    return offered;
}

void stand_in_corner(wxTopLevelWindow& window, Corner corner, const Monitor& monitor, int margin) {
    GtkWindow* layer = on_top_layer(window, monitor);
    for (const Edge& edge : edges) {
        gtk_layer_set_anchor(layer, edge.edge, std::ranges::count(edge.corners, corner) > 0);
        gtk_layer_set_margin(layer, edge.edge, margin + (edge.panels ? hidden_panel() : 0));
    }
    gtk_layer_set_keyboard_mode(layer, GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
}

void cover_monitor(wxTopLevelWindow& window, const Monitor& monitor, bool with_keys) {
    GtkWindow* layer = on_top_layer(window, monitor);
    for (const auto edge : {GTK_LAYER_SHELL_EDGE_LEFT, GTK_LAYER_SHELL_EDGE_RIGHT, GTK_LAYER_SHELL_EDGE_TOP, GTK_LAYER_SHELL_EDGE_BOTTOM})
        gtk_layer_set_anchor(layer, edge, TRUE);
    constexpr int over_the_panels = -1;
    gtk_layer_set_exclusive_zone(layer, over_the_panels);
    gtk_layer_set_keyboard_mode(layer, with_keys ? GTK_LAYER_SHELL_KEYBOARD_MODE_EXCLUSIVE : GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
}

void give_keys(wxTopLevelWindow& window) {
    gtk_layer_set_keyboard_mode(GTK_WINDOW(window.GetHandle()), GTK_LAYER_SHELL_KEYBOARD_MODE_EXCLUSIVE);
}

void give_keys_back(wxTopLevelWindow& window) {
    gtk_layer_set_keyboard_mode(GTK_WINDOW(window.GetHandle()), GTK_LAYER_SHELL_KEYBOARD_MODE_NONE);
}

bool guest_on_wayland() {
    static const bool guest = GDK_IS_X11_DISPLAY(gdk_display_get_default()) && window_placement() == Placement::xwayland;
    return guest;
}

}  // namespace limber
