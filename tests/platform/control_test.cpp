#include "platform/control.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <deque>
#include <stdexcept>
#include <utility>

#include "support/iterate.h"
#include "support/print.h"
#include "support/session_bus.h"

namespace limber {
namespace {

constexpr const char* name = "org.limber.Limber";
constexpr const char* path = "/org/limber/Limber";
constexpr const char* interface = "org.limber.Limber1";

Status example() {
    return {.state = "held",
            .sitting_s = 1080,
            .next_break = "long",
            .next_in_s = 720,
            .percentage = 60,
            .held = {"call", "fullscreen"},
            .held_because = {"in a call, microphone used by firefox", "a window fills the screen"},
            .paused_until = "2026-03-02T15:00:00",
            .dose_s = 240,
            .target_s = 600,
            .routines_today = 2,
            .config_mistakes = 3,
            .idle_source = "xsync",
            .tray = "StatusNotifierItem",
            .version = "0.1.0",
            .trouble = "history: disk full"};
}

/// The program, as far as its service knows it.
struct Running {
    SessionBus bus;
    Status status = example();
    int asked = 0;
    std::vector<Command> commands;
    Answer answer;
    Claimed claimed = claim_control(
        [this](const Command& command) {
            commands.push_back(command);
            return answer;
        },
        [this] { return ++asked, status; });
    Running() { REQUIRE(claimed.claim == Claim::owner); }
};

std::optional<Answer> send(const Command& command) {
    return meanwhile([&] { return send_command(command); });
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the first instance owns the service, a second one learns that it is not alone") {
    SessionBus bus;
    BusPeer other;
    other.take_name(name);
    CHECK(claim_control({}, {}).claim == Claim::other_runs);
    other.give_up_name(name);
    const Claimed first = claim_control({}, {});
    CHECK(first.claim == Claim::owner);
    CHECK(first.service != nullptr);
    CHECK(claim_control({}, {}).claim == Claim::other_runs);
    CHECK(claim_control({}, {}).service == nullptr);
}

TEST_CASE("the service is free again when its owner ends") {
    SessionBus bus;
    CHECK(claim_control({}, {}).claim == Claim::owner);
    CHECK(claim_control({}, {}).claim == Claim::owner);
}

TEST_CASE("without a bus there is no service and no client") {
    NoSessionBus none;
    CHECK(claim_control({}, {}).claim == Claim::no_bus);
    CHECK_THROWS_AS(ask_status(), std::runtime_error);
    CHECK_THROWS_AS(send_command({"quit", {}}), std::runtime_error);
    CHECK_THROWS_AS(follow_status([](const auto&) { return true; }), std::runtime_error);
}

TEST_CASE("no bus is started to look for one, and a dead address is no bus") {
    NoSessionBus none;
    for (const char* address : {"autolaunch:", "unix:path=/no/such/socket", "", "nonsense"}) {
        CAPTURE(address);
        g_setenv("DBUS_SESSION_BUS_ADDRESS", address, TRUE);
        CHECK(claim_control({}, {}).claim == Claim::no_bus);
    }
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
}

TEST_CASE("a client learns that nothing runs") {
    SessionBus bus;
    CHECK(ask_status() == std::nullopt);
    CHECK(send_command({"quit", {}}) == std::nullopt);
    std::vector<std::optional<Status>> told;
    follow_status([&](const auto& status) { return told.push_back(status), true; });
    CHECK(told == std::vector<std::optional<Status>>{std::nullopt});
}

TEST_CASE("every figure of the status reaches the client, fresh, and is asked for once") {
    Running program;
    const auto read = [] { return meanwhile([] { return ask_status(); }); };
    CHECK(read() == program.status);
    CHECK(program.asked == 1);
    program.status.sitting_s += 7;
    CHECK(read() == program.status);
}

TEST_CASE("what is absent in the status is absent at the client") {
    Running program;
    const std::function<void(Status&)> changes[] = {
        [](Status& status) { status = Status{}; },           [](Status& status) { status.next_in_s.reset(); },
        [](Status& status) { status.next_in_s = 0; },        [](Status& status) { status.paused_until = ""; },
        [](Status& status) { status.paused_until.reset(); }, [](Status& status) { status.held.clear(); },
        [](Status& status) { status.held_because.clear(); }, [](Status& status) { status.next_break.clear(); },
    };
    for (const auto& change : changes) {
        change(program.status);
        CHECK(meanwhile([] { return ask_status(); }) == program.status);
    }
}

TEST_CASE("commands arrive whole") {
    Running program;
    const Command commands[] = {
        {"break", {}},
        {"break", {"desk-reset"}},
        {"break", {"cat-cow", "seated-twist"}},
        {"start", {}},
        {"later", {}},
        {"skip", {}},
        {"pause", {}},
        {"pause", {"1h30m"}},
        {"pause", {"1", "hour"}},
        {"resume", {}},
        {"reset", {}},
        {"quit", {}},
        {"show", {}},
        {"show", {"exercises"}},
        {"something-new", {"a", "", "ü"}},
    };
    for (const Command& command : commands) {
        CAPTURE(command.name);
        REQUIRE(send(command).has_value());
        CHECK(program.commands.back().name == command.name);
        CHECK(program.commands.back().words == command.words);
    }
}

TEST_CASE("answers come back: a text to print, or the failure in words") {
    Running program;
    program.answer = {.failure = "", .text = "Paused until 15:00."};
    CHECK(send({"pause", {"1h"}})->text == "Paused until 15:00.");
    CHECK(send({"pause", {"1h"}})->failure.empty());
    program.answer = {.failure = "no routine runs: nothing to skip", .text = ""};
    CHECK(send({"skip", {}})->failure == "no routine runs: nothing to skip");
}

TEST_CASE("programs that speak D-Bus get a named error") {
    Running program;
    BusPeer script;
    CHECK(script.call(name, path, interface, "Break", "(['rotation'],)") == "('',)");
    program.answer.failure = "no";
    CHECK(script.call(name, path, interface, "Skip") == "error org.limber.Error.Failed");
    CHECK(script.call(name, path, interface, "Pause", "(7,)") == "error org.freedesktop.DBus.Error.InvalidArgs");
    CHECK(script.call(name, path, interface, "Dance") == "error org.freedesktop.DBus.Error.UnknownMethod");
}

TEST_CASE("a command that throws fails in words") {
    SessionBus bus;
    const Claimed claimed = claim_control([](const Command&) -> Answer { throw std::runtime_error{"history: disk full"}; }, {});
    CHECK(send({"reset", {}})->failure == "history: disk full");
}

TEST_CASE("the service describes itself") {
    Running program;
    BusPeer script;
    const std::string xml = script.call(name, path, "org.freedesktop.DBus.Introspectable", "Introspect");
    for (const char* word : {"Break",          "Start",
                             "Later",          "Skip",
                             "Pause",          "Resume",
                             "Reset",          "Quit",
                             "Show",           "State",
                             "SittingSeconds", "NextBreak",
                             "NextInSeconds",  "Held",
                             "PausedUntil",    "DoseSeconds",
                             "TargetSeconds",  "RoutinesToday",
                             "Percentage",     "HeldBecause",
                             "ConfigMistakes", "IdleSource",
                             "Tray",           "Version",
                             "Trouble",        "Puts the prompt off for a while."}) {
        CAPTURE(word);
        CHECK(xml.find(word) != std::string::npos);
    }
}

TEST_CASE("only changed figures are signalled") {
    Running program;
    BusPeer script;
    script.listen(path);
    ControlService& service = *program.claimed.service;
    const auto signals = [&](const Status& status) {
        service.publish(status);
        script.call(name, path, interface, "Start");  // what was signalled before this answer is here by now
        return std::exchange(script.heard, {});
    };
    Status status = example();
    CHECK(signals(status).size() == 1);
    CHECK(signals(status).empty());
    status.state = "prompt";
    status.next_in_s.reset();
    CHECK(signals(status) == Words{"PropertiesChanged('org.limber.Limber1', {'State': <'prompt'>, 'NextInSeconds': <int64 -1>}, @as [])"});
    status.held.clear();
    CHECK(signals(status) == Words{"PropertiesChanged('org.limber.Limber1', {'Held': <@as []>}, @as [])"});
    CHECK(signals(status).empty());
}

TEST_CASE("a reader that was told more than was published hears of the way back") {
    Running program;
    BusPeer script;
    script.listen(path);
    Status& status = program.status;
    status.sitting_s = 0;
    program.claimed.service->publish(status);
    status.sitting_s = 100;
    CHECK(script.property(name, path, interface, "SittingSeconds") == "(<int64 100>,)");
    script.heard.clear();
    status.sitting_s = 0;
    program.claimed.service->publish(status);
    script.call(name, path, interface, "Start");
    CHECK(script.heard == Words{"PropertiesChanged('org.limber.Limber1', {'SittingSeconds': <int64 0>}, @as [])"});
}

TEST_CASE("a follower hears the present status, each change, and the end") {
    Running program;
    program.claimed.service->publish(program.status);
    std::vector<std::optional<Status>> told;
    const Status first = program.status;
    Status second = first, third = first;
    second.state = "prompt";
    third.state = "routine";
    third.paused_until.reset();
    std::deque<std::function<void()>> story = {[&] { program.claimed.service->publish(second); },
                                               [&] { program.claimed.service->publish(third); }, [&] { program.claimed.service.reset(); }};
    const auto listen = [&](const std::optional<Status>& status) {
        told.push_back(status);
        if (story.empty()) return true;
        on_main_loop(std::move(story.front()));
        story.pop_front();
        return true;
    };
    meanwhile([&] { return follow_status(listen), 0; });
    CHECK(told == std::vector<std::optional<Status>>{first, second, third, std::nullopt});
}

TEST_CASE("a follower ends when nobody reads what it tells, without waiting for a change to tell") {
    Running program;
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    int told = 0;
    const auto listen = [&](const auto&) {
        close(pipe_ends[0]);
        return ++told, true;
    };
    CHECK(meanwhile([&] { return follow_status(listen, pipe_ends[1]), told; }) == 1);
    close(pipe_ends[1]);
}

TEST_CASE("a follower may stop at any time, also by throwing") {
    Running program;
    int told = 0;
    CHECK(meanwhile([&] { return follow_status([&](const auto&) { return ++told, false; }), told; }) == 1);
    CHECK_THROWS_WITH(
        meanwhile([] { return follow_status([](const auto&) -> bool { throw std::runtime_error{"the pipe is closed"}; }), 0; }),
        "the pipe is closed");
}

}  // namespace limber
