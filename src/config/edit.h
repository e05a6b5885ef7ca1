#pragma once

#include <string>
#include <string_view>

namespace limber {

/// The text of a TOML file with one value set: `table`.`key` = `literal` (TOML syntax, e.g. `"45min"` or `["a", "b"]`).
/// Only the value's own characters change; comments, order and unknown lines stay. A missing key is added at the end of its
/// table, a missing table at the end of the file. Throws std::runtime_error if the text is not TOML or the result would not be.
std::string with_value(std::string_view text, std::string_view table, std::string_view key, std::string_view literal);

/// A TOML literal: a basic string, an array of them.
std::string toml_string(std::string_view);
template <class Strings>
std::string toml_array(const Strings& strings) {
    std::string text = "[";
    for (const auto& each : strings) text += (text.size() > 1 ? ", " : "") + toml_string(each);
    return text + "]";
}

}  // namespace limber
