#include "platform/panels.h"

#include "platform/linux/bus_call.h"
#include "platform/linux/wayland_source.h"

#include <glib.h>
#include <wayland-client.h>

#include <cstdlib>
#include <optional>
#include <string_view>

namespace limber {
namespace {

constexpr const char* shell = "org.kde.plasmashell";
constexpr int answer_within_ms = 100;

std::vector<std::string> monitor_names() {
    static constexpr wl_output_listener listener{
        .geometry = [](void*, wl_output*, int, int, int, int, int, const char*, const char*, int) {},
        .mode = [](void*, wl_output*, std::uint32_t, int, int, int) {},
        .done = [](void*, wl_output*) {},
        .scale = [](void*, wl_output*, int) {},
        .name = [](void* names, wl_output*, const char* name) { static_cast<std::vector<std::string>*>(names)->emplace_back(name); },
        .description = [](void*, wl_output*, const char*) {},
    };
    std::string why_not;
    const auto compositor = WaylandSource::open(why_not);
    std::vector<std::string> names;
    if (!compositor || compositor->offers(wl_output_interface) < WL_OUTPUT_NAME_SINCE_VERSION) return names;
    const auto monitors = compositor->bind_all<wl_output>(wl_output_interface, WL_OUTPUT_NAME_SINCE_VERSION);
    for (wl_output* monitor : monitors) wl_output_add_listener(monitor, &listener, &names);
    compositor->hear_all();
    for (wl_output* monitor : monitors) wl_output_release(monitor);
    return names;
}

std::optional<Area> area_beside_panels(GDBusConnection* bus, const std::string& monitor) {
    const Variant answer{g_dbus_connection_call_sync(bus, shell, "/StrutManager", "org.kde.PlasmaShell.StrutManager", "availableScreenRect",
                                                     g_variant_new("(s)", monitor.c_str()), G_VARIANT_TYPE("((iiii))"),
                                                     G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_within_ms, nullptr, nullptr)};
    if (!answer) return {};
    Area area;
    g_variant_get(answer.get(), "((iiii))", &area.x, &area.y, &area.width, &area.height);
    return area.width > 0 && area.height > 0 ? std::optional{area} : std::nullopt;
}

}  // namespace

bool panels_overlap_layers() {
    const char* desktop = g_getenv("XDG_CURRENT_DESKTOP");
    const char* version = g_getenv("KDE_SESSION_VERSION");
    const bool plasma = desktop != nullptr && std::string_view{desktop}.find("KDE") != std::string_view::npos;
    return plasma && (version == nullptr || std::atoi(version) < 6);
}

std::vector<Area> areas_beside_panels() {
    std::vector<Area> areas;
    const BusConnection bus = session_bus();
    if (!bus) return areas;
    for (const std::string& monitor : monitor_names()) {
        if (const auto area = area_beside_panels(bus.get(), monitor)) areas.push_back(*area);
    }
    return areas;
}

}  // namespace limber
