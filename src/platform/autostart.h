#pragma once

namespace limber {

/// Whether Limber starts with the session ($XDG_CONFIG_HOME/autostart/limber.desktop, else the system's entry, which is off).
bool autostarts();

/// Throws std::runtime_error if the entry cannot be written.
void set_autostart(bool on);

}  // namespace limber
