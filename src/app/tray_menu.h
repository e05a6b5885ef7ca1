#pragma once

#include "core/desk.h"
#include "platform/tray.h"

namespace limber {

/// What a line of the menu does. Ids of routines and exercises follow on from the two bases, in catalog order.
enum class MenuId : int {
    state = 1,
    stretch,
    routines,
    exercises,
    pause,
    pause_30min,
    pause_1h,
    pause_2h,
    pause_tomorrow,
    pause_forever,
    resume,
    took_break,
    today,
    help,
    safety,
    keyboard,
    about,
    quit,
    first_separator = 90,
    first_routine = 100,
    first_exercise = 300,
};

/// The menu of screens.md; `state` is its first line.
std::vector<MenuItem> tray_menu(const Desk&, const std::string& state);

}  // namespace limber
