#include "platform/notifications.h"

#include "support/child.h"
#include "support/main_loop.h"
#include "support/session_bus.h"

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>

using namespace limber;

namespace {

constexpr const char* name = "org.freedesktop.Notifications";
constexpr const char* path = "/org/freedesktop/Notifications";
constexpr const char* mock = "org.freedesktop.DBus.Mock";

/// A notification service that writes down what it is told, on a bus of its own.
class Desk {
public:
    void serve(const std::string& capabilities = "body actions body-markup") {
        service_.emplace(std::vector<std::string>{"/usr/bin/python3", "-m", "dbusmock", "--session", "--template", "notification_daemon",
                                                  "--parameters", "{\"capabilities\": \"" + capabilities + "\"}"});
        if (!until([&] { return serves(); })) throw std::runtime_error{"python3-dbusmock does not start"};
    }
    void stop_serving() {
        service_.reset();
        if (!until([&] { return !serves(); })) throw std::runtime_error{"the service stays"};
    }
    bool serves() {
        return peer_.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                          "('" + std::string{name} + "',)") == "(true,)";
    }

    /// What was asked for by this method: its arguments printed, call by call.
    std::vector<std::string> asked(const char* method) {
        g_autoptr(GVariant) reply = peer_.call_for_variant(name, path, mock, "GetMethodCalls", g_variant_new("(s)", method));
        g_autoptr(GVariant) calls = g_variant_get_child_value(reply, 0);
        std::vector<std::string> printed;
        for (gsize i = 0; i < g_variant_n_children(calls); ++i) {
            g_autoptr(GVariant) call = g_variant_get_child_value(calls, i);
            g_autoptr(GVariant) arguments = g_variant_get_child_value(call, 1);
            g_autofree char* text = g_variant_print(arguments, TRUE);
            printed.emplace_back(text);
        }
        return printed;
    }
    bool asked_times(const char* method, std::size_t times) {
        return until([&] { return asked(method).size() == times; });
    }
    void say(const char* signal, const std::string& signature, const std::string& arguments) {
        peer_.call(name, path, mock, "EmitSignal",
                   "('" + std::string{name} + "', '" + signal + "', '" + signature + "', " + arguments + ")");
    }
    void click(unsigned id, const std::string& action) {
        say("ActionInvoked", "us", "[<uint32 " + std::to_string(id) + ">, <'" + action + "'>]");
    }
    void close(unsigned id, unsigned why) {
        say("NotificationClosed", "uu", "[<uint32 " + std::to_string(id) + ">, <uint32 " + std::to_string(why) + ">]");
    }

private:
    SessionBus bus_;
    BusPeer peer_;
    std::optional<Child> service_;
};

struct Heard {
    std::vector<std::string> told;
    NotificationEvents events() {
        return {.on_action = [this](const std::string& action, const std::string& token) { told.push_back(action + " " + token); },
                .on_dismissed = [this] { told.emplace_back("dismissed"); },
                .on_unseen = [this](const std::string& why) { told.push_back("unseen: " + why); }};
    }
    bool heard(const std::vector<std::string>& expected) {
        return until([&] { return told == expected; });
    }
};

const Notification question{.title = "Time",
                            .text = "a < b & c",
                            .actions = {{"start", "Start"}, {"later", "Later 5 min"}},
                            .on_click = "start",
                            .without_actions = "limber start",
                            .stays = true};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a notification says all that the desktop wants to know, and what the service does not understand is left out") {
    struct Row {
        const char* offers;
        const char* expected;
    };
    const Row rows[] = {
        {"body actions body-markup",
         "[<'Limber'>, <uint32 0>, <'" SOURCE_FOLDER
         "/assets/icons/limber.svg'>, <'Time'>, <'a &lt; b &amp; c'>, <['default', '', 'start', 'Start', 'later', 'Later 5 "
         "min']>, "
         "<{'urgency': <byte 0x01>, 'desktop-entry': <'org.limber.Limber'>}>, <0>]"},
        {"body",
         "[<'Limber'>, <uint32 0>, <'" SOURCE_FOLDER "/assets/icons/limber.svg'>, <'Time'>, <'a < b & c\\nlimber start'>, <@as []>, "
         "<{'urgency': <byte 0x01>, 'desktop-entry': <'org.limber.Limber'>}>, <0>]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.offers);
        Desk desk;
        desk.serve(row.offers);
        Notifications notifications;
        notifications.show("prompt", question);
        REQUIRE(desk.asked_times("Notify", 1));
        CHECK(desk.asked("Notify").front() == row.expected);
    }
}

TEST_CASE("what is of the moment is transient, and how long it stays is left to the desktop") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    notifications.show("a", {.title = "Done", .transient = true});
    REQUIRE(desk.asked_times("Notify", 1));
    CHECK(has(desk.asked("Notify").front(), "'transient': <true>"));
    CHECK(has(desk.asked("Notify").front(), ", <-1>]"));
}

