#include "platform/session.h"

#include "platform/clock.h"
#include "support/main_loop.h"
#include "support/private_bus.h"

#include <doctest/doctest.h>
#include <gio/gio.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace limber;

namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* manager = "/org/freedesktop/login1";
constexpr const char* session = "/org/freedesktop/login1/session/c1";
constexpr const char* mock = "org.freedesktop.DBus.Mock";

/// The other side of the bus: what desktop and system say.
class Bus {
public:
    Bus()
        : connection_{
              g_dbus_connection_new_for_address_sync(g_getenv("DBUS_SESSION_BUS_ADDRESS"),
                                                     static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                                       G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
                                                     nullptr, nullptr, nullptr)} {
        if (!connection_) throw std::runtime_error{"no private bus"};
    }
    ~Bus() { g_object_unref(connection_); }

    std::string call(const char* name, const char* path, const char* interface, const char* method, GVariant* arguments = nullptr) const {
        g_autoptr(GError) error = nullptr;
        g_autoptr(GVariant) reply = g_dbus_connection_call_sync(connection_, name, path, interface, method, arguments, nullptr,
                                                                G_DBUS_CALL_FLAGS_NONE, 5000, nullptr, &error);
        if (!reply) throw std::runtime_error{error->message};
        g_autofree char* text = g_variant_print(reply, FALSE);
        return text;
    }
    bool has(const char* name) const {
        return call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", g_variant_new("(s)", name)) ==
               "(true,)";
    }
    void own(const char* name) const {
        call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", g_variant_new("(su)", name, 0));
    }
    void release(const char* name) const {
        call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReleaseName", g_variant_new("(s)", name));
    }
    void screen_saver(const char* interface, bool active, const char* path = "/ScreenSaver") const {
        g_dbus_connection_emit_signal(connection_, nullptr, path, interface, "ActiveChanged", g_variant_new("(b)", active), nullptr);
    }
    void hint(bool locked) const {
        call(logind, session, mock, "UpdateProperties",
             g_variant_new_parsed("('org.freedesktop.login1.Session', {'LockedHint': <%b>})", locked));
    }
    void session_signal(const char* name) const {
        call(logind, session, mock, "EmitSignal", g_variant_new_parsed("('org.freedesktop.login1.Session', %s, '', @av [])", name));
    }
    void prepare_for_sleep(bool asleep) const {
        call(logind, manager, mock, "EmitSignal",
             g_variant_new_parsed("('org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', [<%b>])", asleep));
    }
    int inhibitors() const {
        const std::string list = call(logind, manager, "org.freedesktop.login1.Manager", "ListInhibitors");
        int count = 0;
        for (auto at = list.find("'Limber'"); at != std::string::npos; at = list.find("'Limber'", at + 1)) ++count;
        return count;
    }

private:
    GDBusConnection* connection_;
};

class MockLogind {
public:
    explicit MockLogind(const Bus& bus) : bus_{bus}, program_{{"/usr/bin/python3", "-m", "dbusmock", "--system", "--template", "logind"}} {
        if (!until([&] { return bus.has(logind); })) throw std::runtime_error{"python3-dbusmock does not start"};
        bus.call(logind, manager, mock, "AddSession", g_variant_new("(ssusb)", "c1", "seat0", 1000U, "sitter", TRUE));
    }

    ~MockLogind() {
        program_.kill();
        until([this] { return !bus_.has(logind); });
    }

private:
    const Bus& bus_;
    Child program_;
};

const std::vector<std::string> gnome_screen_saver{"/usr/bin/python3", "-m", "dbusmock", "--session", "--template", "gnome_screensaver"};

struct Heard {
    std::vector<std::string> told;
    SessionWatch watch{{.on_locked = [this](bool locked) { told.push_back(locked ? "locked" : "unlocked"); },
                        .on_sleep = [this](bool asleep) { told.push_back(asleep ? "asleep" : "awake"); }}};

    bool heard(const std::vector<std::string>& expected) {
        return until([&] { return told == expected; });
    }
};

/// GIO shares one attempt to connect: when this one has ended, that of the watch has ended as well, and the next test begins afresh.
bool can_be_reached(GBusType type) {
    std::optional<bool> reached;
    const auto done = [](GObject*, GAsyncResult* result, gpointer answer) {
        g_autoptr(GDBusConnection) bus = g_bus_get_finish(result, nullptr);
        if (bus) g_dbus_connection_set_exit_on_close(bus, FALSE);
        *static_cast<std::optional<bool>*>(answer) = bus != nullptr;
    };
    g_bus_get(type, nullptr, done, &reached);
    until([&] { return reached.has_value(); });
    return reached.value_or(false);
}

