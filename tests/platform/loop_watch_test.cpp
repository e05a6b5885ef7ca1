#include "platform/loop_watch.h"

#include "platform/event_loop.h"

#include <doctest/doctest.h>

#include <chrono>
#include <future>

using namespace limber;
using namespace std::chrono_literals;

TEST_CASE("a loop that hangs is told of, once") {
    std::promise<void> stuck;
    int told = 0;
    const LoopWatch watch{200ms, [&] {
                              ++told;
                              stuck.set_value();
                          }};
    CHECK(stuck.get_future().wait_for(10s) == std::future_status::ready);  // the loop does not run meanwhile
    CHECK(told == 1);
}

TEST_CASE("a loop that comes round is left alone") {
    bool stuck = false;
    const LoopWatch watch{2s, [&] { stuck = true; }};
    call_later(5s, quit_event_loop);
    run_event_loop();
    CHECK_FALSE(stuck);
}

TEST_CASE("a watch that ends tells nothing") {
    bool stuck = false;
    {
        const LoopWatch watch{1h, [&] { stuck = true; }};
    }
    CHECK_FALSE(stuck);
}
