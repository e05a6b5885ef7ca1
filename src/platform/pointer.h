#pragma once

#include <optional>

namespace limber {

struct ScreenPoint {
    int x = 0, y = 0;  ///< In pixels of the X server.
};

/// Somewhere on the monitor that the pointer is on. For XWayland, which sees the pointer only while it is over a window of X11: its window
/// manager knows, and puts a window there that nobody sees. Waits for that, a fifth of a second at most; empty if nobody does it.
std::optional<ScreenPoint> point_near_pointer();

}  // namespace limber
