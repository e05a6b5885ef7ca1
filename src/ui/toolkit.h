#pragma once

namespace limber {

/// wxWidgets inside a program whose own GLib loop runs already: started, never given the loop.
/// Throws std::runtime_error where the display cannot be opened.
void start_toolkit();

/// As much of it as draws into images: no display is asked for, no window can be opened. Once in a process, and not after the other.
void start_toolkit_without_display();

}  // namespace limber
