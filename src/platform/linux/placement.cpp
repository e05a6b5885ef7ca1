#include "platform/placement.h"

#include "platform/linux/wayland_source.h"

#include <glib.h>

namespace limber {

Placement window_placement() {
    const char* x11 = g_getenv("DISPLAY");
    const bool has_x11 = x11 != nullptr && *x11 != '\0';
    std::string why_not;
    const auto compositor = WaylandSource::open(why_not);
    if (compositor && compositor->offers("zwlr_layer_shell_v1")) return Placement::layers;
    if (!has_x11) return Placement::none;
    return compositor ? Placement::xwayland : Placement::x11;
}

}  // namespace limber
