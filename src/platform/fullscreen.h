#pragma once

#include <functional>
#include <memory>

namespace limber {

/// Tells whether the active window of another program fills the screen (X11: _NET_ACTIVE_WINDOW and _NET_WM_STATE, by property events).
/// Our own windows never count.
class FullscreenWatch {
public:
    virtual ~FullscreenWatch() = default;
};

/// nullptr where it cannot be known. Calls `on_change` at once if it is so already.
std::unique_ptr<FullscreenWatch> watch_fullscreen(std::function<void(bool)> on_change);

}  // namespace limber
