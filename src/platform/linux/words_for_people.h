#pragma once

#include <string>
#include <vector>

namespace limber {

/// "firefox", "firefox and zoom", "cheese, firefox and zoom".
inline std::string in_a_row(const std::vector<std::string>& words) {
    std::string row;
    for (std::size_t i = 0; i < words.size(); ++i) row += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return row;
}

}  // namespace limber
