#include "platform/linux/screen_savers.h"

#include <optional>

namespace limber {
namespace {

struct ScreenSaver {
    const char* interface;  ///< Also the name on the bus.
    const char* path;       ///< Where to ask; the signals come from other paths as well (KDE sends each from two).
};

constexpr ScreenSaver screen_savers[] = {
    {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},  // KDE, light-locker
    {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
    {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
    {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
    {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"},
};

std::optional<bool> first_bool(GVariant* arguments) {
    if (!arguments || !g_variant_is_of_type(arguments, G_VARIANT_TYPE("(b)"))) return std::nullopt;
    gboolean value = FALSE;
    g_variant_get(arguments, "(b)", &value);
    return value != FALSE;
}

}  // namespace

ScreenSavers::ScreenSavers(OnActive on_active) : on_active_{std::move(on_active)} {
    connect_to_bus(G_BUS_TYPE_SESSION, cancellable_.get(), [this](BusConnection bus) {
        bus_ = std::move(bus);
        for (const auto& [interface, path] : screen_savers) follow(interface, path);
    });
}

ScreenSavers::~ScreenSavers() { g_cancellable_cancel(cancellable_.get()); }

void ScreenSavers::ask(const std::function<void(bool)>& on_answer) {
    if (!bus_) return;
    for (const auto& [interface, path] : screen_savers)
        call(bus_.get(), cancellable_.get(), {interface, path, interface}, "GetActive", nullptr,
             [on_answer](GVariant* reply, GUnixFDList*) {
                 if (const auto active = first_bool(reply)) on_answer(*active);
             });
}

void ScreenSavers::follow(const char* interface, const char* path) {
    signals_.push_back(std::make_unique<SignalSubscription>(bus_.get(), nullptr, interface, "ActiveChanged", nullptr, nullptr,
                                                            [this, interface](const char*, GVariant* arguments) {
                                                                if (const auto active = first_bool(arguments))
                                                                    on_active_(interface, *active);
                                                            }));
    const auto come = [this, interface, path] {
        there_.insert(interface);
        call(bus_.get(), cancellable_.get(), {interface, path, interface}, "GetActive", nullptr,
             [this, interface](GVariant* reply, GUnixFDList*) {
                 if (const auto active = first_bool(reply)) on_active_(interface, *active);
             });
    };
    // One that dies while it is active will never say that it is over.
    const auto go = [this, interface] {
        there_.erase(interface);
        on_active_(interface, false);
    };
    names_.push_back(std::make_unique<NameWatch>(bus_.get(), interface, come, go));
}

}  // namespace limber
