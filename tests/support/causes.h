#pragma once

#include "platform/holds.h"
#include "support/main_loop.h"

#include <string>
#include <vector>

namespace limber {

/// What a watch has told so far.
struct Causes {
    std::vector<std::string> told;
    OnCause note = [this](const std::string& cause) { told.push_back(cause); };

    /// Waits for it; true if the watch has told exactly this.
    bool are(const std::vector<std::string>& expected) {
        return until([&] { return told == expected; });
    }
};

}  // namespace limber
