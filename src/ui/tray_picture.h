#pragma once

#include "platform/tray.h"

namespace limber {

/// What the tray icon tells.
struct TrayPicture {
    enum class State { counting, due, held, routine, paused, away, trouble };
    State state = State::counting;
    double filled = 0;  ///< Of the ring, 0 … 1.
    bool dark_panel = true;
    bool operator==(const TrayPicture&) const = default;
};

/// A spine in a ring, drawn at one size. Cairo only: the tray needs no toolkit.
Pixels draw_tray_picture(const TrayPicture&, int size);

/// At 16, 22, 24, 32, 48 and 64.
std::vector<Pixels> draw_tray_picture(const TrayPicture&);

}  // namespace limber
