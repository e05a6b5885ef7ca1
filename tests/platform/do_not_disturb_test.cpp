#include "platform/holds.h"

#include "platform/linux/bus_object.h"
#include "support/causes.h"
#include "support/child.h"
#include "support/scratch_folder.h"
#include "support/session_bus.h"
#include "support/x_server.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>

using namespace limber;
namespace fs = std::filesystem;

namespace {

constexpr const char* service = "org.freedesktop.Notifications";
constexpr const char* service_path = "/org/freedesktop/Notifications";
constexpr const char* xfce_daemon = "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd";
constexpr const char* xfce_settings = "/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd";

constexpr const char* gnome_schema = "/usr/share/glib-2.0/schemas/org.gnome.desktop.notifications.gschema.xml";

/// Leaves the test case where something is not installed.
#define NEEDS(condition, what)                         \
    if (!(condition)) {                                \
        MESSAGE("skipped: " what " is not installed"); \
        return;                                        \
    }

/// A home of its own, a bus, and no word of any desktop.
struct Desk : Causes {
    ScratchFolder home;
    Environment environment{{{"HOME", home.path()},
                             {"XDG_CONFIG_HOME", home.path()},
                             {"XDG_CURRENT_DESKTOP", ""},
                             {"NO_AT_BRIDGE", "1"},
                             {"GSETTINGS_BACKEND", "memory"}}};
    SessionBus bus;
    std::unique_ptr<HoldWatch> watch;

    void begin() { watch = watch_do_not_disturb(note); }
    bool found(const std::string& part) const {
        return until([&] { return watch->capability().backend.find(part) != std::string::npos; });
    }
    bool none(const std::string& why) const {
        return until([&] { return watch->capability().backend.empty() && watch->capability().why.find(why) != std::string::npos; });
    }
};

/// A notification service that says that it is Plasma's, with the property as Plasma has it.
struct Plasma {
    explicit Plasma(const std::string& name = "Plasma") {
        constexpr const char* xml =
            "<node><interface name='org.freedesktop.Notifications'><method name='GetServerInformation'>"
            "<arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/>"
            "</method><property name='Inhibited' type='b' access='read'/></interface></node>";
        const BusObject object{.call =
                                   [name](const std::string&, GVariant*, GDBusMethodInvocation* invocation) {
                                       g_dbus_method_invocation_return_value(invocation,
                                                                             g_variant_new("(ssss)", name.c_str(), "KDE", "5.27.5", "1.2"));
                                   },
                               .property = [this](const std::string&) { return g_variant_new_boolean(inhibited); },
                               .before_reading = {}};
        exported = export_object(connection.get(), service_path, xml, object);
        peer.take_name(service);
    }
    void inhibit(bool on) {
        inhibited = on;
        GVariant* changed = g_variant_new_parsed("{'Inhibited': <%b>}", on);
        emit(connection.get(), service_path, "org.freedesktop.DBus.Properties", "PropertiesChanged",
             g_variant_new("(s@a{sv}@as)", service, changed, g_variant_new_strv(nullptr, 0)));
    }

    bool inhibited = false;
    BusPeer peer;
    BusConnection connection = referenced(peer.connection());
    BusLease exported;
};

bool on_the_bus(BusPeer& peer, const char* name) {
    return until([&] {
        return peer.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                         "('" + std::string{name} + "',)") == "(true,)";
    });
}

}  // namespace

TEST_CASE("Plasma's do not disturb is told as it goes on and off") {
    Desk desk;
    Plasma plasma;
    plasma.inhibited = true;
    desk.begin();
    CHECK(desk.are({"says Plasma"}));
    plasma.inhibit(false);
    CHECK(desk.are({"says Plasma", ""}));
    plasma.inhibit(true);
    plasma.inhibit(true);
    plasma.inhibit(false);
    CHECK(desk.are({"says Plasma", "", "says Plasma", ""}));
    CHECK(desk.found("Inhibited"));
}

