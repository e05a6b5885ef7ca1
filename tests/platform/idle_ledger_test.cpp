#include "platform/linux/idle_ledger.h"

#include "support/main_loop.h"

#include <doctest/doctest.h>

#include <string>

#include <vector>

using namespace limber;
using namespace std::chrono_literals;

namespace {

/// A reading `up` after the start of the machine, of which it slept `slept`.
IdleReading reading(Duration up, Duration idle, Duration slept = 0ms, Duration latency = 0ms) {
    return {Instant{up + slept}, up, idle, latency};
}

struct Row {
    const char* what;
    IdleReading reading;
    Duration last_input;
};

void play(const std::vector<Row>& rows) {
    LastInput last_input;
    for (const Row& row : rows) {
        CAPTURE(std::string{row.what});
        CHECK(last_input.from(row.reading).time_since_epoch() == row.last_input);
    }
}

}  // namespace

TEST_CASE("the same input gives the same instant, however the clocks jitter") {
    play({
        {"first look", reading(100s, 10s), 90s},
        {"read a little late", reading(110s, 19'990ms), 90s},
        {"read a little early", reading(120s, 30'020ms), 90s},
        {"a busy server", reading(130s, 39'700ms, 0s, 400ms), 90s},
        {"and hours later", reading(9000s, 8910s), 90s},
    });
}

TEST_CASE("another input gives another, later instant") {
    play({
        {"first look", reading(100s, 10s), 90s},
        {"typing", reading(101s, 0s), 101s},
        {"within the jitter, but the counter fell", reading(101s + 20ms, 0s), 101s},
        {"still typing", reading(101s + 60ms, 10ms), 101s + 50ms},
        {"the counter rose, though there was an input since", reading(120s, 12s), 108s},
    });
}

TEST_CASE("the instant never goes back") {
    play({
        {"first look", reading(100s, 1s), 99s},
        {"a counter that says more than can be", reading(101s, 50s), 99s},
        {"back to sense", reading(102s, 0s), 102s},
    });
}

TEST_CASE("a sleep leaves the last input where it was, and does not pass for input") {
    play({
        {"at the desk", reading(1000s, 2s), 998s},
        {"woken after 8 h, nothing typed", reading(1003s, 5s, 8h), 998s},
        {"typing again", reading(1010s, 0s, 8h), 1010s + 8h},
        {"the same input, a nap later", reading(1012s, 2s, 9h), 1010s + 8h},
    });
}

TEST_CASE("an input between the last look and a sleep counts as before the sleep") {
    play({
        {"looked at long before", reading(1000s, 0s), 1000s},
        {"typed on for 100 s, slept 8 h, woken 3 s ago", reading(1103s, 3s, 8h), 1100s},
        {"and at the desk again", reading(1120s, 1s, 8h), 1119s + 8h},
    });
}

TEST_CASE("two clocks that are read a moment apart make no sleep") {
    play({
        {"an exact look", reading(1000s, 0s), 1000s},
        {"interrupted between the two clocks", reading(1010s, 0s, 80ms), 1010s},
        {"exact again", reading(1020s, 0s), 1020s},
    });
}

namespace {

struct Told {
    int times = 0;
    IdleLedger ledger{[this] { ++times; }};
};

}  // namespace

TEST_CASE("stillness is told once, when it has lasted as long as asked") {
    Told told;
    told.ledger.ask({.still_for = 5s});
    told.ledger.enter(reading(100s, 4'999ms));
    CHECK(drain() == 0);
    told.ledger.enter(reading(100s + 1ms, 5s));
    CHECK(told.times == 0);  // never from within the call
    drain();
    CHECK(told.times == 1);
    told.ledger.enter(reading(110s, 15s));
    CHECK(drain() == 0);
}

TEST_CASE("what is to be told already need not be set anew; what has been told must") {
    Told told;
    CHECK(told.ledger.ask({.still_for = 5s}));
    CHECK_FALSE(told.ledger.ask({.still_for = 5s}));
    CHECK(told.ledger.ask({.still_for = 6s}));
    CHECK(told.ledger.ask({.still_for = 6s, .next_input = true}));
    told.ledger.enter(reading(100s, 6s));
    CHECK(told.ledger.ask({.still_for = 6s, .next_input = true}));
}

TEST_CASE("time asleep is stillness, too") {
    Told told;
    told.ledger.ask({.still_for = 3min});
    told.ledger.enter(reading(100s, 10s));
    told.ledger.enter(reading(101s, 11s, 1h));
    drain();
    CHECK(told.times == 1);
}

TEST_CASE("the next input is the first after the one that the caller knows of") {
    Told told;
    told.ledger.report(reading(100s, 10s));
    told.ledger.ask({.next_input = true});
    told.ledger.enter(reading(101s, 11s));
    CHECK(drain() == 0);
    SUBCASE("seen by an alarm") {
        told.ledger.enter(reading(102s, 0s));
        told.ledger.enter(reading(103s, 0s));
        drain();
        CHECK(told.times == 1);
    }
    SUBCASE("seen by asking again, before any alarm") {
        told.ledger.ask({.next_input = true});
        told.ledger.enter(reading(102s, 1s));
        drain();
        CHECK(told.times == 1);
    }
}

TEST_CASE("each of two things asked for is told; asking anew forgets the former") {
    Told told;
    told.ledger.report(reading(100s, 0s));
    told.ledger.ask({.still_for = 5s, .next_input = true});
    told.ledger.enter(reading(106s, 6s));
    drain();
    CHECK(told.times == 1);
    CHECK(told.ledger.untold() == IdleWatch{.next_input = true});
    told.ledger.enter(reading(107s, 0s));
    told.ledger.ask({.still_for = 1min});
    CHECK(drain() == 0);
    CHECK(told.times == 1);
}
