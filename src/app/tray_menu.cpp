#include "app/tray_menu.h"

#include <spdlog/fmt/fmt.h>
#include <algorithm>

namespace limber {
namespace {

MenuItem line(MenuId id, std::string label, std::vector<MenuItem> submenu = {}) {
    return {.id = static_cast<int>(id), .label = std::move(label), .submenu = std::move(submenu)};
}

/// Lines that come and go are hidden: panels draw an open menu wrong when its structure changes.
MenuItem line(int id, std::string label, bool visible) { return {.id = id, .label = std::move(label), .visible = visible}; }

MenuItem separator(int number) { return {.id = static_cast<int>(MenuId::first_separator) + number}; }

std::vector<MenuItem> routine_lines(const Desk& desk) {
    std::vector<MenuItem> lines;
    int id = static_cast<int>(MenuId::first_routine);
    for (const NamedRoutine& routine : desk.catalog().routines) {
        const bool fits = routine.place == Place::desk || desk.settings().body.equipment.contains(Equipment::mat);
        const auto minutes = std::chrono::round<std::chrono::minutes>(routine.length).count();
        lines.push_back(line(id++, fmt::format("{} ({} min)", routine.name, std::max<long>(minutes, 1)), fits));
    }
    return lines;
}

std::vector<MenuItem> exercise_lines(const Desk& desk) {
    const auto can_do = eligible(desk.catalog(), desk.settings());
    std::vector<MenuItem> lines;
    int id = static_cast<int>(MenuId::first_exercise);
    for (const Exercise& exercise : desk.catalog().exercises) {
        const bool fits = std::find(can_do.begin(), can_do.end(), exercise.id) != can_do.end();
        lines.push_back(line(id++, exercise.name, fits));
    }
    return lines;
}

std::vector<MenuItem> pause_lines(bool paused) {
    std::vector<MenuItem> lines;
    lines.push_back(line(static_cast<int>(MenuId::resume), "Resume now", paused));
    lines.push_back(line(MenuId::pause_30min, "30 minutes"));
    lines.push_back(line(MenuId::pause_1h, "1 hour"));
    lines.push_back(line(MenuId::pause_2h, "2 hours"));
    lines.push_back(line(MenuId::pause_tomorrow, "Until tomorrow"));
    lines.push_back(line(MenuId::pause_forever, "Until I resume"));
    return lines;
}

}  // namespace

std::vector<MenuItem> tray_menu(const Desk& desk, const std::string& state) {
    MenuItem first = line(MenuId::state, state);
    first.enabled = false;
    std::vector<MenuItem> routines = routine_lines(desk);
    if (auto exercises = exercise_lines(desk); !exercises.empty()) routines.push_back(line(MenuId::exercises, "One exercise", exercises));
    return {
        first,
        line(MenuId::stretch, "Stretch now"),
        line(MenuId::routines, "Routines", std::move(routines)),
        separator(0),
        line(MenuId::pause, "Pause", pause_lines(paused(desk.reminder()))),
        line(MenuId::took_break, "I took a break"),
        separator(1),
        line(MenuId::today, "Today…"),
        line(MenuId::help, "Help", {line(MenuId::safety, "Safety"), line(MenuId::keyboard, "Keyboard"), line(MenuId::about, "About")}),
        separator(2),
        line(MenuId::quit, "Quit"),
    };
}

}  // namespace limber
