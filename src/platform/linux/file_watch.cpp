#include "platform/file_watch.h"

#include <glib-unix.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr guint settle_ms = 100;
constexpr std::uint32_t changes =
    IN_CREATE | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// What matters in one watched folder.
struct Interest {
    bool everything = false;           ///< The folder itself was asked for.
    std::set<std::string> asked;       ///< Files that were asked for.
    std::set<std::string> on_the_way;  ///< Folders on the way to what was asked for, not there yet.
};

}  // namespace

struct FileWatch::Inotify {
    Inotify(std::vector<fs::path> files_and_folders, std::function<void()> told)
        : paths{std::move(files_and_folders)}, on_change{std::move(told)}, fd{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
        if (fd < 0) return;  // no inotify instances left: changes are then seen at the next start
        const auto ready = [](gint, GIOCondition, gpointer self) -> gboolean {
            static_cast<Inotify*>(self)->hear();
            return G_SOURCE_CONTINUE;
        };
        source = g_unix_fd_add(fd, G_IO_IN, ready, this);
        arm();
    }

    ~Inotify() {
        if (settling) g_source_remove(settling);
        if (fd < 0) return;
        g_source_remove(source);
        close(fd);
    }

    void arm() {
        std::map<int, Interest> wanted;
        for (const fs::path& path : paths) {
            add(path, wanted);
            add_target(path, wanted);
            std::error_code none;
            for (fs::directory_iterator at{path, none}, end; !none && at != end; at.increment(none)) {
                if (at->is_symlink(none)) add_target(at->path(), wanted);
            }
        }
        for (const auto& [watch, interest] : interests) {
            if (!wanted.count(watch)) inotify_rm_watch(fd, watch);
        }
        interests = std::move(wanted);
    }

    /// A symbolic link changes where it points to.
    void add_target(const fs::path& path, std::map<int, Interest>& wanted) {
        std::error_code none;
        const fs::path target = fs::weakly_canonical(path, none);
        if (!none && target != path) add(target, wanted);
    }

    void add(const fs::path& path, std::map<int, Interest>& wanted) {
        if (const int watch = watch_folder(path); watch >= 0) wanted[watch].everything = true;
        fs::path entry = path;
        for (fs::path folder = entry.parent_path(); !folder.empty(); folder = entry.parent_path()) {
            if (const int watch = watch_folder(folder); watch >= 0) {
                auto& interest = wanted[watch];
                (entry == path ? interest.asked : interest.on_the_way).insert(entry.filename());
                return;
            }
            if (folder == entry) return;
            entry = folder;
        }
    }

    int watch_folder(const fs::path& folder) const { return inotify_add_watch(fd, folder.c_str(), changes); }

    void hear() {
        bool changed = false;
        bool moved = false;  // what is to be watched is elsewhere now
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t size; (size = read(fd, buffer.data(), buffer.size())) > 0;) {
            for (const char* at = buffer.data(); at < buffer.data() + size;) {
                const auto& event = *reinterpret_cast<const inotify_event*>(at);
                at += sizeof event + event.len;
                take(event, changed, moved);
            }
        }
        if (moved) arm();
        if (changed || (moved && any_exists())) tell_when_settled();
    }

    void take(const inotify_event& event, bool& changed, bool& moved) {
        if (event.mask & IN_Q_OVERFLOW) changed = moved = true;
        const auto found = interests.find(event.wd);
        if (found == interests.end()) return;
        if (event.mask & IN_IGNORED) {
            interests.erase(found);
            return;
        }
        const Interest& interest = found->second;
        const std::string name = event.len ? event.name : "";
        const bool folder_gone = event.mask & (IN_DELETE_SELF | IN_MOVE_SELF);
        if (interest.everything || (folder_gone ? !interest.asked.empty() : interest.asked.count(name))) changed = true;
        if (folder_gone || interest.everything || interest.asked.count(name) || interest.on_the_way.count(name)) moved = true;
    }

    bool any_exists() const {
        std::error_code none;
        for (const fs::path& path : paths) {
            if (fs::exists(path, none)) return true;
        }
        return false;
    }

    void tell_when_settled() {
        if (settling) g_source_remove(settling);
        const auto ring = [](gpointer self) -> gboolean {
            static_cast<Inotify*>(self)->settling = 0;
            const auto tell = static_cast<Inotify*>(self)->on_change;  // it may destroy this
            tell();
            return G_SOURCE_REMOVE;
        };
        settling = g_timeout_add(settle_ms, ring, this);
    }

    std::vector<fs::path> paths;
    std::function<void()> on_change;
    std::map<int, Interest> interests;
    int fd;
    guint source = 0;
    guint settling = 0;
};

FileWatch::FileWatch(std::vector<fs::path> files_and_folders, std::function<void()> on_change)
    : inotify_{std::make_unique<Inotify>(std::move(files_and_folders), std::move(on_change))} {}

FileWatch::~FileWatch() = default;

}  // namespace limber
