#pragma once

#include "ui/plain_window.h"
#include "ui/ui.h"

namespace limber {

/// First start, one page: safety first, then the body and the rhythm. Everything has a default.
PlainWindow* open_welcome(const Welcome& now, MovingFigure, std::function<void(std::optional<Welcome>)> done);

}  // namespace limber