TEST_CASE("a subject's new message takes the place of the last, and the same one is not sent again") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    notifications.show("a", {.title = "one"});
    notifications.show("b", {.title = "other"});
    REQUIRE(desk.asked_times("Notify", 2));
    notifications.show("a", {.title = "one"});
    notifications.show("a", {.title = "two"});
    notifications.show("a", {.title = "three"});  // while the second is on its way
    notifications.show("a", {.title = "three"});
    REQUIRE(until([&] { return has(desk.asked("Notify").back(), "'three'"); }));
    const std::vector<std::string> sent = desk.asked("Notify");
    for (std::size_t i = 2; i < sent.size(); ++i) CHECK(has(sent[i], "<uint32 1>, <"));
    CHECK(sent.size() <= 4);
}

TEST_CASE("clicks are heard once, with the token that goes with them") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    Heard heard;
    notifications.show("prompt", question, heard.events());
    REQUIRE(desk.asked_times("Notify", 1));
    SUBCASE("a button") {
        desk.click(7, "start");  // another program's
        desk.say("ActivationToken", "us", "[<uint32 1>, <'front'>]");
        desk.click(1, "later");
        CHECK(heard.heard({"later front"}));
    }
    SUBCASE("the message itself") {
        desk.click(1, "default");
        CHECK(heard.heard({"start "}));
    }
    SUBCASE("closed by the person") {
        desk.close(1, 2);
        CHECK(heard.heard({"dismissed"}));
    }
    CHECK(desk.asked_times("CloseNotification", heard.told.front() == "dismissed" ? 0 : 1));  // some leave it standing
    const std::vector<std::string> told = heard.told;
    CHECK_FALSE(notifications.stands("prompt"));
    desk.click(1, "start");
    desk.close(1, 2);
    CHECK(desk.serves());  // and so all that it has said has come
    drain();
    CHECK(heard.told == told);
}

TEST_CASE("its time being over, or our own withdrawal, is no answer") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    Heard heard;
    notifications.show("prompt", question, heard.events());
    REQUIRE(desk.asked_times("Notify", 1));
    SUBCASE("expired") {
        desk.close(1, 1);
        CHECK(until([&] { return !notifications.stands("prompt"); }));
    }
    SUBCASE("withdrawn") {
        notifications.withdraw("prompt");
        REQUIRE(desk.asked_times("CloseNotification", 1));
        CHECK(has(desk.asked("CloseNotification").front(), "1"));
        desk.close(1, 3);
    }
    CHECK(desk.serves());
    drain();
    CHECK(heard.told.empty());
}

TEST_CASE("what is withdrawn before it could be shown does not stay") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    notifications.show("prompt", question);
    REQUIRE(until([&] {
        g_main_context_iteration(nullptr, FALSE);
        return !notifications.service().empty();
    }));
    notifications.show("second", question);
    notifications.withdraw("second");
    notifications.withdraw("prompt");
    REQUIRE(until([&] { return desk.asked("Notify").size() == desk.asked("CloseNotification").size(); }));
}

TEST_CASE("nobody who shows it: the caller learns it, and a service that comes late shows it all the same") {
    Desk desk;
    Notifications notifications;
    Heard heard;
    notifications.show("prompt", question, heard.events());
    CHECK(heard.heard({"unseen: no notification service runs or can be started"}));
    CHECK(notifications.stands("prompt"));
    notifications.show("withdrawn", question);
    notifications.withdraw("withdrawn");
    desk.serve();
    CHECK(desk.asked_times("Notify", 1));
    desk.click(1, "later");
    CHECK(heard.heard({"unseen: no notification service runs or can be started", "later "}));
}

TEST_CASE("a service that starts anew is told again what still stands, and only that") {
    Desk desk;
    desk.serve();
    Notifications notifications;
    notifications.show("stands", {.title = "stands"});
    notifications.show("closed", {.title = "closed"});
    REQUIRE(desk.asked_times("Notify", 2));
    desk.close(1, 2);  // sent in the order of their subjects
    REQUIRE(until([&] { return !notifications.stands("closed"); }));
    desk.stop_serving();
    CHECK(until([&] { return notifications.service().empty(); }));
    desk.serve("body");
    REQUIRE(desk.asked_times("Notify", 1));
    CHECK(has(desk.asked("Notify").front(), "<uint32 0>"));
    CHECK(has(desk.asked("Notify").front(), "<'stands'>"));
    CHECK(until([&] { return notifications.service() == "mock-notify 1.0"; }));
}

TEST_CASE("without a session bus nothing is shown, nothing breaks and the caller learns it") {
    const NoSessionBus none;
    Notifications notifications;
    Heard heard;
    notifications.show("prompt", question, heard.events());
    CHECK(heard.told.empty());  // not from within
    CHECK(heard.heard({"unseen: there is no session bus"}));
    notifications.withdraw("prompt");
    CHECK_FALSE(notifications_run());
}

TEST_CASE("all that stands goes when Limber does") {
    Desk desk;
    desk.serve();
    {
        Notifications notifications;
        notifications.show("prompt", question);
        REQUIRE(desk.asked_times("Notify", 1));
        notifications.show("prompt", {.title = "Again"});  // sent once the first is known to stand
        REQUIRE(desk.asked_times("Notify", 2));
        CHECK(notifications_run());
    }
    CHECK(desk.asked_times("CloseNotification", 1));
}
