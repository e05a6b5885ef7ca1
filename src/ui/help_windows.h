#pragma once

#include "ui/plain_window.h"
#include "ui/ui.h"

namespace limber {

PlainWindow* open_about(const std::string& version, MovingFigure);
PlainWindow* open_safety();
PlainWindow* open_keyboard();

}  // namespace limber
