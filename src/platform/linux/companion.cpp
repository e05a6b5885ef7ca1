#include "platform/linux/companion.h"

namespace limber {

namespace fs = std::filesystem;

fs::path companion(const std::string& name) {
    std::error_code none;
    const fs::path beside = fs::read_symlink("/proc/self/exe", none).parent_path();
    const fs::path built = beside / name;
    return fs::exists(built, none) ? built : beside.parent_path() / "libexec" / "limber" / name;
}

}  // namespace limber
