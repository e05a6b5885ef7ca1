#pragma once

#include "config/catalog_file.h"

#include <vector>

namespace limber {

/// Every mistake in a file that a person names. A file in a folder `exercises` is read as an exercise, `routines.toml` and `tips.toml` as
/// what they are called, any other as a limber.toml. `catalog` is what its ids are looked up in, `shipped` as below. With it the exercise,
/// where it is one that reads well.
LoadedCatalog check_file(const std::filesystem::path&, const Catalog& catalog, const std::vector<std::filesystem::path>& shipped);

/// Every mistake in a folder that holds `poses.toml`, `exercises`, `routines.toml` and `tips.toml`, or the exercises themselves, or in the
/// file of one exercise; and those of its exercises that read well. `shipped` are the folders of the program, whose exercises it may name;
/// their own mistakes are not reported.
LoadedCatalog check_folder(const std::filesystem::path&, const std::vector<std::filesystem::path>& shipped);

}  // namespace limber
