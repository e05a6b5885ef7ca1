#pragma once

#include "platform/idle.h"

namespace limber {

/// A source, or why there is none of this kind.
struct IdleAttempt {
    std::unique_ptr<IdleSource> source;
    std::string why_not;
    std::string remark;  ///< What it cannot tell, where there is such a thing.
};

IdleAttempt open_idle_ext(IdleEvents);  ///< Wayland: ext-idle-notify-v1.
IdleAttempt open_idle_kde(IdleEvents);  ///< Wayland: org_kde_kwin_idle.
IdleAttempt open_idle_mutter(IdleEvents);
IdleAttempt open_idle_xsync(IdleEvents);
IdleAttempt open_idle_xscreensaver(IdleEvents);

}  // namespace limber
