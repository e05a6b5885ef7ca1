#pragma once

#include "core/desk.h"
#include "platform/control.h"
#include "ui/tray_picture.h"

#include <map>

namespace limber {

/// What the desk itself does not know.
struct Surroundings {
    std::string idle_source = "none";
    std::string tray = "no tray";
    int config_mistakes = 0;
    std::string trouble;                       ///< In words, or empty.
    std::map<HoldReason, std::string> causes;  ///< What stands behind a reason to hold, where that is known.
    Duration dose_today{};
    int routines_today = 0;
};

/// How things stand, for the bus and the command line.
Status status_of(const Desk&, const Moment&, const Surroundings&);

/// "Sitting 18 min · next break in 12 min", and why nothing comes where that is so.
std::string state_in_words(const Status&);

/// "Sitting 18 min · next in 12 min · 4 of 10 min moved today".
std::string tooltip(const Status&);

/// The icon; its ring is `filled` in 24 steps, so that it changes seldom.
TrayPicture tray_picture(const Status&, double filled, bool ring);

/// How far sitting has come towards the next break, 0 … 1.
double ring_of(const Desk&);

/// What `limber status` prints: for people, as one line of JSON (keys in screens.md's order), in the form of a waybar custom module.
std::string status_text(const Status&);
std::string status_json(const Status&);
std::string status_waybar(const Status&);

/// "18 min", "1 h 5 min", "under a minute".
std::string minutes_in_words(Duration);

}  // namespace limber
