#pragma once

namespace limber {

/// Dark or light, contrast and motion as the desktop asks for them, from now on; the windows are drawn anew with each change. Once.
void follow_appearance();

}  // namespace limber
