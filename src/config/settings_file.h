#pragma once

#include "core/diagnostic.h"
#include "core/duration.h"
#include "core/settings.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace limber {

struct LoadedSettings {
    Settings settings;                 ///< Defaults wherever the file is silent or wrong. A list keeps its right entries, if it has any.
    std::vector<Diagnostic> problems;  ///< Every mistake, in file order.
    bool readable = true;              ///< false: not TOML at all (broken in mid-edit), or no such file; settings are all defaults.
};

/// Reads the text of a limber.toml. `file` is the name put into problems; `known_exercise` tells ids (exclude, favour) that exist; without
/// one (nullptr) they all do. What is in both lists stays excluded: it may be there because it hurts.
LoadedSettings read_settings(std::string_view text, const std::string& file, const std::function<bool(std::string_view)>& known_exercise);

/// The same from a file. A file that cannot be opened is one problem.
LoadedSettings load_settings(const std::filesystem::path&, const std::function<bool(std::string_view)>& known_exercise);

/// Every setting with its value, as a limber.toml that reads back to the same settings.
std::string to_toml(const Settings&);

}  // namespace limber
