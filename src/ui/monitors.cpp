#include "ui/monitors.h"

#include "platform/pointer.h"

#include "ui/layers.h"

#include <gtk/gtk.h>

namespace limber {
namespace {

Box box_of(const GdkRectangle& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

/// Asked of GDK each time: wx remembers monitors that have been unplugged since.
Monitor monitor_at(int index) {
    GdkMonitor* monitor = gdk_display_get_monitor(gdk_display_get_default(), index);
    if (monitor == nullptr) return {};
    GdkRectangle whole{}, work_area{};
    gdk_monitor_get_geometry(monitor, &whole);
    gdk_monitor_get_workarea(monitor, &work_area);
    return {index, box_of(whole), box_of(work_area)};
}

int index_of(GdkMonitor* wanted) {
    GdkDisplay* display = gdk_display_get_default();
    for (int i = 0; i < gdk_display_get_n_monitors(display); ++i) {
        if (gdk_display_get_monitor(display, i) == wanted) return i;
    }
    return 0;
}

/// On XWayland it is right by the monitor only.
GdkPoint pointer_place() {
    GdkDisplay* display = gdk_display_get_default();
    const bool ask = guest_on_wayland() && gdk_display_get_n_monitors(display) > 1;
    if (const auto near = ask ? point_near_pointer() : std::nullopt) {
        const int scale = gdk_window_get_scale_factor(gdk_get_default_root_window());
        return {near->x / scale, near->y / scale};
    }
    GdkPoint at{};
    gdk_device_get_position(gdk_seat_get_pointer(gdk_display_get_default_seat(display)), nullptr, &at.x, &at.y);
    return at;
}

}  // namespace

Monitor primary_monitor() { return monitor_at(index_of(gdk_display_get_primary_monitor(gdk_display_get_default()))); }

Monitor pointer_monitor() {
    GdkDisplay* display = gdk_display_get_default();
    if (layers_offered()) return primary_monitor();
    const GdkPoint at = pointer_place();
    return monitor_at(index_of(gdk_display_get_monitor_at_point(display, at.x, at.y)));
}

std::vector<Monitor> all_monitors() {
    std::vector<Monitor> all;
    for (int i = 0; i < gdk_display_get_n_monitors(gdk_display_get_default()); ++i) all.push_back(monitor_at(i));
    return all;
}

std::vector<Monitor> prompt_monitors(PromptMonitor wanted) {
    if (wanted == PromptMonitor::all) return all_monitors();
    if (wanted == PromptMonitor::primary) return {primary_monitor()};
    return {layers_offered() ? Monitor{.index = -1} : pointer_monitor()};
}

}  // namespace limber
