#include "history/broken_file.h"

#include <chrono>
#include <cstdio>

namespace limber {
namespace {

namespace fs = std::filesystem;

std::string last_written(const fs::path& file) {
    using namespace std::chrono;
    const auto time = floor<seconds>(file_clock::to_sys(fs::last_write_time(file)));
    const auto midnight = floor<days>(time);
    const year_month_day date{midnight};
    const hh_mm_ss clock{time - midnight};
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02u%02u-%02d%02d%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

fs::path with_suffix(fs::path file, const std::string& suffix) { return file += suffix; }

}  // namespace

void create_private_folder(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    create_private_folder(folder.parent_path());
    if (fs::create_directory(folder)) fs::permissions(folder, fs::perms::owner_all);
}

fs::path move_aside(const fs::path& file) {
    const fs::path wanted = with_suffix(file, ".broken-" + last_written(file));
    fs::path kept = wanted;
    for (int count = 2; fs::exists(kept); ++count) kept = with_suffix(wanted, "-" + std::to_string(count));
    fs::rename(file, kept);
    for (const char* part : {"-wal", "-shm"}) {
        if (fs::exists(with_suffix(file, part))) fs::rename(with_suffix(file, part), with_suffix(kept, part));
    }
    return kept;
}

}  // namespace limber
