#include "core/summary.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

const Zone utc = [](WallTime) { return 0s; };
constexpr auto spring_forward = sys_days{2026y / March / 29} + 1h;
const Zone berlin = [](WallTime at) { return at >= spring_forward ? seconds{2h} : seconds{1h}; };

WallTime on(year_month_day date, Duration time) { return WallTime{sys_days{date}} + time; }
const WallTime monday = on(2026y / March / 2, 0h);

Exercise exercise(std::string id, std::vector<Direction> directions) {
    Exercise made;
    made.id = std::move(id);
    made.directions = std::move(directions);
    return made;
}

const Catalog catalog{
    {exercise("cat-cow", {Direction::flexion, Direction::extension}), exercise("seated-twist", {Direction::rotation})}, {}, {}};

RoutineDone routine(WallTime started, RoutineResult result, std::vector<ExerciseDone> exercises) {
    RoutineDone made{started, Break::micro, result, 2min, 0s, std::move(exercises), {}};
    for (const ExerciseDone& each : made.exercises) made.done += each.done;
    return made;
}

Past one_routine(WallTime started, Duration done = 60s) {
    return {{}, {}, {routine(started, RoutineResult::done, {{"seated-twist", done, true, false}})}, {}};
}

std::vector<Day> days_with_dose(local_days first, std::vector<int> seconds_moved) {
    std::vector<Day> days;
    for (const int moved : seconds_moved) {
        days.push_back({first + std::chrono::days{days.size()}, {}});
        days.back().totals.dose = seconds{moved};
    }
    return days;
}

}  // namespace

TEST_CASE("nothing happened: all figures are zero") { CHECK(totals_of({}, catalog) == Totals{}); }

TEST_CASE("sitting is the sum of the bouts, and a bout is long from more than an hour on") {
    const Totals totals = totals_of({{{monday, 20min}, {monday, 1h}, {monday, 1h + 1ms}, {monday, 2h}}, {}, {}, {}}, catalog);
    CHECK(totals.sitting == 4h + 20min + 1ms);
    CHECK(totals.long_bouts == std::vector<Duration>{1h + 1ms, 2h});
}

TEST_CASE("each prompt counts once, under its answer if it had one") {
    using enum PromptEnd;
    Past past;
    for (const PromptEnd why : {start, start, later, later, later, skip, missed, missed, away, locked, asleep, held, paused, reset}) {
        past.prompts.push_back({monday, Break::micro, 1, why});
    }
    const Totals totals = totals_of(past, catalog);
    CHECK(totals.prompts == 14);
    CHECK(totals.started == 2);
    CHECK(totals.later == 3);
    CHECK(totals.skipped == 1);
    CHECK(totals.missed == 2);
}

TEST_CASE("a break that the person told of is no natural break") {
    const Totals totals = totals_of({{}, {}, {}, {{monday, 10min, false}, {monday, 6min, false}, {monday, 0min, true}}}, catalog);
    CHECK(totals.natural_breaks == 2);
    CHECK(totals.own_breaks == 1);
}

TEST_CASE("the minutes really done count, those of an abandoned routine too") {
    const Past past{{},
                    {},
                    {routine(monday, RoutineResult::done, {{"seated-twist", 60s, true, false}, {"cat-cow", 30s, true, false}}),
                     routine(monday, RoutineResult::partial, {{"seated-twist", 50s, true, false}}),
                     routine(monday, RoutineResult::abandoned, {{"seated-twist", 7s, false, true}})},
                    {}};
    const Totals totals = totals_of(past, catalog);
    CHECK(totals.done == 1);
    CHECK(totals.partial == 1);
    CHECK(totals.abandoned == 1);
    CHECK(totals.dose == 147s);
    CHECK(totals.by_exercise == std::map<std::string, Duration>{{"cat-cow", 30s}, {"seated-twist", 117s}});
}

TEST_CASE("an exercise of two directions counts whole for each") {
    const Totals totals = totals_of({{}, {}, {routine(monday, RoutineResult::done, {{"cat-cow", 30s, true, false}})}, {}}, catalog);
    CHECK(totals.by_direction == std::map<Direction, Duration>{{Direction::flexion, 30s}, {Direction::extension, 30s}});
}

