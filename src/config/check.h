#pragma once

#include "core/diagnostic.h"
#include "core/exercise.h"

#include <filesystem>
#include <vector>

namespace limber {

/// Every mistake in a file that a person names. A file in a folder `exercises` is read as an exercise, `routines.toml` and `tips.toml` as
/// what they are called, any other as a limber.toml. `catalog` is what its ids are looked up in.
std::vector<Diagnostic> check_file(const std::filesystem::path&, const Catalog& catalog);

/// Every mistake in a folder that holds `exercises`, `routines.toml` and `tips.toml`, or the exercises themselves. `shipped` are the
/// folders of the program, whose exercises it may name; their own mistakes are not reported.
std::vector<Diagnostic> check_folder(const std::filesystem::path&, const std::vector<std::filesystem::path>& shipped);

}  // namespace limber
