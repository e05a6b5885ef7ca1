#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace limber {

/// The names of the programs that have one of these files open: those of this user, for of others the kernel tells nothing. Reads every
/// process's list of open files below `processes` (/proc): some ms.
std::set<std::string> programs_that_have_open(const std::set<std::filesystem::path>& files, const std::filesystem::path& processes);

}  // namespace limber
