#pragma once

#include "platform/tray.h"

class wxWindow;
typedef union _GdkEvent GdkEvent;
typedef struct _GtkWidget GtkWidget;

namespace limber {

/// A native menu that does not wait for its answer: wx's own runs a loop inside the loop until it is closed, and the window below
/// may be gone by then.
class NativeMenu {
public:
    /// Made while the event that asks for it is handled; opened then or later.
    NativeMenu(const std::vector<MenuItem>&, std::function<void(int id)> chosen, std::function<void()> closed);
    ~NativeMenu();
    NativeMenu(const NativeMenu&) = delete;
    NativeMenu& operator=(const NativeMenu&) = delete;

    void open_above(wxWindow&);
    void open_at_pointer();
    bool is_open() const;

private:
    GtkWidget* menu_;
    GdkEvent* asked_by_;
    std::function<void(int)> chosen_;
    std::function<void()> closed_;
    void fill(GtkWidget* menu, const std::vector<MenuItem>&);
};

}  // namespace limber
