#include "app/doctor.h"

#include "app/holds.h"
#include "platform/clock.h"
#include "platform/event_loop.h"
#include "platform/idle.h"
#include "platform/notifications.h"
#include "platform/placement.h"
#include "platform/session.h"
#include "platform/tray.h"

#include <cstdlib>
#include <string_view>

namespace limber {
namespace {

/// Buses and sound servers have answered by then.
constexpr Duration answers_come = std::chrono::seconds{1};

constexpr const char* no_panel = "no panel takes such icons (nobody is org.kde.StatusNotifierWatcher on the session bus)";

/// What helps where there is no tray, by a word of XDG_CURRENT_DESKTOP.
struct Remedy {
    std::string_view desktop;
    const char* advice;
};
constexpr Remedy remedies[] = {
    {"GNOME", "install and switch on the extension AppIndicator, and log in again; all works without it, by notifications and commands"},
    {"XFCE", "add the plugin Status Tray to the panel"},
    {"KDE", "add the widget System Tray to the panel"},
    {"sway", "start a bar that has a tray, such as waybar with \"tray\" among its modules"},
    {"", "add a tray to your panel or bar; all works without it, by notifications and commands"},
};

std::string advice_without_tray() {
    const char* name = std::getenv("XDG_CURRENT_DESKTOP");
    const std::string desktop = name ? name : "";
    for (const auto& [word, advice] : remedies)
        if (desktop.find(word) != std::string::npos) return advice;
    return {};
}

Capability tray_capability(IconShown shown) {
    Capability tray{.name = "tray", .backend = "", .why = "", .advice = ""};
    if (shown == IconShown::status_notifier) return tray.backend = "StatusNotifierItem", tray;
    tray.passed_over.push_back({"StatusNotifierItem", no_panel});
    if (shown == IconShown::xembed) return tray.backend = "XEmbed", tray;
    tray.passed_over.push_back({"XEmbed", "no panel of an X11 desktop takes it"});
    tray.why = "nothing shows the icon";
    tray.advice = advice_without_tray();
    return tray;
}

Capability placing_capability(Placement placement) {
    Capability placing{.name = "placing windows", .backend = "", .why = "", .advice = ""};
    if (placement == Placement::x11) return placing.backend = "X11", placing;
    if (placement == Placement::layers) return placing.backend = "layer-shell", placing;
    if (const std::string problem = display_problem(); !problem.empty())
        return placing.why = problem, placing.advice = "start Limber from within your desktop", placing;
    placing.passed_over.push_back({"layer-shell", "the compositor does not offer it"});
    if (placement == Placement::xwayland) return placing.backend = "XWayland", placing;
    placing.passed_over.push_back({"XWayland", "DISPLAY is not set"});
    placing.why = "windows appear where the desktop puts them, or not at all";
    placing.advice = "install XWayland (the package is called xwayland), and log in again";
    return placing;
}

IconShown icon_that_would_be_shown() {
    if (status_notifier_runs()) return IconShown::status_notifier;
    return xembed_tray_runs() ? IconShown::xembed : IconShown::none;
}

}  // namespace

std::vector<Capability> diagnose(const IdleChoice& idle, const SessionWatch& session, IconShown icon, const Notifications& notifications,
                                 const Holds& holds) {
    std::vector<Capability> all{capability_of(idle)};
    const auto add = [&all](const std::vector<Capability>& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(session.capabilities());
    add({tray_capability(icon), notifications.capability()});
    add(holds.capabilities());
    add({placing_capability(window_placement())});
    return all;
}

Findings look_around(const Settings::Hold& wanted) {
    const OpenedIdle idle = open_idle_source({.on_change = [] {}, .on_lost = [](const std::string&) {}});
    const SessionWatch session{{.on_locked = [](bool) {}, .on_sleep = [](bool) {}, .last_input = {}}};
    const Notifications notifications;
    Holds holds{[](HoldReason, bool) {}};
    holds.watch(wanted);
    call_later(answers_come, quit_event_loop);
    run_event_loop();
    return {LIMBER_VERSION, false, diagnose(idle.choice, session, icon_that_would_be_shown(), notifications, holds)};
}

}  // namespace limber
