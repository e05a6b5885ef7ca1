#include "platform/clock.h"
#include "platform/idle.h"
#include "platform/linux/idle_backends.h"
#include "support/compositor.h"
#include "support/main_loop.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

struct Told {
    int changes = 0;
    std::string lost;
    IdleEvents events() {
        return {[this] { ++changes; }, [this](const std::string& why) { lost = why; }};
    }
};

struct Dialect {
    const char* name;
    Compositor::Offer offer;
    const char* asks;  ///< What is then asked of the compositor.
    bool film_is_input;
};

const Dialect dialects[] = {
    {"ext-idle-notify", {.ext_idle_notify = 2, .kde_idle = true}, "input-idle", false},
    {"ext-idle-notify", {.ext_idle_notify = 1, .kde_idle = true}, "idle", true},
    {"kde-idle", {.kde_idle = true}, "kde-idle", true},
};

const std::string& why_not(const IdleChoice& choice, const std::string& backend) {
    for (const auto& each : choice.passed_over) {
        if (each.backend == backend) return each.why;
    }
    static const std::string none;
    return none;
}

void wait_for_milliseconds(int count) {
    const Instant end = boot_now() + Duration{count};
    until([&] { return boot_now() >= end; });
}

}  // namespace

TEST_CASE("the best that the compositor speaks is taken, input alone where it can be had") {
    for (const Dialect& dialect : dialects) {
        CAPTURE(std::string{dialect.asks});
        Compositor compositor{dialect.offer};
        Told told;
        const auto [source, choice] = open_idle_source(told.events());
        REQUIRE(source);
        CHECK(source->name() == dialect.name);
        CHECK(choice.taken == dialect.name);
        CHECK(choice.remark.empty() == !dialect.film_is_input);
        CHECK(until([&] { return compositor.asked() == Words{std::string{dialect.asks} + " 5000"}; }));
    }
}

TEST_CASE("what is passed over has a reason") {
    const Environment no_x{{{"DISPLAY", ""}}};
    SUBCASE("a compositor that speaks none of it") {
        Compositor compositor{{}};
        const auto [source, choice] = open_idle_source({});
        CHECK(choice.taken == "none");
        CHECK(why_not(choice, "ext-idle-notify") == "the compositor does not offer it");
        CHECK(why_not(choice, "xsync") == "DISPLAY is not set");
    }
    SUBCASE("a compositor without a seat") {
        Compositor compositor{{.ext_idle_notify = 2, .seat = false}};
        CHECK(why_not(open_idle_source({}).choice, "ext-idle-notify") == "the compositor has neither keyboard nor pointer");
    }
    SUBCASE("a session on X11 whose server is gone") {
        const Environment dead{{{"WAYLAND_DISPLAY", ""}, {"DISPLAY", ":65000"}}};
        const auto choice = open_idle_source({}).choice;
        CHECK(why_not(choice, "ext-idle-notify") == "this is no Wayland session (WAYLAND_DISPLAY is not set)");
        CHECK(why_not(choice, "xsync") == "no X server answers at :65000");
    }
}

TEST_CASE("stillness is told once on Wayland, when it comes true and at once if it is true") {
    for (const Dialect& dialect : dialects) {
        CAPTURE(std::string{dialect.asks});
        Compositor compositor{dialect.offer};
        Told told;
        const auto source = open_idle_source(told.events()).source;
        const Instant asked = source->last_input();
        source->watch({.still_for = 300ms});
        CHECK(until([&] { return told.changes == 1; }));
        CHECK(boot_now() - asked >= 300ms);
        const Instant input = source->last_input();
        source->watch({.still_for = 200ms});
        CHECK(told.changes == 1);  // not from within watch()
        CHECK(until([&] { return told.changes == 2; }));
        CHECK(source->last_input() == input);
        source->watch({.still_for = boot_now() - input + 100ms});
        CHECK(until([&] { return told.changes == 3; }));
        CHECK(source->last_input() == input);
    }
}

TEST_CASE("the next input is told once on Wayland, however much follows") {
    for (const Dialect& dialect : dialects) {
        CAPTURE(std::string{dialect.asks});
        Compositor compositor{dialect.offer};
        Told told;
        const auto source = open_idle_source(told.events()).source;
        const Instant before = source->last_input();
        source->watch({.next_input = true});
        wait_for_milliseconds(200);
        CHECK(told.changes == 0);
        CHECK(source->last_input() < before + 100ms);
        compositor.input();
        CHECK(until([&] { return told.changes == 1; }));
        CHECK(source->last_input() > before + 150ms);
        source->watch({.still_for = 3min});
        for (int i = 0; i < 10; ++i) compositor.input();
        wait_for_milliseconds(100);
        CHECK(told.changes == 1);
    }
}

TEST_CASE("at work no input wakes the program on Wayland") {
    Compositor compositor{{.ext_idle_notify = 2}};
    Told told;
    const auto source = open_idle_source(told.events()).source;
    source->watch({.still_for = 3min});
    CHECK(until([&] { return compositor.asked() == Words{"input-idle 5000"}; }));
    drain();
    for (int i = 0; i < 100; ++i) compositor.input();
    CHECK(compositor.asked().empty());
    CHECK(drain() == 0);
    CHECK(boot_now() - source->last_input() < 1s);
}

TEST_CASE("a compositor that goes away is told, and its return as well") {
    const Environment no_x{{{"DISPLAY", ""}}};
    Compositor compositor{{.ext_idle_notify = 2}};
    Told told;
    auto source = open_idle_source(told.events()).source;
    const Instant known = source->last_input();
    source->watch({.still_for = 1h, .next_input = true});
    compositor.kill();
    CHECK(until([&] { return told.lost == "the compositor closed the connection"; }));
    CHECK(source->last_input() - known < 100ms);
    source->watch({.still_for = 1ms});
    CHECK(drain() == 0);

    source.reset();
    std::string taken;
    const IdleReturn back{[&] { taken = open_idle_source({}).choice.taken; }};
    CHECK(until([&] { return taken == "none"; }));
    compositor.start_again();
    CHECK(until([&] { return taken == "ext-idle-notify"; }));
}

TEST_CASE("a Wayland source may be let go of while it tells that it is lost") {
    Compositor compositor{{.kde_idle = true}};
    std::unique_ptr<IdleSource> source;
    source = open_idle_source({[] {}, [&](const std::string&) { source.reset(); }}).source;
    compositor.kill();
    CHECK(until([&] { return !source; }));
    CHECK(drain() == 0);
}
