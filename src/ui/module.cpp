#include "ui/windows.h"

/// What open_ui() looks for in limber-ui.so. The caller owns the answer.
extern "C" __attribute__((visibility("default"))) limber::Ui* limber_open_windows() { return limber::open_windows().release(); }
