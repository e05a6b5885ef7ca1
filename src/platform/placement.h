#pragma once

namespace limber {

/// How this session lets a program put a window where it wants it.
enum class Placement {
    x11,       ///< The program says where.
    layers,    ///< Wayland, whose compositor offers layer-shell.
    xwayland,  ///< A Wayland that does not, as GNOME's: as on X11, by way of XWayland.
    none       ///< Not at all: such a Wayland without XWayland, or no display.
};

/// Asks the compositor, where there is one, and waits for its answer, a second at most.
Placement window_placement();

}  // namespace limber
