#include "platform/linux/dnd_sources.h"

#include <optional>
#include <string_view>

namespace limber {
namespace {

constexpr const char* service = "org.freedesktop.Notifications";
constexpr const char* service_path = "/org/freedesktop/Notifications";
constexpr const char* properties = "org.freedesktop.DBus.Properties";

std::optional<bool> boolean(GVariant* value) {
    if (!value || !g_variant_is_of_type(value, G_VARIANT_TYPE_BOOLEAN)) return {};
    return g_variant_get_boolean(value) != FALSE;
}

/// The answer of a Get: a variant within a tuple.
std::optional<bool> answered(GVariant* reply) {
    if (!reply || !g_variant_is_of_type(reply, G_VARIANT_TYPE("(v)"))) return {};
    const Variant boxed{g_variant_get_child_value(reply, 0)};
    return boolean(Variant{g_variant_get_variant(boxed.get())}.get());
}

class NotificationProperty : public DndSource {
public:
    NotificationProperty(GDBusConnection* bus, const char* interface, const char* property, const OnState& on_state)
        : changes_{bus,
                   service,
                   properties,
                   "PropertiesChanged",
                   service_path,
                   interface,
                   [property, on_state](const char*, GVariant* arguments) {
                       if (!g_variant_is_of_type(arguments, G_VARIANT_TYPE("(sa{sv}as)"))) return;
                       const Variant changed{g_variant_get_child_value(arguments, 1)};
                       const Variant value{g_variant_lookup_value(changed.get(), property, G_VARIANT_TYPE_BOOLEAN)};
                       if (const auto on = boolean(value.get())) on_state(*on);
                   }} {
        call(bus, cancellable_.get(), {service, service_path, properties}, "Get", g_variant_new("(ss)", interface, property),
             [on_state](GVariant* reply, GUnixFDList*) {
                 if (const auto on = answered(reply)) on_state(*on);
             });
    }
    ~NotificationProperty() override { g_cancellable_cancel(cancellable_.get()); }

private:
    Cancellable cancellable_{g_cancellable_new()};
    SignalSubscription changes_;
};

class XfconfProperty : public DndSource {
public:
    XfconfProperty(GDBusConnection* bus, std::string channel, std::string property, OnState on_state)
        : bus_{bus},
          channel_{std::move(channel)},
          property_{std::move(property)},
          on_state_{std::move(on_state)},
          changes_{bus, name, name, nullptr, path, nullptr, [this](const char*, GVariant* arguments) { hear(arguments); }},
          daemon_{bus, name, [this] { ask(); }, [] {}} {}
    ~XfconfProperty() override { g_cancellable_cancel(cancellable_.get()); }

private:
    static constexpr const char* name = "org.xfce.Xfconf";
    static constexpr const char* path = "/org/xfce/Xfconf";

    void ask() {
        call(bus_, cancellable_.get(), {name, path, name}, "GetProperty", g_variant_new("(ss)", channel_.c_str(), property_.c_str()),
             [this](GVariant* reply, GUnixFDList*) { on_state_(answered(reply).value_or(false)); });
    }

    /// PropertyChanged(channel, property, value) or PropertyRemoved(channel, property).
    void hear(GVariant* arguments) {
        const bool removed = g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ss)"));
        if (!removed && !g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ssv)"))) return;
        const auto word = [&](gsize at) {
            return std::string{g_variant_get_string(Variant{g_variant_get_child_value(arguments, at)}.get(), nullptr)};
        };
        if (word(0) != channel_ || word(1) != property_) return;
        if (removed) return on_state_(false);
        const Variant boxed{g_variant_get_child_value(arguments, 2)};
        if (const auto on = boolean(Variant{g_variant_get_variant(boxed.get())}.get())) on_state_(*on);
    }

    GDBusConnection* bus_;
    std::string channel_, property_;
    OnState on_state_;
    Cancellable cancellable_{g_cancellable_new()};
    SignalSubscription changes_;
    NameWatch daemon_;
};

class GnomeBanners : public DndSource {
public:
    GnomeBanners(GSettingsSchema* schema, OnState on_state)
        : on_state_{std::move(on_state)}, settings_{g_settings_new_full(schema, nullptr, nullptr)} {
        const auto changed = [](GSettings*, const char*, gpointer self) { static_cast<GnomeBanners*>(self)->tell(); };
        g_signal_connect(settings_.get(), "changed::show-banners", G_CALLBACK(+changed), this);
        tell();  // GSettings signals only keys that were read
    }
    ~GnomeBanners() override { g_signal_handlers_disconnect_by_data(settings_.get(), this); }

private:
    void tell() { on_state_(!g_settings_get_boolean(settings_.get(), "show-banners")); }

    OnState on_state_;
    std::unique_ptr<GSettings, Unref> settings_;
};

}  // namespace

std::unique_ptr<DndSource> follow_notification_property(GDBusConnection* bus, const char* interface, const char* property,
                                                        DndSource::OnState on_state) {
    return std::make_unique<NotificationProperty>(bus, interface, property, on_state);
}

std::unique_ptr<DndSource> follow_xfconf(GDBusConnection* bus, const char* channel, const char* property, DndSource::OnState on_state) {
    return std::make_unique<XfconfProperty>(bus, channel, property, std::move(on_state));
}

std::unique_ptr<DndSource> follow_gnome_banners(DndSource::OnState on_state) {
    GSettingsSchemaSource* installed = g_settings_schema_source_get_default();
    // Asked for first: GSettings ends the program where a schema is missing.
    g_autoptr(GSettingsSchema) schema =
        installed ? g_settings_schema_source_lookup(installed, "org.gnome.desktop.notifications", TRUE) : nullptr;
    if (!schema || !g_settings_schema_has_key(schema, "show-banners")) return nullptr;
    return std::make_unique<GnomeBanners>(schema, std::move(on_state));
}

}  // namespace limber
