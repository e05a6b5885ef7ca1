#pragma once

#include "platform/tray.h"

namespace limber {

/// An icon in an XEmbed tray, now or as soon as one appears; nullptr where there can be none (not on X11).
std::unique_ptr<Tray> open_xembed_tray(TrayEvents);

}  // namespace limber
