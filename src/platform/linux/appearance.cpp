#include "platform/appearance.h"

#include "platform/linux/bus_call.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace limber {
namespace {

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* portal_settings = "org.freedesktop.portal.Settings";
constexpr const char* space = "org.freedesktop.appearance";
constexpr int first_answer_within_ms = 250;

struct Unbox {
    void operator()(GSettings* settings) const { g_object_unref(settings); }
    void operator()(GSettingsSchema* schema) const { g_settings_schema_unref(schema); }
};
using Schema = std::unique_ptr<GSettingsSchema, Unbox>;
using Settings = std::unique_ptr<GSettings, Unbox>;

/// In the portal's words: key and number. What is not in it has not been said.
using Sayings = std::map<std::string, unsigned, std::less<>>;
enum Scheme : unsigned { no_preference, prefer_dark, prefer_light };

Appearance told_by(const Sayings& said) {
    const auto is = [&said](std::string_view key, unsigned number) {
        const auto found = said.find(key);
        return found != said.end() && found->second == number;
    };
    Appearance appearance;
    if (is("color-scheme", prefer_dark)) appearance.dark = true;
    if (is("color-scheme", prefer_light)) appearance.dark = false;
    appearance.more_contrast = is("contrast", 1);
    appearance.less_motion = is("reduced-motion", 1);
    return appearance;
}

/// A number that came in any wrapping; what is no number says nothing.
void note(Sayings& said, const char* key, GVariant* value) {
    Variant inner{g_variant_ref(value)};
    while (g_variant_is_of_type(inner.get(), G_VARIANT_TYPE_VARIANT)) inner.reset(g_variant_get_variant(inner.get()));
    if (g_variant_is_of_type(inner.get(), G_VARIANT_TYPE_UINT32)) said[key] = g_variant_get_uint32(inner.get());
}

/// Of the answer to ReadAll.
Sayings said_in(GVariant* answer) {
    Sayings said;
    if (answer == nullptr || !g_variant_is_of_type(answer, G_VARIANT_TYPE("(a{sa{sv}})"))) return said;
    const Variant spaces{g_variant_get_child_value(answer, 0)};
    const Variant ours{g_variant_lookup_value(spaces.get(), space, G_VARIANT_TYPE("a{sv}"))};
    if (!ours) return said;
    GVariantIter keys;
    g_variant_iter_init(&keys, ours.get());
    const char* key = nullptr;
    GVariant* value = nullptr;
    while (g_variant_iter_loop(&keys, "{&sv}", &key, &value)) note(said, key, value);
    return said;
}

GVariant* our_space() {
    const char* const spaces[] = {space, nullptr};
    return g_variant_new("(^as)", spaces);
}

/// GNOME's own settings, for desktops without a portal.
class GnomeKeys {
public:
    explicit GnomeKeys(std::function<void()> changed) : changed_{std::move(changed)} {
        follow("org.gnome.desktop.interface", "color-scheme");
        follow("org.gnome.desktop.a11y.interface", "high-contrast");
    }
    ~GnomeKeys() {
        for (const auto& [key, settings] : settings_) g_signal_handlers_disconnect_by_data(settings.get(), this);
    }
    Sayings said() const {
        Sayings said;
        if (GSettings* scheme = of("color-scheme"))
            said["color-scheme"] = static_cast<unsigned>(g_settings_get_enum(scheme, "color-scheme"));
        if (GSettings* contrast = of("high-contrast")) said["contrast"] = g_settings_get_boolean(contrast, "high-contrast") ? 1 : 0;
        return said;
    }

private:
    /// GLib ends a program that asks for a schema or a key that is not there.
    void follow(const char* id, const char* key) {
        GSettingsSchemaSource* source = g_settings_schema_source_get_default();
        const Schema schema{source == nullptr ? nullptr : g_settings_schema_source_lookup(source, id, TRUE)};
        if (!schema || !g_settings_schema_has_key(schema.get(), key)) return;
        Settings& settings = settings_[key];
        settings.reset(g_settings_new_full(schema.get(), nullptr, nullptr));
        constexpr auto tell = +[](GnomeKeys* self) { self->changed_(); };
        g_signal_connect_swapped(settings.get(), (std::string{"changed::"} + key).c_str(), G_CALLBACK(tell), this);
    }
    GSettings* of(std::string_view key) const {
        const auto found = settings_.find(key);
        return found == settings_.end() ? nullptr : found->second.get();
    }

    std::function<void()> changed_;
    std::map<std::string, Settings, std::less<>> settings_;
};

/// The portal's word counts, key by key; where it says nothing, GNOME's settings do.
class LinuxAppearance : public AppearanceWatch {
public:
    explicit LinuxAppearance(std::function<void(const Appearance&)> changed)
        : changed_{std::move(changed)}, gnome_{[this] { settle(); }}, bus_{session_bus()} {
        if (bus_) follow_portal();
        changed_(shown_ = together());
    }
    ~LinuxAppearance() override { g_cancellable_cancel(cancellable_.get()); }

private:
    /// Not started where it does not run: most sessions have it by then, and a program's looks are no reason to run one more service.
    void follow_portal() {
        heard_.emplace(bus_.get(), portal, portal_settings, "SettingChanged", portal_path, space, [this](const char*, GVariant* arguments) {
            if (!g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ssv)"))) return;
            const char* key = nullptr;
            g_autoptr(GVariant) value = nullptr;
            g_variant_get(arguments, "(&s&sv)", nullptr, &key, &value);
            note(portal_, key, value);
            settle();
        });
        // Waited for, or the first window would change its colours under the eyes of the person.
        const Variant answer{g_dbus_connection_call_sync(bus_.get(), portal, portal_path, portal_settings, "ReadAll", our_space(), nullptr,
                                                         G_DBUS_CALL_FLAGS_NO_AUTO_START, first_answer_within_ms, nullptr, nullptr)};
        portal_ = said_in(answer.get());
        watch_.emplace(
            bus_.get(), portal, [this] { ask(); }, [this] { hear({}); });
    }
    void ask() {
        call(bus_.get(), cancellable_.get(), {portal, portal_path, portal_settings}, "ReadAll", our_space(),
             [this](GVariant* answer, GUnixFDList*) {
                 if (answer != nullptr) hear(said_in(answer));
             });
    }
    void hear(Sayings said) {
        portal_ = std::move(said);
        settle();
    }
    Appearance together() const {
        Sayings said = portal_;
        said.merge(gnome_.said());
        return told_by(said);
    }
    void settle() {
        const Appearance now = together();
        if (std::exchange(shown_, now) != now) changed_(now);
    }

    std::function<void(const Appearance&)> changed_;
    Sayings portal_;
    Appearance shown_;
    GnomeKeys gnome_;
    BusConnection bus_;
    Cancellable cancellable_{g_cancellable_new()};
    std::optional<SignalSubscription> heard_;
    std::optional<NameWatch> watch_;
};

}  // namespace

std::unique_ptr<AppearanceWatch> watch_appearance(std::function<void(const Appearance&)> changed) {
    return std::make_unique<LinuxAppearance>(std::move(changed));
}

}  // namespace limber
