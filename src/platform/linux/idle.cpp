#include "platform/idle.h"

#include "platform/linux/idle_backends.h"

namespace limber {
namespace {

// The first that opens wins; the order is the preference.
constexpr std::unique_ptr<IdleSource> (*backends[])(IdleEvents) = {
    open_idle_xsync,
    open_idle_xscreensaver,
};

}  // namespace

std::unique_ptr<IdleSource> open_idle_source(IdleEvents events) {
    for (const auto open : backends) {
        if (auto source = open(events)) return source;
    }
    return nullptr;
}

}  // namespace limber
