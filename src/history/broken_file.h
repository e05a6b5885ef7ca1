#pragma once

#include <filesystem>

namespace limber {

/// Creates a folder that others cannot look into, with those above it that are missing. One that exists stays as it is.
void create_private_folder(const std::filesystem::path&);

/// Moves a database that cannot be used, with what belongs to it, to a name that tells when it was last written (UTC). Tells the new name.
std::filesystem::path move_aside(const std::filesystem::path&);

}  // namespace limber
