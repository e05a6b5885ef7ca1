#include "platform/linux/open_files.h"

#include <algorithm>
#include <fstream>

namespace limber {
namespace {

namespace fs = std::filesystem;

bool is_process(const fs::path& folder) {
    const std::string name = folder.filename();
    return std::all_of(name.begin(), name.end(), [](unsigned char letter) { return letter >= '0' && letter <= '9'; });
}

/// By the file that it runs, which is not cut short as the kernel's own name for it is.
std::string name_of(const fs::path& process) {
    std::error_code failed;
    std::string name = fs::read_symlink(process / "exe", failed).filename();
    if (!name.empty()) return name.substr(0, name.find(" (deleted)"));
    std::getline(std::ifstream{process / "comm"}, name);
    return name.empty() ? "a program" : name;
}

bool has_open(const fs::path& process, const std::set<fs::path>& files) {
    std::error_code failed;
    for (fs::directory_iterator entry{process / "fd", failed}, end; !failed && entry != end; entry.increment(failed)) {
        std::error_code closed_meanwhile;
        if (files.contains(fs::read_symlink(entry->path(), closed_meanwhile))) return true;
    }
    return false;
}

}  // namespace

std::set<std::string> programs_that_have_open(const std::set<fs::path>& files, const fs::path& processes) {
    std::set<std::string> programs;
    std::error_code failed;
    for (fs::directory_iterator entry{processes, failed}, end; !failed && entry != end; entry.increment(failed))
        if (is_process(entry->path()) && has_open(entry->path(), files)) programs.insert(name_of(entry->path()));
    return programs;
}

}  // namespace limber
