#pragma once

namespace limber {

/// Exit codes of the program.
enum class Exit { done = 0, failed = 1, usage = 2, not_running = 3 };

/// The whole program: answers on the command line, or becomes the daemon.
int run_command_line(int count, const char* const* words);

}  // namespace limber
