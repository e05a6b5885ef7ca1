#pragma once

#include <string>
#include <vector>

namespace limber {

/// A way that was not taken, and the reason in words for people.
struct PassedOver {
    std::string backend;
    std::string why;
    bool operator==(const PassedOver&) const = default;
};

/// What was found for one thing that Limber can do with the desktop's help, in words for people.
struct Capability {
    std::string name;                       ///< "microphone"
    std::string backend;                    ///< What tells of it; empty: nothing does.
    std::string why;                        ///< Why this backend, or why none; may be empty.
    std::string advice;                     ///< What the person can do about it; empty where there is nothing to do.
    std::vector<PassedOver> passed_over{};  ///< Better ways than the one taken, the best first; all where none was.
    bool matters = true;                    ///< Without it something is missing that can be had, and was not turned off.
    bool operator==(const Capability&) const = default;
};

}  // namespace limber
