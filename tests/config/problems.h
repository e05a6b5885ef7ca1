#pragma once

#include "core/diagnostic.h"

#include <string>
#include <vector>

namespace limber {

/// One line for each, as a person sees them.
inline std::string lines(const std::vector<Diagnostic>& problems) {
    std::string text;
    for (const Diagnostic& each : problems) text += to_string(each) + "\n";
    return text;
}

}  // namespace limber
