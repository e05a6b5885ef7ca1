#include "ui/visibility.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace limber {

Visibility::Visibility(wxWindow& inside, std::function<void()> changed)
    : window_{gtk_widget_get_toplevel(inside.GetHandle())}, changed_{std::move(changed)}, mapped_{gtk_widget_get_mapped(window_) != FALSE} {
    g_object_ref(window_);
    gtk_widget_add_events(window_, GDK_VISIBILITY_NOTIFY_MASK);
    connect();
}

Visibility::~Visibility() {
    g_signal_handlers_disconnect_by_data(window_, this);
    g_object_unref(window_);
}

void Visibility::connect() {
    using OnEvent = gboolean (*)(GtkWidget*, GdkEvent*, gpointer);
    // A window on another workspace is unmapped by the window manager, and so are the minimised ones of some.
    constexpr OnEvent on_event = [](GtkWidget*, GdkEvent* event, gpointer self) -> gboolean {
        auto& visibility = *static_cast<Visibility*>(self);
        const bool before = visibility.seen();
        if (event->type == GDK_MAP || event->type == GDK_UNMAP) visibility.mapped_ = event->type == GDK_MAP;
        if (event->type == GDK_WINDOW_STATE)
            visibility.minimised_ = (event->window_state.new_window_state & (GDK_WINDOW_STATE_ICONIFIED | GDK_WINDOW_STATE_WITHDRAWN)) != 0;
        if (event->type == GDK_VISIBILITY_NOTIFY) visibility.covered_ = event->visibility.state == GDK_VISIBILITY_FULLY_OBSCURED;
        if (before != visibility.seen()) visibility.changed_();
        return FALSE;
    };
    for (const char* signal : {"map-event", "unmap-event", "window-state-event", "visibility-notify-event"})
        g_signal_connect(window_, signal, G_CALLBACK(on_event), this);
}

}  // namespace limber
