#include "app/daemon.h"
#include "app/words.h"
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
        .on_locked =
            [this](bool locked) {
                spdlog::info(locked ? "the screen is locked" : "the screen is unlocked");
                happen(event::Locked{locked});
            },
        .on_sleep =
            [this](bool asleep) {
                spdlog::info(asleep ? "the machine goes to sleep" : "the machine is awake");
                slept_ = time_asleep();  // told, so not found out by the clocks
                happen(event::Asleep{asleep});
            },
        .last_input = [this] { return idle_ ? idle_->last_input() : boot_now(); },
    });
    holds_.watch(desk_.settings().hold);
}

/// Which program is behind it is nobody's business, not even the log's.
void Daemon::busy(HoldReason reason, bool on) {
    if (desk_.reminder().busy.contains(reason) != on) spdlog::info("{} {}", word_of(reason), on ? "begins" : "ends");
    happen(event::Busy{reason, on});
}

void Daemon::open_idle() {
    auto [source, choice] = open_idle_source({
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
    idle_ = std::move(source);
    idle_choice_ = std::move(choice);
    if (idle_) {
        spdlog::info("idle source: {}", idle_choice_.taken);
        idle_return_.reset();
    } else if (!idle_return_) {
        spdlog::warn(no_idle_source);
        for (const auto& [backend, why] : idle_choice_.passed_over) spdlog::info("idle source {}: {}", backend, why);
        idle_return_ = std::make_unique<IdleReturn>([this] { look_for_idle(); });
    }
    tell_idle_lost(!idle_);
}

void Daemon::look_for_idle() {
    open_idle();
    if (!idle_) return;
    holds_.look_at_windows_again();
    happen(event::Tick{});
}

}  // namespace limber
