#include "platform/holds.h"

#include "platform/linux/open_files.h"
#include "platform/linux/words_for_people.h"

#include <glib-unix.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace limber {
namespace {

namespace fs = std::filesystem;

/// Browsers open every camera for a moment to make a list of them.
constexpr guint begins_after_ms = 1000;
/// Closing comes in several, one for each descriptor.
constexpr guint ends_after_ms = 100;

/// Of the folder: a device comes, goes, or may now be read (udev gives the right to the person at the desk a little later).
constexpr std::uint32_t comings = IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE | IN_ONLYDIR;
constexpr std::uint32_t uses = IN_OPEN | IN_CLOSE;

/// Session managers of PipeWire may keep cameras open without a picture being taken.
const std::set<std::string> only_keep_it_open{"wireplumber", "pipewire-media-session"};

bool is_camera(const std::string& name) { return name.starts_with("video"); }

/// The decoders of some small computers are called video* as well, and so are the second devices of cameras. udev has asked them.
bool takes_pictures(const fs::path& device, const fs::path& udev) {
    constexpr std::string_view asked = "E:ID_V4L_CAPABILITIES=";
    struct stat status {};
    if (stat(device.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) return true;
    std::ifstream known{udev / ("c" + std::to_string(major(status.st_rdev)) + ":" + std::to_string(minor(status.st_rdev)))};
    for (std::string line; std::getline(known, line);)
        if (line.starts_with(asked)) return line.find(":capture:") != std::string::npos;
    return true;
}

class Camera : public HoldWatch {
public:
    Camera(OnCause on_cause, CameraPlaces places)
        : on_cause_{std::move(on_cause)}, places_{std::move(places)}, inotify_{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
        if (inotify_ >= 0) folder_ = inotify_add_watch(inotify_, places_.devices.c_str(), comings);
        if (folder_ < 0) {
            refusal_ = (inotify_ < 0 ? "inotify" : places_.devices.string()) + ": " + std::generic_category().message(errno);
            return;
        }
        source_ = g_unix_fd_add(inotify_, G_IO_IN, ready, this);
        std::error_code failed;
        for (const fs::directory_entry& entry : fs::directory_iterator{places_.devices, failed}) meet(entry.path().filename());
        look();  // it may be in use already
    }
    ~Camera() override {
        if (timer_) g_source_remove(timer_);
        if (source_) g_source_remove(source_);
        if (inotify_ >= 0) close(inotify_);
    }

    Capability capability() const override {
        constexpr const char* name = "camera";
        if (!refusal_.empty())
            return {name, "", refusal_, "a call with a camera does not hold breaks back unless its microphone does: use `limber pause`"};
        if (!unreadable_.empty())
            return {name, cameras_.empty() ? "" : "inotify", "no right to read " + in_a_row({unreadable_.begin(), unreadable_.end()}),
                    "add yourself to the group video, and log in again"};
        return {name, "inotify", cameras_.empty() ? "no camera there yet; one that is plugged in is seen" : "", ""};
    }

private:
    static gboolean ready(gint, GIOCondition, gpointer self) { return static_cast<Camera*>(self)->hear(), G_SOURCE_CONTINUE; }

    void hear() {
        bool used = false;
        alignas(inotify_event) std::array<char, 4096> buffer;
        for (ssize_t size; (size = read(inotify_, buffer.data(), buffer.size())) > 0;) {
            for (const char* at = buffer.data(); at < buffer.data() + size;) {
                const auto& event = *reinterpret_cast<const inotify_event*>(at);
                at += sizeof event + event.len;
                if (event.wd == folder_)
                    used |= event.len > 0 && is_camera(event.name) && hear_folder(event);
                else
                    used |= (event.mask & (uses | IN_Q_OVERFLOW)) != 0;
            }
        }
        if (used) look_soon();
    }

    /// Whether it may change who uses a camera.
    bool hear_folder(const inotify_event& event) {
        if (!(event.mask & IN_DELETE)) return meet(event.name);
        cameras_.erase(places_.devices / event.name);
        unreadable_.erase(event.name);
        return true;
    }

    /// Whether it is new. Watching the same file twice is the same watch.
    bool meet(const std::string& name) {
        if (!is_camera(name)) return false;
        const fs::path device = places_.devices / name;
        const bool watched = inotify_add_watch(inotify_, device.c_str(), uses) >= 0;
        if (!watched && errno == EACCES) unreadable_.insert(name);
        if (watched) unreadable_.erase(name);
        return watched && cameras_.insert(device).second;
    }

    /// One who has it already is told of quickly when they go.
    void look_soon() {
        if (timer_) return;
        const auto ring = [](gpointer self) -> gboolean {
            static_cast<Camera*>(self)->timer_ = 0;
            static_cast<Camera*>(self)->look();
            return G_SOURCE_REMOVE;
        };
        timer_ = g_timeout_add(cause_.empty() ? begins_after_ms : ends_after_ms, ring, this);
    }

    void look() {
        std::set<fs::path> cameras = cameras_;
        std::erase_if(cameras, [&](const fs::path& device) { return !takes_pictures(device, places_.udev); });
        std::set<std::string> programs;
        if (!cameras.empty()) programs = programs_that_have_open(cameras, places_.processes);
        for (const std::string& idle : only_keep_it_open) programs.erase(idle);
        tell(programs.empty() ? "" : "camera used by " + in_a_row({programs.begin(), programs.end()}));
    }

    void tell(const std::string& cause) {
        if (std::exchange(cause_, cause) != cause) on_cause_(cause);
    }

    OnCause on_cause_;
    CameraPlaces places_;
    int inotify_;
    int folder_ = -1;
    guint source_ = 0;
    guint timer_ = 0;
    std::set<fs::path> cameras_;
    std::set<std::string> unreadable_;
    std::string refusal_;
    std::string cause_;
};

}  // namespace

std::unique_ptr<HoldWatch> watch_camera(OnCause on_cause, CameraPlaces places) {
    return std::make_unique<Camera>(std::move(on_cause), std::move(places));
}

}  // namespace limber
