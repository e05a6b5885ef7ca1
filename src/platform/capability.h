#pragma once

#include <string>

namespace limber {

/// What was found for one thing that Limber can do with the desktop's help, in words for people.
struct Capability {
    std::string name;     ///< "microphone"
    std::string backend;  ///< What tells of it; empty: nothing does.
    std::string why;      ///< Why this backend, or why none; may be empty.
    std::string advice;   ///< What the person can do about it; empty where there is nothing to do.
};

}  // namespace limber
