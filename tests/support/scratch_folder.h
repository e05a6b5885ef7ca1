#pragma once

#include <glib.h>

#include <filesystem>

namespace limber {

/// An empty folder that goes with this object.
class ScratchFolder {
public:
    ScratchFolder() {
        g_autofree char* made = g_dir_make_tmp("limber-test-XXXXXX", nullptr);
        path_ = made;
    }
    ~ScratchFolder() { std::filesystem::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace limber
