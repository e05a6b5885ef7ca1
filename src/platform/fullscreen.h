#pragma once

#include "platform/capability.h"

#include <functional>
#include <memory>

namespace limber {

/// Tells whether the active window of another program fills the screen (X11: _NET_ACTIVE_WINDOW and _NET_WM_STATE; wlroots: the foreign
/// toplevels), by events alone. Our own windows never count.
class FullscreenWatch {
public:
    virtual ~FullscreenWatch() = default;
};

struct OpenedFullscreen {
    std::unique_ptr<FullscreenWatch> watch;  ///< nullptr where it cannot be known.
    Capability capability;
};

/// Calls `on_change` if it is so already: at once, or as soon as the compositor has told.
OpenedFullscreen watch_fullscreen(const std::function<void(bool)>& on_change);

}  // namespace limber
