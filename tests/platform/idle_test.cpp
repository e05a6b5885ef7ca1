#include "platform/idle.h"

#include "platform/clock.h"
#include "platform/linux/idle_backends.h"
#include "support/main_loop.h"
#include "support/x_server.h"

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <string>

#include "support/scratch_folder.h"

#include <cstring>

using namespace limber;
using namespace std::chrono_literals;

namespace {

struct Heard {
    int changes = 0;
    std::string lost;
    IdleEvents events() {
        return {[this] { ++changes; }, [this](const std::string& why) { lost = why; }};
    }
};

struct Backend {
    const char* name;
    IdleAttempt (*open)(IdleEvents);
};
constexpr Backend backends[] = {{"xsync", open_idle_xsync}, {"xscreensaver", open_idle_xscreensaver}};

/// Long enough after the last input that the next one cannot be taken for it.
bool gone_still(IdleSource& source) {
    const Instant last = source.last_input();
    return until([&] { return boot_now() - last > 100ms; });
}

std::vector<std::string> pointer_moves(int count) {
    std::vector<std::string> words;
    for (int i = 0; i < count; ++i) words.insert(words.end(), {"mousemove", std::to_string(10 + i), std::to_string(20 + i % 7)});
    return words;
}

}  // namespace

TEST_CASE("without an X server there is no idle source") {
    const Environment none{{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}}};
    CHECK_FALSE(open_idle_source({}).source);
    const Environment dead{{{"DISPLAY", ":65000"}}};
    CHECK_FALSE(open_idle_source({}).source);
}

TEST_CASE("under Wayland the X server is not asked, since XWayland does not see all input") {
    NEEDS_X_SERVER();
    XServer server;
    ScratchFolder runtime;
    const Environment wayland{{{"WAYLAND_DISPLAY", "wayland-test"}, {"XDG_RUNTIME_DIR", runtime.path().string()}}};
    CHECK(open_idle_source({}).source);  // the variable is left over, nobody listens there
    sockaddr_un address{.sun_family = AF_UNIX};
    std::strcpy(address.sun_path, (runtime / "wayland-test").c_str());
    const int compositor = socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(bind(compositor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(listen(compositor, 1) == 0);
    CHECK_FALSE(open_idle_source({}).source);
    close(compositor);
}

TEST_CASE("alarms of the server are preferred") {
    NEEDS_X_SERVER();
    XServer server;
    CHECK(open_idle_source({}).source->name() == "xsync");
    CHECK(open_idle_xscreensaver({}).source->name() == "xscreensaver");
}

TEST_CASE("stillness is told once: when it comes true, and at once if it is true") {
    NEEDS_X_SERVER();
    for (const Backend& backend : backends) {
        CAPTURE(std::string{backend.name});
        XServer server;
        Heard heard;
        const auto source = backend.open(heard.events()).source;
        server.inject(pointer_moves(2));
        const Instant input = source->last_input();
        source->watch({.still_for = 300ms});
        CHECK(heard.changes == 0);
        CHECK(until([&] { return heard.changes == 1; }));
        CHECK(boot_now() - input >= 300ms);
        source->watch({.still_for = 200ms});
        CHECK(heard.changes == 1);  // not from within watch()
        CHECK(until([&] { return heard.changes == 2; }));
        CHECK(drain() == 0);
        CHECK(source->last_input() == input);
    }
}

TEST_CASE("the next input is told once, however much follows") {
    NEEDS_X_SERVER();
    for (const Backend& backend : backends) {
        CAPTURE(std::string{backend.name});
        XServer server;
        Heard heard;
        const auto source = backend.open(heard.events()).source;
        const Instant before = source->last_input();
        source->watch({.next_input = true});
        drain();
        CHECK(heard.changes == 0);
        CHECK(until([&] { return boot_now() - before > 100ms; }));
        CHECK(heard.changes == 0);
        server.inject(pointer_moves(50));
        CHECK(until([&] { return heard.changes == 1; }));
        CHECK(source->last_input() > before);
        server.inject({"key", "a"});
        source->last_input();
        drain();
        CHECK(heard.changes == 1);
        CHECK(gone_still(*source));
        source->watch({.next_input = true});
        server.inject({"key", "b"});
        CHECK(until([&] { return heard.changes == 2; }));
    }
}

TEST_CASE("a single key is enough, whenever it is pressed after the asking") {
    NEEDS_X_SERVER();
    XServer server;
    Heard heard;
    const auto source = open_idle_xsync(heard.events()).source;
    for (int i = 1; i <= 20; ++i) {
        CHECK(gone_still(*source));
        source->watch({.still_for = 3min, .next_input = true});
        server.inject({"keydown", "a"});
        CHECK(until([&] { return heard.changes == i; }));
        server.inject({"keyup", "a"});
    }
}

TEST_CASE("both may be asked for, and each is told") {
    NEEDS_X_SERVER();
    XServer server;
    Heard heard;
    const auto source = open_idle_xsync(heard.events()).source;
    source->last_input();
    source->watch({.still_for = 200ms, .next_input = true});
    CHECK(until([&] { return heard.changes == 1; }));
    CHECK(boot_now() - source->last_input() >= 200ms);
    server.inject({"key", "a"});
    CHECK(until([&] { return heard.changes == 2; }));
}

TEST_CASE("while only stillness is awaited, no input wakes the program") {
    NEEDS_X_SERVER();
    XServer server;
    Heard heard;
    const auto source = open_idle_xsync(heard.events()).source;
    source->watch({.still_for = 3min});
    source->last_input();
    drain();
    server.inject(pointer_moves(300));
    CHECK(drain() == 0);
    const Instant last = source->last_input();  // its answer comes behind all events that the server had for us
    CHECK(drain() == 0);
    CHECK(heard.changes == 0);
    CHECK(boot_now() - last < 10s);
}

TEST_CASE("an input that is told wakes the program a few times at most, and then no more") {
    NEEDS_X_SERVER();
    XServer server;
    Heard heard;
    const auto source = open_idle_xsync(heard.events()).source;
    CHECK(gone_still(*source));
    source->watch({.still_for = 3min, .next_input = true});
    drain();
    server.inject(pointer_moves(300));
    CHECK(until([&] { return heard.changes == 1; }));
    drain();
    server.inject(pointer_moves(300));
    source->last_input();
    CHECK(drain() == 0);
    CHECK(heard.changes == 1);
}

TEST_CASE("an X server that goes away is told, and the program lives on") {
    NEEDS_X_SERVER();
    for (const Backend& backend : backends) {
        CAPTURE(std::string{backend.name});
        XServer server;
        Heard heard;
        auto source = backend.open(heard.events()).source;
        const Instant known = source->last_input();
        source->watch({.still_for = 1h, .next_input = true});
        server.kill();
        CHECK(until([&] { return !heard.lost.empty(); }));
        CHECK(source->last_input() == known);
        source->watch({.still_for = 1ms});
        CHECK(drain() == 0);
    }
}

TEST_CASE("the source may be let go of while it tells that it is lost") {
    NEEDS_X_SERVER();
    XServer server;
    std::unique_ptr<IdleSource> source;
    source = open_idle_source({[] {}, [&](const std::string&) { source.reset(); }}).source;
    server.kill();
    CHECK(until([&] { return !source; }));
    CHECK(drain() == 0);
}
