#pragma once

#include "ui/ui.h"

namespace limber {

/// The windows, in this process; throws std::runtime_error without a display.
std::unique_ptr<Ui> open_windows();

}  // namespace limber
