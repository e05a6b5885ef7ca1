#include "ui/layers.h"

#include "platform/panels.h"
#include "platform/placement.h"

#include "ui/layout.h"

#include <gdk/gdkwayland.h>
#include <gdk/gdkx.h>
#include <gtk-layer-shell/gtk-layer-shell.h>
#include <gtk/gtk.h>

#include <algorithm>

namespace limber {
namespace {

/// Where Plasma has one unless it was moved: at the foot, or the head.
constexpr Margins usual_panel{.top = 44, .bottom = 44};

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
    int Margins::*margin;
};
constexpr Edge edges[] = {
    {GTK_LAYER_SHELL_EDGE_LEFT, {Corner::top_left, Corner::bottom_left, Corner::bottom_left}, &Margins::left},
    {GTK_LAYER_SHELL_EDGE_RIGHT, {Corner::top_right, Corner::bottom_right, Corner::bottom_right}, &Margins::right},
    {GTK_LAYER_SHELL_EDGE_TOP, {Corner::top_left, Corner::top, Corner::top_right}, &Margins::top},
    {GTK_LAYER_SHELL_EDGE_BOTTOM, {Corner::bottom_left, Corner::bottom, Corner::bottom_right}, &Margins::bottom},
};

std::vector<Monitor> monitors_meant(const Monitor& monitor) { return monitor.index < 0 ? all_monitors() : std::vector{monitor}; }

/// What panels take of the edges of the monitor; of any, where the compositor chooses it.
Margins taken_by_panels(const Monitor& monitor) {
    if (!panels_overlap_layers()) return {};
    const std::vector<Area> free = areas_beside_panels();
    if (free.empty()) return usual_panel;
    Margins most;
    for (const Monitor& meant : monitors_meant(monitor))
        for (const Area& area : free) most = larger_of(most, margins_around({area.x, area.y, area.width, area.height}, meant.whole));
    return most;
}

}  // namespace

bool layers_offered() {
    static const bool offered = GDK_IS_WAYLAND_DISPLAY(gdk_display_get_default()) && gtk_layer_is_supported();
    return offered;
}

void stand_in_corner(wxTopLevelWindow& window, Corner corner, const Monitor& monitor, int margin) {
    GtkWindow* layer = on_top_layer(window, monitor);
    const Margins taken = taken_by_panels(monitor);
    for (const Edge& edge : edges) {
        gtk_layer_set_anchor(layer, edge.edge, std::ranges::count(edge.corners, corner) > 0);
        gtk_layer_set_margin(layer, edge.edge, margin + taken.*edge.margin);
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
