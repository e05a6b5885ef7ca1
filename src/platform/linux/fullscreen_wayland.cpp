#include "platform/linux/fullscreen_backends.h"
#include "platform/linux/wayland_source.h"

#include <glib.h>
#include <wlr-foreign-toplevel-client.h>

#include <algorithm>
#include <map>
#include <utility>

namespace limber {
namespace {

using Manager = zwlr_foreign_toplevel_manager_v1;
using Handle = zwlr_foreign_toplevel_handle_v1;

constexpr std::uint32_t tells_fullscreen = ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN_SINCE_VERSION;

/// As our windows are called by GTK, and as they would be by the desktop entry.
constexpr const char* our_names[] = {"limber", "org.limber.Limber"};

/// A window of some program, as far as it was told of.
struct Toplevel {
    bool ours = false;
    bool covers = false;  ///< Has the focus and fills the screen.
};

bool has(const wl_array& states, std::uint32_t wanted) {
    const auto* begin = static_cast<const std::uint32_t*>(states.data);
    const auto* end = begin + states.size / sizeof *begin;
    return std::find(begin, end, wanted) != end;
}

class WaylandFullscreen final : public FullscreenWatch {
public:
    WaylandFullscreen(std::unique_ptr<WaylandSource> source, std::function<void(bool)> on_change)
        : source_{std::move(source)}, on_change_{std::move(on_change)} {
        static constexpr zwlr_foreign_toplevel_manager_v1_listener listener{meet, [](void*, Manager*) {}};
        source_->listen_for_loss([this] { forget_all(); });
        manager_ = source_->bind<Manager>(zwlr_foreign_toplevel_manager_v1_interface, tells_fullscreen);
        zwlr_foreign_toplevel_manager_v1_add_listener(manager_, &listener, this);
    }
    ~WaylandFullscreen() override {
        for (const auto& [handle, toplevel] : toplevels_) zwlr_foreign_toplevel_handle_v1_destroy(handle);
        zwlr_foreign_toplevel_manager_v1_destroy(manager_);
    }

private:
    static WaylandFullscreen& of(void* self) { return *static_cast<WaylandFullscreen*>(self); }

    static void meet(void* self, Manager*, Handle* handle) {
        static constexpr zwlr_foreign_toplevel_handle_v1_listener listener{
            .title = [](void*, Handle*, const char*) {},
            .app_id = [](void* self, Handle* handle, const char* name) { of(self).toplevels_[handle].ours = is_ours(name); },
            .output_enter = [](void*, Handle*, wl_output*) {},
            .output_leave = [](void*, Handle*, wl_output*) {},
            .state = [](void* self, Handle* handle, wl_array* states) { of(self).toplevels_[handle].covers = covers(*states); },
            .done = [](void* self, Handle*) { of(self).tell(); },
            .closed = [](void* self, Handle* handle) { of(self).forget(handle); },
        };
        of(self).toplevels_[handle] = {};
        zwlr_foreign_toplevel_handle_v1_add_listener(handle, &listener, self);
    }

    static bool is_ours(const char* name) {
        return std::ranges::any_of(our_names, [name](const char* ours) { return g_ascii_strcasecmp(name, ours) == 0; });
    }

    static bool covers(const wl_array& states) {
        return has(states, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_ACTIVATED) &&
               has(states, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN);
    }

    void forget(Handle* handle) {
        toplevels_.erase(handle);
        zwlr_foreign_toplevel_handle_v1_destroy(handle);
        tell();
    }

    void forget_all() {
        for (auto& [handle, toplevel] : toplevels_) toplevel.covers = false;
        tell();
    }

    void tell() {
        const bool now = std::ranges::any_of(toplevels_, [](const auto& each) { return each.second.covers && !each.second.ours; });
        if (std::exchange(fullscreen_, now) != now) on_change_(now);
    }

    std::unique_ptr<WaylandSource> source_;
    std::function<void(bool)> on_change_;
    Manager* manager_ = nullptr;
    std::map<Handle*, Toplevel> toplevels_;
    bool fullscreen_ = false;
};

}  // namespace

FullscreenAttempt watch_fullscreen_wayland(std::function<void(bool)> on_change) {
    std::string why_not;
    auto source = WaylandSource::open(why_not);
    if (!source) return {nullptr, why_not};
    if (source->offers(zwlr_foreign_toplevel_manager_v1_interface) < tells_fullscreen) return {nullptr, "the compositor does not offer it"};
    return {std::make_unique<WaylandFullscreen>(std::move(source), std::move(on_change)), {}};
}

}  // namespace limber
