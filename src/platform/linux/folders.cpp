#include "platform/folders.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace limber {
namespace {

namespace fs = std::filesystem;

/// $HOME where it says a place, else what the system knows.
fs::path home_folder() {
    const char* value = std::getenv("HOME");
    if (value && fs::path{value}.is_absolute()) return value;
    const passwd* user = getpwuid(getuid());
    return user && user->pw_dir ? user->pw_dir : "/";
}

/// The XDG rules: a value that is not absolute counts as not set.
fs::path user_folder(const char* variable, const char* below_home) {
    const char* value = std::getenv(variable);
    const fs::path folder = value ? value : "";
    return (folder.is_absolute() ? folder : home_folder() / below_home) / "limber";
}

}  // namespace

fs::path config_folder() { return user_folder("XDG_CONFIG_HOME", ".config"); }
fs::path data_folder() { return user_folder("XDG_DATA_HOME", ".local/share"); }
fs::path state_folder() { return user_folder("XDG_STATE_HOME", ".local/state"); }

std::vector<fs::path> system_config_folders() {
    const char* value = std::getenv("XDG_CONFIG_DIRS");
    std::istringstream listed{value && *value ? value : "/etc/xdg"};
    std::vector<fs::path> folders;
    for (std::string folder; std::getline(listed, folder, ':');) {
        if (fs::path{folder}.is_absolute()) folders.push_back(fs::path{folder} / "limber");
    }
    return folders;
}

fs::path assets_folder() {
    if (const char* chosen = std::getenv("LIMBER_ASSETS"); chosen && *chosen) return chosen;
    std::error_code unreadable;
    const fs::path beside = fs::read_symlink("/proc/self/exe", unreadable).parent_path();
    const fs::path in_source = beside.parent_path().parent_path() / "assets";  // of build/<preset>/limber
    if (fs::exists(in_source / "exercises", unreadable)) return in_source;
    return beside.parent_path() / "share" / "limber";
}

}  // namespace limber
