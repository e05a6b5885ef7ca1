#pragma once

namespace limber {

/// wxWidgets inside a program whose own GLib loop runs already: started, never given the loop.
/// Throws std::runtime_error where the display cannot be opened.
void start_toolkit();

}  // namespace limber
