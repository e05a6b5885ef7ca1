#pragma once

#include <string>

namespace limber {

/// A mistake in a file a person wrote. Line and column count from 1, as editors do.
struct Diagnostic {
    std::string file;
    int line = 1;
    int column = 1;
    std::string message;  ///< What was found and what would have been right.
    bool operator==(const Diagnostic&) const = default;
};

/// `file:line:column: message`, the form that editors link.
std::string to_string(const Diagnostic&);

}  // namespace limber
