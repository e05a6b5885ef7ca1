#pragma once

#include "ui/layout.h"

namespace limber {

struct Monitor {
    int index = 0;
    Box whole;
    Box work_area;  ///< Without panels.
};

/// Where a prompt is to stand: one monitor, or all. Never empty.
std::vector<Monitor> prompt_monitors(PromptMonitor);
std::vector<Monitor> all_monitors();
int pointer_monitor();

}  // namespace limber
