#include "platform/alarm.h"

#include "platform/clock.h"
#include "support/main_loop.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

struct Rung {
    int times = 0;
    int clock_sets = 0;
    Alarm alarm{[this] { ++times; }, [this] { ++clock_sets; }};
};

}  // namespace

TEST_CASE("an alarm rings once, not before its instant") {
    Rung rung;
    const Instant at = boot_now() + 30ms;
    rung.alarm.set(at);
    CHECK(until([&] { return rung.times > 0; }));
    CHECK(boot_now() >= at);
    drain();
    CHECK(rung.times == 1);
}

TEST_CASE("an instant that has passed rings at once, but from the loop") {
    for (const Instant passed : {boot_now(), boot_now() - 1h, Instant{}, Instant{-5s}}) {
        Rung rung;
        rung.alarm.set(passed);
        CHECK(rung.times == 0);
        CHECK(until([&] { return rung.times == 1; }));
    }
}

TEST_CASE("setting an alarm replaces what was set before") {
    Rung rung;
    rung.alarm.set(boot_now() - 1s);
    rung.alarm.set(boot_now() + 1h);
    CHECK(drain() == 0);
    rung.alarm.set(boot_now() - 1s);
    rung.alarm.set(std::nullopt);
    CHECK(drain() == 0);
    CHECK(rung.times == 0);
}

TEST_CASE("an alarm may be set anew while it rings") {
    int times = 0;
    Alarm* again = nullptr;
    Alarm alarm{[&] {
                    if (++times < 3) again->set(boot_now() + 5ms);
                },
                [] {}};
    again = &alarm;
    alarm.set(boot_now());
    CHECK(until([&] { return times == 3; }));
}

TEST_CASE("two alarms do not disturb each other") {
    Rung first;
    Rung second;
    first.alarm.set(boot_now() + 1h);
    second.alarm.set(boot_now());
    CHECK(until([&] { return second.times == 1; }));
    CHECK(first.times == 0);
    CHECK(first.clock_sets == 0);
}
