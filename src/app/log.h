#pragma once

#include "core/settings.h"

#include <filesystem>

namespace limber {

/// Sends the log to `limber.log` in a folder (made if missing), 1 MB and two older ones. Where that fails it goes to standard error, with
/// one warning; the program runs on. Each line is written at once: no thread and no timer flushes.
void open_log(const std::filesystem::path& folder, LogLevel);

void set_log_level(LogLevel);

}  // namespace limber
