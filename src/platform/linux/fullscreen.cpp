#include "platform/fullscreen.h"

#include "platform/linux/fullscreen_backends.h"

#include <glib.h>

namespace limber {
namespace {

struct Backend {
    const char* name;
    FullscreenAttempt (*watch)(std::function<void(bool)>);
};

constexpr Backend backends[] = {{"wlr-foreign-toplevel", watch_fullscreen_wayland}, {"_NET_ACTIVE_WINDOW of X11", watch_fullscreen_x11}};

std::string desktop() {
    const char* name = g_getenv("XDG_CURRENT_DESKTOP");
    return name && *name ? name : "this desktop";
}

}  // namespace

OpenedFullscreen watch_fullscreen(const std::function<void(bool)>& on_change) {
    OpenedFullscreen opened{nullptr, {.name = "fullscreen"}};
    Capability& capability = opened.capability;
    for (const auto& [name, watch] : backends) {
        FullscreenAttempt attempt = watch(on_change);
        if (attempt.watch) {
            capability.backend = name;
            opened.watch = std::move(attempt.watch);
            return opened;
        }
        capability.passed_over.push_back({name, attempt.why_not});
    }
    capability.matters = false;
    capability.why = "unknown on " + desktop() + ": it tells no program of the windows of others";
    capability.advice = "a film or a talk does not hold breaks back: use do-not-disturb or `limber pause`";
    return opened;
}

}  // namespace limber
