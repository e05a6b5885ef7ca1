#pragma once

namespace limber {

/// After monitors or their scale have changed: every window that is shown is brought back into the work area of its monitor, smaller
/// where it must be. Windows over a whole monitor are left alone.
void bring_windows_in_sight();

}  // namespace limber
