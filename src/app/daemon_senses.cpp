#include "app/daemon.h"
#include "platform/clock.h"
#include "platform/event_loop.h"

#include <spdlog/spdlog.h>

namespace limber {
namespace {

constexpr const char* no_idle_source = "no idle source: going by time alone, as if somebody always sat here";

}  // namespace

void Daemon::open_senses() {
    alarm_ = std::make_unique<Alarm>([this] { happen(event::Tick{}); },
                                     [this] {
                                         zone_ = local_zone();
                                         happen(event::Tick{});
                                     });
    open_idle();
}

void Daemon::watch_for_holds() {
    session_ = std::make_unique<SessionWatch>(SessionEvents{
        .on_locked = [this](bool locked) { happen(event::Locked{locked}); },
        .on_sleep =
            [this](bool asleep) {
                slept_ = time_asleep();  // told, so not found out by the clocks
                happen(event::Asleep{asleep});
            },
        .last_input = [this] { return idle_ ? idle_->last_input() : boot_now(); },
    });
    fullscreen_ = watch_fullscreen([this](bool on) { happen(event::Busy{HoldReason::fullscreen, on}); });
}

void Daemon::open_idle() {
    idle_ = open_idle_source({
        .on_change =
            [this] {
                if (session_) session_->look_for_input();
                happen(event::Tick{});
            },
        .on_lost =
            [this](const std::string& why) {
                spdlog::warn("idle source lost: {}", why);
                call_soon([this] {
                    open_idle();
                    happen(event::Tick{});
                });
            },
    });
    if (!idle_) spdlog::warn(no_idle_source);
    tell_idle_lost(!idle_);
}

}  // namespace limber
