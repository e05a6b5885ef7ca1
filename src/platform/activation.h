#pragma once

#include <string>

namespace limber {

/// The click that this token came with opens no window. GNOME shows a busy pointer until it is told so, for 15 s else. Without an X server
/// nobody can be told.
void end_activation(const std::string& token);

}  // namespace limber
