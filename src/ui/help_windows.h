#pragma once

#include "ui/plain_window.h"

namespace limber {

PlainWindow* open_about(const std::string& version);
PlainWindow* open_safety();
PlainWindow* open_keyboard();

}  // namespace limber
