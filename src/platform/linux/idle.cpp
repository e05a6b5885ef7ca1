#include "platform/idle.h"

#include "platform/linux/idle_backends.h"

namespace limber {
namespace {

struct Backend {
    const char* name;
    IdleAttempt (*open)(IdleEvents);
};

// The first that opens wins; the order is the preference. Displays come before the bus, which may be shared with another session of the
// same user, and XSync never opens on XWayland (X11Source).
constexpr Backend backends[] = {
    {"ext-idle-notify", open_idle_ext},       {"kde-idle", open_idle_kde},  {"xsync", open_idle_xsync},
    {"xscreensaver", open_idle_xscreensaver}, {"mutter", open_idle_mutter},
};

}  // namespace

OpenedIdle open_idle_source(IdleEvents events) {
    OpenedIdle opened;
    for (const auto& [name, open] : backends) {
        IdleAttempt attempt = open(events);
        if (attempt.source) {
            opened.choice.taken = name;
            opened.choice.remark = std::move(attempt.remark);
            opened.source = std::move(attempt.source);
            break;
        }
        opened.choice.passed_over.push_back({name, std::move(attempt.why_not)});
    }
    return opened;
}

Capability capability_of(const IdleChoice& choice) {
    Capability idle{.name = "idle", .passed_over = choice.passed_over};
    if (choice.taken != "none") {
        idle.backend = choice.taken;
        idle.why = choice.remark;
        return idle;
    }
    idle.why = "nothing tells of keyboard and pointer: Limber goes by time alone, as if somebody always sat here";
    idle.advice = "say `limber pause` when you leave the desk, or log in to a desktop that tells (X11, KDE, GNOME, sway)";
    return idle;
}

}  // namespace limber
