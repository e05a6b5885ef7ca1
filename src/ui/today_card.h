#pragma once

#include "ui/plain_window.h"
#include "ui/ui.h"

namespace limber {

/// The day on a card: words before numbers.
PlainWindow* open_today_card(const TodayScreen&);

}  // namespace limber
