#pragma once

#include "core/diagnostic.h"
#include "core/exercise.h"

#include <filesystem>
#include <span>

namespace limber {

struct LoadedCatalog {
    Catalog catalog;
    std::vector<Diagnostic> problems;  ///< A mistake costs only the exercise that it is in.
};

/// Reads `poses.toml`, `exercises/*.toml`, `routines.toml` and `tips.toml` of each folder in turn; a later folder overrides by id. A
/// missing folder is empty. Checks across files too: file name = id, `easier` exists, routines name known exercises. An override with a
/// mistake leaves the earlier exercise in force; an `easier` that cannot be is reported and emptied, its exercise stays.
LoadedCatalog load_catalog(std::span<const std::filesystem::path> folders);

/// Where the parts of a catalog lie; what is missing is empty.
struct CatalogPaths {
    std::filesystem::path poses;      ///< Base poses, for the exercises of this place and of later ones.
    std::filesystem::path exercises;  ///< A folder.
    std::filesystem::path routines;
    std::filesystem::path tips;
};
CatalogPaths parts_of(const std::filesystem::path& folder);
LoadedCatalog load_catalog_at(std::span<const CatalogPaths>);

/// One exercise from the text of its file. `problems` gets every mistake; nothing where the exercise cannot be used.
std::optional<Exercise> read_exercise(std::string_view text, const std::string& file, std::vector<Diagnostic>& problems);

/// The same from its file, wherever that lies, on the base poses of these folders.
std::optional<Exercise> load_exercise(const std::filesystem::path& file, std::span<const std::filesystem::path> folders,
                                      std::vector<Diagnostic>& problems);

}  // namespace limber
