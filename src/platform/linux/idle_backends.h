#pragma once

#include "platform/idle.h"

namespace limber {

/// Each gives nullptr where the session does not offer it.
std::unique_ptr<IdleSource> open_idle_xsync(IdleEvents);
std::unique_ptr<IdleSource> open_idle_xscreensaver(IdleEvents);

}  // namespace limber