struct Desk {
    // A failed connection of the test before may be shared for a moment longer.
    Desk() {
        REQUIRE(until([] { return can_be_reached(G_BUS_TYPE_SESSION) && can_be_reached(G_BUS_TYPE_SYSTEM); }));
    }

    PrivateBus& daemon = PrivateBus::of_this_program();
    Bus bus;
};

struct DeskWithLogind : Desk {
    MockLogind logind{bus};
    Environment session{{{"XDG_SESSION_ID", "c1"}}};

    /// The watch has found logind and is told of everything from now on.
    bool follows() {
        return until([&] { return bus.inhibitors() == 1; });
    }
};

}  // namespace

TEST_CASE("without any bus the session is watched in vain, and nothing is waited for") {
    const Environment none{{{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"}, {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere"}}};
    Heard heard;
    drain();
    for (const GBusType bus : {G_BUS_TYPE_SESSION, G_BUS_TYPE_SYSTEM}) CHECK_FALSE(can_be_reached(bus));
    drain();
    CHECK(heard.told.empty());
}

TEST_CASE("a watch that goes before its buses answer leaves nothing behind") {
    Desk desk;
    { Heard heard; }
    {
        Heard heard;
        g_main_context_iteration(nullptr, TRUE);
    }
    drain();
}

TEST_CASE("each screen saver's word is heard") {
    constexpr const char* interfaces[] = {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver",
                                          "org.cinnamon.ScreenSaver", "org.xfce.ScreenSaver"};
    Desk desk;
    for (const char* interface : interfaces) desk.bus.own(interface);
    Heard heard;
    std::vector<std::string> expected;
    for (const char* interface : interfaces) {
        CAPTURE(std::string{interface});
        expected.push_back("locked");
        CHECK(until([&] {
            if (heard.told != expected) desk.bus.screen_saver(interface, true);  // until the watch has subscribed
            return heard.told == expected;
        }));
        desk.bus.screen_saver(interface, false);
        expected.push_back("unlocked");
        CHECK(heard.heard(expected));
    }
}

TEST_CASE("a change that is told twice, or by two, is one change; unlocked is what nobody calls locked") {
    DeskWithLogind desk;
    Heard heard;
    REQUIRE(desk.follows());
    desk.bus.hint(true);
    CHECK(heard.heard({"locked"}));
    desk.bus.screen_saver("org.freedesktop.ScreenSaver", true, "/ScreenSaver");
    desk.bus.screen_saver("org.freedesktop.ScreenSaver", true, "/org/freedesktop/ScreenSaver");
    desk.bus.hint(false);
    desk.bus.screen_saver("org.freedesktop.ScreenSaver", false, "/ScreenSaver");
    desk.bus.screen_saver("org.freedesktop.ScreenSaver", false, "/org/freedesktop/ScreenSaver");
    CHECK(heard.heard({"locked", "unlocked"}));
}

TEST_CASE("logind's Lock counts until Unlock, or until the locker that it started is done") {
    DeskWithLogind desk;
    Heard heard;
    REQUIRE(desk.follows());
    CHECK(until([&] {
        if (heard.told.empty()) desk.bus.session_signal("Lock");
        return heard.told == std::vector<std::string>{"locked"};
    }));
    SUBCASE("Unlock") { desk.bus.session_signal("Unlock"); }
    SUBCASE("the hint") {
        desk.bus.hint(true);
        desk.bus.hint(false);
    }
    SUBCASE("the screen saver") {
        desk.bus.screen_saver("org.xfce.ScreenSaver", true);
        desk.bus.screen_saver("org.xfce.ScreenSaver", false);
    }
    CHECK(heard.heard({"locked", "unlocked"}));
}

TEST_CASE("a Lock that no locker takes up ends with the input that goes on, not with that of leaving the desk") {
    DeskWithLogind desk;
    Instant typed = boot_now();
    std::vector<std::string> told;
    SessionWatch watch{{.on_locked = [&](bool locked) { told.emplace_back(locked ? "locked" : "unlocked"); },
                        .on_sleep = [](bool) {},
                        .last_input = [&] { return typed; }}};
    REQUIRE(desk.follows());
    CHECK_FALSE(watch.wants_input());
    CHECK(until([&] {
        if (told.empty()) desk.bus.session_signal("Lock");
        return !told.empty();
    }));
    CHECK(watch.wants_input());
    typed = boot_now() + std::chrono::seconds{2};
    watch.look_for_input();
    CHECK(told == std::vector<std::string>{"locked"});
    SUBCASE("somebody types") {
        typed = boot_now() + std::chrono::seconds{6};
        watch.look_for_input();
        CHECK(told == std::vector<std::string>{"locked", "unlocked"});
    }
    SUBCASE("a locker has confirmed it: what is typed is a password") {
        desk.bus.hint(true);
        REQUIRE(until([&] { return !watch.wants_input(); }));
        typed = boot_now() + std::chrono::seconds{60};
        watch.look_for_input();
        CHECK(told == std::vector<std::string>{"locked"});
    }
}

