#pragma once

#include <string>
#include <string_view>

namespace limber {

/// Whether it is UTF-8, which all that goes over the bus must be.
bool is_utf8(std::string_view);
std::string as_utf8(std::string_view);  ///< With a ? in place of each byte that is not: names of files may hold anything.

/// A word that a person typed, for a message: not longer than a line, and without what would upset a terminal.
std::string shown(std::string_view);
std::string in_quotes(std::string_view, char quote = '\'');

}  // namespace limber
