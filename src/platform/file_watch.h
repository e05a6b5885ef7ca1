#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace limber {

/// Tells when one of the files (or any file directly in one of the folders) was written, replaced, added or removed: inotify on the parent
/// folder, so that an editor that renames over the file is seen. A folder that does not exist yet is watched for by its nearest parent;
/// a symbolic link, to a watched file or in a watched folder, is followed.
/// Several changes within 100 ms are told once, after the last.
class FileWatch {
public:
    FileWatch(std::vector<std::filesystem::path> files_and_folders, std::function<void()> on_change);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

private:
    struct Inotify;
    std::unique_ptr<Inotify> inotify_;
};

}  // namespace limber