TEST_CASE("a notification service that goes takes its word with it, and is asked again when it is back") {
    Desk desk;
    desk.begin();
    CHECK(desk.none("nothing shows notifications"));
    Plasma plasma;
    plasma.inhibited = true;
    CHECK(desk.are({"says Plasma"}));
    plasma.peer.give_up_name(service);
    CHECK(desk.are({"says Plasma", ""}));
    plasma.peer.take_name(service);
    CHECK(desk.are({"says Plasma", "", "says Plasma"}));
}

TEST_CASE("a notification service that has no such thing is said to have none") {
    Desk desk;
    Plasma other{"notification-daemon"};
    other.inhibited = true;
    desk.begin();
    CHECK(desk.none("notification-daemon, which shows the notifications"));
    CHECK_FALSE(desk.watch->capability().advice.empty());
    CHECK(desk.told.empty());
}

TEST_CASE("dunst, when paused") {
    NEEDS_X_SERVER();
    NEEDS(is_installed("dunst"), "dunst");
    Desk desk;
    XServer display;  // after the bus, which takes DISPLAY away
    desk.begin();
    std::optional<Child> dunst{std::in_place, std::vector<std::string>{"dunst"}};
    REQUIRE(desk.found("paused"));
    CHECK(desk.told.empty());
    output_of({"dunstctl", "set-paused", "true"});
    CHECK(desk.are({"says dunst"}));
    output_of({"dunstctl", "set-paused", "false"});
    CHECK(desk.are({"says dunst", ""}));
    output_of({"dunstctl", "set-paused", "true"});
    CHECK(desk.are({"says dunst", "", "says dunst"}));
    dunst.reset();
    CHECK(desk.are({"says dunst", "", "says dunst", ""}));
    CHECK(desk.none("nothing shows notifications"));
}

TEST_CASE("Xfce's notifications, when told not to disturb") {
    NEEDS_X_SERVER();
    NEEDS(fs::exists(xfce_daemon) && is_installed("xfconf-query"), "xfce4-notifyd");
    const auto set = [](std::vector<std::string> words) {
        std::vector<std::string> command{"xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb"};
        command.insert(command.end(), words.begin(), words.end());
        output_of(command);
    };
    Desk desk;
    XServer display;  // after the bus, which takes DISPLAY away
    BusPeer peer;
    const Child settings{{xfce_settings}};
    REQUIRE(on_the_bus(peer, "org.xfce.Xfconf"));
    set({"-n", "-t", "bool", "-s", "true"});
    desk.begin();
    std::optional<Child> daemon{std::in_place, std::vector<std::string>{xfce_daemon}};
    CHECK(desk.are({"says Xfce"}));
    CHECK(desk.found("Xfconf"));
    set({"-s", "false"});
    CHECK(desk.are({"says Xfce", ""}));
    set({"-s", "true"});
    CHECK(desk.are({"says Xfce", "", "says Xfce"}));
    set({"-r"});
    CHECK(desk.are({"says Xfce", "", "says Xfce", ""}));
}

TEST_CASE("GNOME, when its banners are off") {
    NEEDS(fs::exists(gnome_schema), "gsettings-desktop-schemas");
    Desk desk;
    g_autoptr(GSettings) settings = g_settings_new("org.gnome.desktop.notifications");
    const auto show = [&](bool banners) { g_settings_set_boolean(settings, "show-banners", banners); };
    SUBCASE("by its notification service") {
        const Plasma shell{"gnome-shell"};
        desk.begin();
        CHECK(desk.found("GSettings"));
    }
    SUBCASE("by the desktop's name, before its service is on the bus") {
        const Environment ubuntu{{{"XDG_CURRENT_DESKTOP", "ubuntu:GNOME"}}};
        desk.begin();
        CHECK(desk.found("GSettings"));
        CHECK(desk.told.empty());
        show(false);
        CHECK(desk.are({"says GNOME"}));
        show(true);
        CHECK(desk.are({"says GNOME", ""}));
    }
}

TEST_CASE("without a bus nothing is noticed, and the reason is told") {
    const Environment none{{{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"}}};
    Causes causes;
    const auto watch = watch_do_not_disturb(causes.note);
    drain();
    CHECK(watch->capability().backend.empty());
    CHECK(watch->capability().why == "no session bus");
}
