#pragma once

#include <filesystem>
#include <vector>

namespace limber {

/// XDG folders; none is created by asking.
std::filesystem::path config_folder();                       ///< $XDG_CONFIG_HOME/limber
std::vector<std::filesystem::path> system_config_folders();  ///< $XDG_CONFIG_DIRS/limber, most important first
std::filesystem::path data_folder();                         ///< $XDG_DATA_HOME/limber
std::filesystem::path state_folder();                        ///< $XDG_STATE_HOME/limber

/// Where exercises, routines and the default configuration lie: $LIMBER_ASSETS, beside the source in a build tree, else the installed
/// place.
std::filesystem::path assets_folder();

}  // namespace limber
