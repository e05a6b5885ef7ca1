#pragma once

#include "core/time.h"

#include <functional>
#include <string>

namespace limber {

/// The one loop of the process, on the main thread. The toolkit's events arrive on it too, once there are windows.
void run_event_loop();
void quit_event_loop();

/// Once, when the loop next comes round.
void call_soon(std::function<void()>);

/// Once, after `delay` on a clock that stands still in sleep.
void call_later(Duration delay, std::function<void()>);

/// SIGTERM, SIGINT and SIGHUP, told on the loop.
void on_termination(std::function<void()>);

/// Empty where the display of this session can be reached; else a sentence that says what is wrong.
std::string display_problem();

/// Whether a panel of this X11 display takes XEmbed icons now.
bool xembed_tray_runs();

}  // namespace limber
