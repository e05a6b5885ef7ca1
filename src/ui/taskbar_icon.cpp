#include "ui/taskbar_icon.h"

#include "ui/native_menu.h"

#include <gdk/gdkx.h>
#include <gtk/gtk.h>

#include <algorithm>
#include <utility>

// GTK has no other road into an XEmbed tray, and wxTaskBarIcon, which takes the same one, hides whether the icon is embedded.
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

namespace limber {
namespace {

GdkPixbuf* picture_of(const Pixels& pixels) {
    GdkPixbuf* picture = gdk_pixbuf_new(GDK_COLORSPACE_RGB, TRUE, 8, pixels.size, pixels.size);
    guchar* bytes = gdk_pixbuf_get_pixels(picture);
    const int stride = gdk_pixbuf_get_rowstride(picture);
    for (int y = 0; y < pixels.size; ++y) {
        for (int x = 0; x < pixels.size; ++x) {
            const std::uint32_t argb = pixels.argb[static_cast<std::size_t>(y * pixels.size + x)];
            guchar* at = bytes + y * stride + x * 4;
            at[0] = argb >> 16 & 0xff;
            at[1] = argb >> 8 & 0xff;
            at[2] = argb & 0xff;
            at[3] = argb >> 24;
        }
    }
    return picture;
}

/// The smallest that need not be enlarged.
const Pixels& fitting(const std::vector<Pixels>& sizes, int wanted) {
    const auto enough = std::find_if(sizes.begin(), sizes.end(), [&](const Pixels& pixels) { return pixels.size >= wanted; });
    return enough == sizes.end() ? sizes.back() : *enough;
}

class XembedTray : public Tray {
public:
    explicit XembedTray(TrayEvents events) : events_{std::move(events)}, icon_{gtk_status_icon_new()} {
        gtk_status_icon_set_name(icon_, "limber");
        connect(
            "activate", +[](GtkStatusIcon*, XembedTray* self) { tell(self->events_.on_activate); });
        connect(
            "popup-menu", +[](GtkStatusIcon*, guint, guint, XembedTray* self) { self->open_menu(); });
        connect(
            "button-press-event", +[](GtkStatusIcon*, GdkEventButton* event, XembedTray* self) -> gboolean {
                if (event->button == GDK_BUTTON_MIDDLE && event->type == GDK_BUTTON_PRESS) tell(self->events_.on_middle_click);
                return event->button == GDK_BUTTON_MIDDLE;
            });
        connect(
            "notify::embedded", +[](GtkStatusIcon*, GParamSpec*, XembedTray* self) {
                if (self->events_.on_shown) self->events_.on_shown(self->shown());
            });
        connect(
            "size-changed", +[](GtkStatusIcon*, gint, XembedTray* self) -> gboolean {
                self->draw();
                return TRUE;
            });
    }
    ~XembedTray() override {
        g_signal_handlers_disconnect_by_data(icon_, this);
        g_object_unref(icon_);
    }

    void show(const TrayLook& look) override {
        const TrayLook before = std::exchange(look_, look);
        if (before.title != look.title) gtk_status_icon_set_title(icon_, look.title.c_str());
        if (before.tooltip != look.tooltip) gtk_status_icon_set_tooltip_text(icon_, look.tooltip.c_str());
        if (before.icon != look.icon) draw();
    }
    bool shown() const override { return gtk_status_icon_is_embedded(icon_); }
    std::string name() const override { return "XEmbed"; }

private:
    template <class Function>
    void connect(const char* signal, Function* function) {
        g_signal_connect(icon_, signal, G_CALLBACK(function), this);
    }
    static void tell(const std::function<void()>& action) {
        if (action) action();
    }
    void draw() {
        if (look_.icon.empty()) return;
        GdkPixbuf* picture = picture_of(fitting(look_.icon, gtk_status_icon_get_size(icon_)));
        gtk_status_icon_set_from_pixbuf(icon_, picture);
        g_object_unref(picture);
    }
    void open_menu() {
        tell(events_.on_menu_opening);
        menu_ = std::make_unique<NativeMenu>(
            look_.menu,
            [this](int id) {
                if (events_.on_menu) events_.on_menu(id);
            },
            nullptr);
        menu_->open_at_pointer();
    }

    TrayEvents events_;
    GtkStatusIcon* icon_;
    TrayLook look_;
    std::unique_ptr<NativeMenu> menu_;
};

}  // namespace

std::unique_ptr<Tray> open_xembed_tray(TrayEvents events) {
    if (!GDK_IS_X11_DISPLAY(gdk_display_get_default())) return nullptr;
    return std::make_unique<XembedTray>(std::move(events));
}

}  // namespace limber

G_GNUC_END_IGNORE_DEPRECATIONS