TEST_CASE("a Lock that nobody confirms is looked into: the screen saver is asked, and the input where there is none") {
    DeskWithLogind desk;
    std::optional<Child> saver;
    bool away = true;
    SUBCASE("a screen saver denies it") { saver.emplace(gnome_screen_saver); }
    SUBCASE("nobody knows, but somebody types") { away = false; }
    if (saver) REQUIRE(until([&] { return desk.bus.has("org.gnome.ScreenSaver"); }));
    std::vector<std::string> told;
    const Instant before = boot_now();
    const SessionWatch watch{{.on_locked = [&](bool locked) { told.emplace_back(locked ? "locked" : "unlocked"); },
                              .on_sleep = [](bool) {},
                              .last_input = [&] { return away ? before : before + std::chrono::hours{1}; },
                              .doubt_after = std::chrono::milliseconds{1}}};
    REQUIRE(desk.follows());
    CHECK(until([&] {
        if (told.empty()) desk.bus.session_signal("Lock");
        return told.size() >= 2;
    }));
    CHECK(told == std::vector<std::string>{"locked", "unlocked"});
    saver.reset();
    CHECK(until([&] { return !desk.bus.has("org.gnome.ScreenSaver"); }));
}

TEST_CASE("a Lock that a screen saver has taken up is not doubted") {
    DeskWithLogind desk;
    const Child saver{gnome_screen_saver};
    REQUIRE(until([&] { return desk.bus.has("org.gnome.ScreenSaver"); }));
    std::vector<std::string> told;
    const SessionWatch watch{{.on_locked = [&](bool locked) { told.emplace_back(locked ? "locked" : "unlocked"); },
                              .on_sleep = [](bool) {},
                              .last_input = [] { return boot_now() + std::chrono::hours{1}; },
                              .doubt_after = std::chrono::milliseconds{200}}};
    REQUIRE(desk.follows());
    CHECK(until([&] {
        if (told.empty()) desk.bus.session_signal("Lock");
        return !told.empty();
    }));
    desk.bus.call("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "SetActive", g_variant_new("(b)", TRUE));
    REQUIRE(until([&] { return !watch.wants_input(); }));
    desk.bus.call("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "SetActive", g_variant_new("(b)", FALSE));
    CHECK(until([&] { return told == std::vector<std::string>{"locked", "unlocked"}; }));
}

TEST_CASE("a screen that is locked already is told of at once") {
    DeskWithLogind desk;
    desk.bus.hint(true);
    Heard heard;
    CHECK(heard.heard({"locked"}));
}

TEST_CASE("a screen saver that dies while active is over") {
    Desk desk;
    Heard heard;
    desk.bus.own("org.gnome.ScreenSaver");
    CHECK(until([&] {
        if (heard.told.empty()) desk.bus.screen_saver("org.gnome.ScreenSaver", true);
        return !heard.told.empty();
    }));
    desk.bus.release("org.gnome.ScreenSaver");
    CHECK(heard.heard({"locked", "unlocked"}));
}

TEST_CASE("sleep waits until it has been told, and is told once") {
    DeskWithLogind desk;
    Heard heard;
    REQUIRE(desk.follows());
    desk.bus.prepare_for_sleep(true);
    CHECK(heard.heard({"asleep"}));
    CHECK(until([&] { return desk.bus.inhibitors() == 0; }));
    desk.bus.prepare_for_sleep(true);
    desk.bus.prepare_for_sleep(false);
    CHECK(heard.heard({"asleep", "awake"}));
    CHECK(until([&] { return desk.bus.inhibitors() == 1; }));
}

TEST_CASE("a watch that ends lets the machine sleep") {
    DeskWithLogind desk;
    {
        Heard heard;
        REQUIRE(desk.follows());
    }
    CHECK(until([&] { return desk.bus.inhibitors() == 0; }));
}

TEST_CASE("a logind that comes late, goes and comes again is followed; when it goes, its word goes with it") {
    Desk desk;
    const Environment session_id{{{"XDG_SESSION_ID", "c1"}}};
    Heard heard;
    std::vector<std::string> expected;
    for (int round = 0; round < 2; ++round) {
        CAPTURE(round);
        {
            MockLogind late{desk.bus};
            desk.bus.hint(true);
            expected.push_back("locked");
            CHECK(heard.heard(expected));
        }
        expected.push_back("unlocked");
        CHECK(heard.heard(expected));
    }
}
