#pragma once

#include <filesystem>
#include <string>

namespace limber {

/// One of Limber's own small programs: beside the program as it is built, else where it is installed.
std::filesystem::path companion(const std::string& name);

}  // namespace limber