TEST_CASE("an exercise that is no longer in the catalog keeps its minutes") {
    const Totals totals = totals_of({{}, {}, {routine(monday, RoutineResult::done, {{"my-own", 40s, true, false}})}, {}}, catalog);
    CHECK(totals.dose == 40s);
    CHECK(totals.by_exercise.at("my-own") == 40s);
    CHECK(totals.by_direction.empty());
}

TEST_CASE("there is an entry for each day, those without anything in them too") {
    const auto days = by_day(one_routine(monday + 9h), catalog, utc, 4h, monday + 3 * 24h + 9h, 5);
    REQUIRE(days.size() == 5);
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(days[i].date == local_days{2026y / March / 1} + std::chrono::days{i});
        CHECK(days[i].totals.done == (i == 1));
    }
}

TEST_CASE("an entry belongs to the day that it began in") {
    struct Row {
        Duration after_monday_midnight;
        int day;  // of Sunday, Monday, Tuesday
    };
    for (const auto& [began, day] : {Row{3h + 59min, 0}, Row{4h, 1}, Row{23h + 59min, 1}, Row{27h + 59min, 1}, Row{28h, 2}}) {
        CAPTURE(began.count());
        const Past past{{{monday + began, 3h}}, {{monday + began}}, one_routine(monday + began).routines, {{monday + began, 6min}}};
        const auto days = by_day(past, catalog, utc, 4h, monday + 34h, 3);
        for (int i = 0; i < 3; ++i) {
            const Totals& totals = days[static_cast<std::size_t>(i)].totals;
            CHECK((totals.sitting == 3h) == (i == day));
            CHECK(totals.prompts == (i == day));
            CHECK(totals.done == (i == day));
            CHECK(totals.natural_breaks == (i == day));
        }
    }
}

TEST_CASE("what lies outside the days asked for is left out") {
    for (const Duration began : {-24h, 48h}) {
        const auto days = by_day(one_routine(monday + began + 9h), catalog, utc, 4h, monday + 33h, 2);
        CHECK(sum_of(days) == Totals{});
    }
    CHECK(by_day(one_routine(monday + 9h), catalog, utc, 4h, monday + 9h, 0).empty());
}

TEST_CASE("days are those of the clock on the wall, also where the clocks change") {
    const auto sunday = by_day(one_routine(spring_forward + 59min), catalog, berlin, 4h, on(2026y / March / 29, 20h), 2);
    CHECK(sunday[0].totals.done == 1);
    const auto later = by_day(one_routine(spring_forward + 1h), catalog, berlin, 4h, on(2026y / March / 29, 20h), 2);
    CHECK(later[1].totals.done == 1);
}

TEST_CASE("the sum of days is as if it had been one day") {
    Past past;
    for (int day = 0; day < 3; ++day) {
        const WallTime at = monday + day * 24h + 9h;
        past.bouts.push_back({at, 70min});
        for (const auto why : {PromptEnd::start, PromptEnd::later, PromptEnd::skip, PromptEnd::missed}) {
            past.prompts.push_back({at, Break::micro, 1, why});
        }
        for (const auto result : {RoutineResult::done, RoutineResult::partial, RoutineResult::abandoned}) {
            past.routines.push_back(routine(at, result, {{"cat-cow", 30s, true, false}, {"seated-twist", 20s, true, false}}));
        }
        past.breaks.push_back({at, 6min, false});
        past.breaks.push_back({at, 0min, true});
    }
    const auto days = by_day(past, catalog, utc, 4h, monday + 60h, 3);
    CHECK(sum_of(days) == totals_of(past, catalog));
    CHECK(sum_of({}) == Totals{});
}

TEST_CASE("the week begins on Monday and counts the days with movement") {
    const local_days sunday{2026y / March / 1};
    struct Row {
        std::vector<int> moved;  // from Sunday on
        int days;
    };
    for (const auto& [moved, days] : {Row{{}, 0}, Row{{60}, 1}, Row{{60, 0}, 0}, Row{{60, 60}, 1}, Row{{0, 60, 0, 1, 0, 600, 0, 60}, 4},
                                      Row{{60, 60, 60, 60, 60, 60, 60, 60}, 7}, Row{{60, 60, 60, 60, 60, 60, 60, 60, 0}, 0}}) {
        CHECK(days_moved_this_week(days_with_dose(sunday, moved)) == days);
    }
}
