#pragma once

#include "ui/layout.h"

namespace limber {

struct Monitor {
    int index = 0;  ///< GDK's; -1: the one that the compositor finds best.
    Box whole;
    Box work_area;  ///< Without panels; on Wayland nobody tells of those.
};

/// Where a prompt is to stand: one monitor, or all. Never empty while there is a monitor at all.
std::vector<Monitor> prompt_monitors(PromptMonitor);
std::vector<Monitor> all_monitors();

/// The pointer's, else the first one: Wayland tells where it is only while it is over a window of ours.
Monitor pointer_monitor();
Monitor primary_monitor();

}  // namespace limber
