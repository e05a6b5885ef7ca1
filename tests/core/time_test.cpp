#include "core/time.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

constexpr auto spring_forward = sys_days{2026y / March / 29} + 1h;  // 02:00 CET becomes 03:00 CEST
constexpr auto fall_back = sys_days{2026y / October / 25} + 1h;     // 03:00 CEST becomes 02:00 CET
const Zone berlin = [](WallTime at) { return at >= spring_forward && at < fall_back ? seconds{2h} : seconds{1h}; };

LocalTime local(year_month_day date, Duration time) { return LocalTime{local_days{date}} + time; }

}  // namespace

TEST_CASE("local time is what a clock on the wall shows") {
    CHECK(to_local(berlin, sys_days{2026y / March / 2} + 8h) == local(2026y / March / 2, 9h));
    CHECK(to_local(berlin, sys_days{2026y / July / 1} + 8h) == local(2026y / July / 1, 10h));
}

TEST_CASE("a local time becomes the one instant that shows it") {
    CHECK(*to_wall(berlin, local(2026y / March / 2, 9h)) == sys_days{2026y / March / 2} + 8h);
    CHECK(*to_wall(berlin, local(2026y / March / 29, 3h)) == spring_forward);
    CHECK(*to_wall(berlin, local(2026y / March / 29, 1h + 59min)) == spring_forward - 1min);
}

TEST_CASE("a skipped time is no instant, and the first after the gap where one is needed") {
    CHECK_FALSE(to_wall(berlin, local(2026y / March / 29, 2h + 30min)));
    CHECK(to_wall_or_after_gap(berlin, local(2026y / March / 29, 2h + 30min)) == spring_forward);
    CHECK(to_wall_or_after_gap(berlin, local(2026y / March / 29, 2h)) == spring_forward);
}

TEST_CASE("a repeated time is its first instant that is not before a given one") {
    const LocalTime twice = local(2026y / October / 25, 2h + 30min);
    CHECK(*to_wall(berlin, twice) == fall_back - 30min);
    CHECK(*to_wall(berlin, twice, fall_back - 30min) == fall_back - 30min);
    CHECK(*to_wall(berlin, twice, fall_back - 29min) == fall_back + 30min);
    CHECK_FALSE(to_wall(berlin, twice, fall_back + 31min));
}

TEST_CASE("a late evening belongs to the day that it began in") {
    const auto midnight = sys_days{2026y / March / 3} - 1h;
    CHECK(day_of(berlin, midnight + 3h + 59min, 4h) == local_days{2026y / March / 2});
    CHECK(day_of(berlin, midnight + 4h, 4h) == local_days{2026y / March / 3});
    CHECK(next_day(berlin, midnight + 3h + 59min, 4h) == midnight + 4h);
    CHECK(next_day(berlin, midnight + 4h, 4h) == midnight + 28h);
}

TEST_CASE("days are 23 and 25 hours long where the clocks change") {
    CHECK(next_day(berlin, sys_days{2026y / March / 28} + 3h, 4h) == sys_days{2026y / March / 29} + 2h);
    CHECK(next_day(berlin, sys_days{2026y / October / 24} + 2h, 4h) == sys_days{2026y / October / 25} + 3h);
}

TEST_CASE("a day begins once, be its hour shown twice") {
    const auto begins = fall_back - 30min;  // 02:30, the first time
    CHECK(next_day(berlin, begins - 1min, 2h + 30min) == begins);
    CHECK(next_day(berlin, begins, 2h + 30min) == begins + 25h);
    CHECK(next_day(berlin, fall_back + 10min, 2h + 30min) == begins + 25h);
}

TEST_CASE("a change of the offset is found to the instant, after the one it is asked from") {
    CHECK(next_offset_change(berlin, spring_forward - days{5}, spring_forward + 1h) == spring_forward);
    CHECK(next_offset_change(berlin, spring_forward - 1min, spring_forward) == spring_forward);
    CHECK_FALSE(next_offset_change(berlin, spring_forward, spring_forward + days{5}));
    CHECK_FALSE(next_offset_change(berlin, spring_forward - days{5}, spring_forward - 1min));
}
