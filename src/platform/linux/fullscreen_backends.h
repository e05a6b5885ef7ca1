#pragma once

#include "platform/fullscreen.h"

namespace limber {

/// A watch, or why there is none of this kind.
struct FullscreenAttempt {
    std::unique_ptr<FullscreenWatch> watch;
    std::string why_not;
};

FullscreenAttempt watch_fullscreen_wayland(std::function<void(bool)> on_change);  ///< wlr-foreign-toplevel
FullscreenAttempt watch_fullscreen_x11(std::function<void(bool)> on_change);

}  // namespace limber
