#include "platform/holds.h"

#include "platform/linux/dnd_sources.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace limber {
namespace {

constexpr const char* service = "org.freedesktop.Notifications";

/// How a notification service keeps its do-not-disturb; by the name that it gives itself.
struct Way {
    std::string_view server;
    const char* desktop;  ///< As people call it.
    const char* backend;
    const char* but;  ///< What goes unnoticed, or nothing.
    std::unique_ptr<DndSource> (*follow)(GDBusConnection*, DndSource::OnState);
};

constexpr Way ways[] = {
    {"Plasma", "Plasma", "Inhibited of org.freedesktop.Notifications", "",
     [](GDBusConnection* bus, DndSource::OnState on_state) {
         return follow_notification_property(bus, service, "Inhibited", std::move(on_state));
     }},
    {"dunst", "dunst", "paused of org.dunstproject.cmd0", "; a pause by signal (SIGUSR1) goes unnoticed, use dunstctl",
     [](GDBusConnection* bus, DndSource::OnState on_state) {
         return follow_notification_property(bus, "org.dunstproject.cmd0", "paused", std::move(on_state));
     }},
    {"Xfce Notify Daemon", "Xfce", "Xfconf xfce4-notifyd/do-not-disturb", "",
     [](GDBusConnection* bus, DndSource::OnState on_state) {
         return follow_xfconf(bus, "xfce4-notifyd", "/do-not-disturb", std::move(on_state));
     }},
    {"gnome-shell", "GNOME", "GSettings org.gnome.desktop.notifications show-banners", "",
     [](GDBusConnection*, DndSource::OnState on_state) { return follow_gnome_banners(std::move(on_state)); }},
};
constexpr const Way& gnome = ways[3];

/// GNOME's service need not be on the bus before the first notification.
bool gnome_runs() {
    const char* desktops = g_getenv("XDG_CURRENT_DESKTOP");
    const std::string all = std::string{":"} + (desktops ? desktops : "") + ":";
    return all.find(":GNOME:") != std::string::npos;
}

class DoNotDisturb : public HoldWatch {
public:
    explicit DoNotDisturb(OnCause on_cause) : on_cause_{std::move(on_cause)} {
        connect_to_bus(G_BUS_TYPE_SESSION, cancellable_.get(), [this](BusConnection bus) {
            bus_ = std::move(bus);
            owner_ = std::make_unique<NameWatch>(
                bus_.get(), service, [this] { ask_who(); },
                [this] { gnome_runs() ? follow(gnome) : forget("nothing shows notifications"); });
        });
    }
    ~DoNotDisturb() override { g_cancellable_cancel(cancellable_.get()); }

    Capability capability() const override {
        constexpr const char* name = "do-not-disturb";
        if (way_) return {name, way_->backend, std::string{way_->desktop} + " shows the notifications" + way_->but, ""};
        return {.name = name,
                .backend = "",
                .why = why_,
                .advice = "use `limber pause` for quiet times; Plasma, dunst, xfce4-notifyd and GNOME are understood",
                .matters = false};
    }

private:
    void ask_who() {
        call(bus_.get(), cancellable_.get(), {service, "/org/freedesktop/Notifications", service}, "GetServerInformation", nullptr,
             [this](GVariant* reply, GUnixFDList*) {
                 const char* server = "";
                 if (reply && g_variant_is_of_type(reply, G_VARIANT_TYPE("(ssss)")))
                     g_variant_get(reply, "(&s&s&s&s)", &server, nullptr, nullptr, nullptr);
                 meet(server);
             });
    }

    void meet(std::string_view server) {
        const Way* const found = std::ranges::find(ways, server, &Way::server);
        if (found != std::end(ways)) return follow(*found);
        forget(server.empty() ? "the notification service does not say who it is"
                              : std::string{server} + ", which shows the notifications, tells nothing of it");
    }

    void follow(const Way& way) {
        forget("");
        source_ = way.follow(bus_.get(), [this, &way](bool on) { tell(on ? std::string{"says "} + way.desktop : ""); });
        if (source_)
            way_ = &way;
        else
            why_ = std::string{way.backend} + " is not installed";
    }

    void forget(const std::string& why) {
        source_.reset();
        way_ = nullptr;
        why_ = why;
        tell("");
    }

    void tell(const std::string& cause) {
        if (std::exchange(cause_, cause) != cause) on_cause_(cause);
    }

    OnCause on_cause_;
    Cancellable cancellable_{g_cancellable_new()};
    BusConnection bus_;
    std::unique_ptr<NameWatch> owner_;
    std::unique_ptr<DndSource> source_;
    const Way* way_ = nullptr;
    std::string why_ = "no session bus";
    std::string cause_;
};

}  // namespace

std::unique_ptr<HoldWatch> watch_do_not_disturb(OnCause on_cause) { return std::make_unique<DoNotDisturb>(std::move(on_cause)); }

}  // namespace limber
