#include "core/guide.h"

#include "core/seeded.h"
#include "support/test_catalog.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

const Catalog catalog = test_catalog();
constexpr Instant start{1h};

/// 5 + 4 × 8 = 37 s, then 5 + 2 × 21 + 3 = 50 s, then 5 + 5 × 6 = 35 s.
Routine three() {
    return {.items = {{"seated-cat-cow", {4, 0s}}, {"seated-twist", {1, 15s}}, {"shoulder-blade-squeeze", {5, 0s}}}, .length = 122s};
}

struct Row {
    seconds at;
    GuideStep::What what;
    std::size_t item;
    Side side;
    int rep;
    std::size_t phase;
    seconds left;
};

}  // namespace

TEST_CASE("a routine goes through getting ready, repetitions, phases and both sides, right first, by time alone") {
    using enum GuideStep::What;
    const Row rows[] = {
        {0s, get_ready, 0, Side::both, 1, 0, 5s},     {4s, get_ready, 0, Side::both, 1, 0, 1s}, {5s, phase, 0, Side::both, 1, 0, 4s},
        {9s, phase, 0, Side::both, 1, 1, 4s},         {36s, phase, 0, Side::both, 4, 1, 1s},    {37s, get_ready, 1, Side::right, 1, 0, 5s},
        {42s, phase, 1, Side::right, 1, 0, 3s},       {45s, phase, 1, Side::right, 1, 1, 15s},  {60s, phase, 1, Side::right, 1, 2, 3s},
        {63s, change_sides, 1, Side::left, 1, 0, 3s}, {66s, phase, 1, Side::left, 1, 0, 3s},    {86s, phase, 1, Side::left, 1, 2, 1s},
        {87s, get_ready, 2, Side::both, 1, 0, 5s},    {121s, phase, 2, Side::both, 5, 1, 1s},
    };
    const Guide guide{catalog, three(), start};
    for (const Row& row : rows) {
        CAPTURE(row.at.count());
        const GuideView view = guide.view(start + row.at);
        REQUIRE(view.step);
        CHECK(view.step->what == row.what);
        CHECK(view.item == row.item);
        CHECK(view.step->side == row.side);
        CHECK(view.step->rep == row.rep);
        CHECK(view.step->phase == row.phase);
        CHECK(view.step_left == row.left);
        CHECK(view.routine_left == 122s - row.at);
        CHECK(guide.next_change(start + row.at) == start + row.at + row.left);
        CHECK_FALSE(guide.over(start + row.at));
    }
    CHECK(guide.over(start + 122s));
    CHECK_FALSE(guide.view(start + 122s).step);
    CHECK(guide.view(start + 122s).routine_progress == 1);
    CHECK_FALSE(guide.next_change(start + 122s));
    CHECK(guide.done(start + 5h) == 122s);
}

TEST_CASE("a view says how far the exercise and the routine are and what comes next") {
    const Guide guide{catalog, three(), start};
    const GuideView view = guide.view(start + 62s);
    CHECK(view.exercise == "seated-twist");
    CHECK(view.next == "shoulder-blade-squeeze");
    CHECK(view.items == 3);
    CHECK(view.item_left == 25s);
    CHECK(view.item_progress == doctest::Approx(0.5));
    CHECK(view.routine_progress == doctest::Approx(62.0 / 122));
    CHECK(view.step_progress == doctest::Approx(2.0 / 3));
    CHECK(guide.view(start + 100s).next.empty());
}

TEST_CASE("cues name the side and the other one") {
    struct {
        const char* cue;
        Side side;
        const char* said;
    } const rows[] = {
        {"Turn to the {side}, {other} hand on the knee", Side::right, "Turn to the right, left hand on the knee"},
        {"Turn to the {side}, {other} hand on the knee", Side::left, "Turn to the left, right hand on the knee"},
        {"{side}, {side}, {other}", Side::left, "left, left, right"},
        {"Lift the {side} arm {other}", Side::both, "Lift the arm"},
        {"{side} arm up", Side::both, "arm up"},
        {"No sides {here}", Side::left, "No sides {here}"},
        {"", Side::left, ""},
    };
    for (const auto& row : rows) CHECK(with_side(row.cue, row.side) == row.said);

    const Guide guide{catalog, three(), start};
    CHECK(guide.view(start).step->cue == "Get into place");
    CHECK(guide.view(start + 42s).step->cue == "Reach to the right");
    CHECK(guide.view(start + 63s).step->cue == "Now the other side: the left.");
    CHECK(guide.view(start + 66s).step->cue == "Reach to the left");
}

TEST_CASE("the steps of an exercise last exactly as long as the exercise") {
    for (const Exercise& exercise : catalog.exercises)
        for (const Dose& dose : {exercise.least, exercise.most}) {
            CAPTURE(exercise.id);
            Duration sum{};
            for (const GuideStep& step : steps_of(exercise, dose, 0)) {
                CHECK(step.length > 0s);
                sum += step.length;
            }
            CHECK(sum == length_of(exercise, dose));
        }
    const Guide guide{catalog, three(), start};
    CHECK(guide.routine().length == 122s);
    CHECK(guide.view(start).routine_left == 122s);
}

TEST_CASE("a pause freezes everything and a resume goes on where it was") {
    Guide guide{catalog, three(), start};
    guide.pause(start + 50s);
    guide.pause(start + 55s);
    CHECK(guide.paused());
    CHECK(guide.view(start + 1min + 50s).step_left == 10s);
    CHECK(guide.view(start + 1min + 50s).paused);
    CHECK(guide.done(start + 1min + 50s) == 50s);
    guide.resume(start + 1min + 50s);
    guide.resume(start + 1min + 50s);
    CHECK_FALSE(guide.paused());
    CHECK(guide.view(start + 1min + 51s).step_left == 9s);
    CHECK_FALSE(guide.over(start + 122s + 59s));
    CHECK(guide.over(start + 122s + 60s));
    CHECK(guide.done(start + 1h) == 122s);
}

TEST_CASE("a routine paused for 10 min is left alone, one that goes on is not") {
    Guide guide{catalog, three(), start};
    guide.pause(start + 10s);
    CHECK(guide.next_change(start + 20s) == start + 10s + 10min);
    CHECK_FALSE(guide.left_alone(start + 9min + 59s));
    CHECK(guide.left_alone(start + 10s + 10min));
    CHECK(guide.done(start + 1h) == 10s);

    guide.next(start + 5min);
    CHECK(guide.paused());
    CHECK_FALSE(guide.left_alone(start + 10s + 10min));
    CHECK(guide.left_alone(start + 15min));
    guide.resume(start + 15min);
    CHECK_FALSE(guide.left_alone(start + 1h));
}

TEST_CASE("next leaves the rest of an exercise out, and it was not whole") {
    Guide guide{catalog, three(), start};
    guide.next(start + 47s);
    CHECK(guide.view(start + 47s).exercise == "shoulder-blade-squeeze");
    CHECK(guide.view(start + 47s).step->what == GuideStep::What::get_ready);
    CHECK(guide.over(start + 47s + 35s));
    CHECK(guide.exercises(catalog, start + 1h) ==
          std::vector<ExerciseDone>{{"seated-cat-cow", 37s, true}, {"seated-twist", 10s, false}, {"shoulder-blade-squeeze", 35s, true}});
}

TEST_CASE("next in the last exercise ends the routine, and then nothing changes any more") {
    Guide guide{catalog, three(), start};
    guide.next(start + 90s);
    CHECK(guide.over(start + 90s));
    const Guide before = guide;
    guide.next(start + 91s);
    guide.back(start + 91s);
    guide.hurts(start + 91s);
    guide.pause(start + 91s);
    guide.replace(catalog, {"desk-extension", {1, 15s}}, start + 91s);
    CHECK(guide == before);
    CHECK(guide.done(start + 1h) == 90s);
}

TEST_CASE("back goes to the start of the exercise, or within its first 3 s to the one before; time spent stays counted") {
    Guide guide{catalog, three(), start};
    guide.back(start + 40s);
    CHECK(guide.view(start + 40s).exercise == "seated-twist");
    CHECK(guide.view(start + 40s).item_progress == 0);
    guide.back(start + 42s + 999ms);
    CHECK(guide.view(start + 43s).exercise == "seated-cat-cow");
    CHECK(guide.done(start + 43s) == 43s);
    guide.back(start + 44s);
    CHECK(guide.view(start + 44s).exercise == "seated-cat-cow");
    CHECK(guide.over(start + 44s + 122s));
    CHECK(guide.exercises(catalog, start + 1h).front() == ExerciseDone{"seated-cat-cow", 37s + 1s + 1ms + 37s, true});
}

TEST_CASE("an exercise that hurts is marked and left at once") {
    Guide guide{catalog, three(), start};
    guide.hurts(start + 45s);
    CHECK(guide.view(start + 45s).exercise == "shoulder-blade-squeeze");
    guide.hurts(start + 45s);
    CHECK(guide.over(start + 45s));
    CHECK(guide.exercises(catalog, start + 1h) == std::vector<ExerciseDone>{{"seated-cat-cow", 37s, true},
                                                                            {"seated-twist", 8s, false, true},
                                                                            {"shoulder-blade-squeeze", 0s, false, true}});
}

TEST_CASE("a swap starts the other exercise at once and keeps what was spent on the first") {
    Guide guide{catalog, three(), start};
    guide.replace(catalog, {"arms-crossed-rotation", {3, 0s}}, start + 50s);
    CHECK(guide.view(start + 50s).exercise == "arms-crossed-rotation");
    CHECK(guide.view(start + 50s).step_left == 5s);
    CHECK(guide.routine().ids() == std::vector<std::string>{"seated-cat-cow", "arms-crossed-rotation", "shoulder-blade-squeeze"});
    CHECK(guide.routine().length == 37s + 44s + 35s);
    CHECK(guide.over(start + 50s + 44s + 35s));
    CHECK(guide.exercises(catalog, start + 1h) == std::vector<ExerciseDone>{{"seated-cat-cow", 37s, true},
                                                                            {"seated-twist", 13s, false},
                                                                            {"arms-crossed-rotation", 44s, true},
                                                                            {"shoulder-blade-squeeze", 35s, true}});
    Guide unknown{catalog, three(), start};
    unknown.replace(catalog, {"no-such", {1, 0s}}, start + 50s);
    CHECK(unknown == Guide{catalog, three(), start});
}

TEST_CASE("whoever did one exercise on their feet has left the chair, but not by looking at the next one") {
    Guide guide{catalog, {.items = {{"seated-cat-cow", {4, 0s}}, {"chest-opener", {1, 15s}}}}, start};
    CHECK_FALSE(guide.left_the_chair(catalog, start + 37s));
    CHECK(guide.left_the_chair(catalog, start + 38s));
}

TEST_CASE("a routine of nothing is over at once") {
    Guide guide{catalog, {}, start};
    CHECK(guide.over(start));
    CHECK(guide.view(start).routine_progress == 1);
    guide.next(start);
    CHECK(guide.exercises(catalog, start).empty());
    CHECK(Guide{catalog, {.items = {{"no-such", {1, 0s}}}}, start}.over(start));
}

TEST_CASE("whatever a person presses, the time done is the time that went by without a pause") {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        Seeded random{seed};
        Guide guide{catalog, three(), start};
        Instant now = start;
        Duration expected{};
        for (int press = 0; press < 30 && !guide.over(now); ++press) {
            const Instant before = now;
            now += milliseconds{random.below(20'000)};
            if (!guide.paused()) expected += guide.over(now) ? guide.view(before).routine_left : now - before;
            REQUIRE(guide.done(now) == expected);
            switch (random.below(6)) {
                case 0:
                    guide.pause(now);
                    break;
                case 1:
                    guide.resume(now);
                    break;
                case 2:
                    guide.back(now);
                    break;
                case 3:
                    guide.next(now);
                    break;
                case 4:
                    guide.hurts(now);
                    break;
                case 5:
                    guide.replace(catalog, {"desk-extension", {1, 15s}}, now);
                    break;
            }
            REQUIRE(guide.done(now) == expected);
            const auto change = guide.next_change(now);
            REQUIRE(change.has_value() != guide.over(now));
            if (change && !guide.paused()) REQUIRE(*change > now);
        }
        Duration sum{};
        for (const ExerciseDone& entry : guide.exercises(catalog, now)) sum += entry.done;
        CHECK(sum == guide.done(now));
    }
}
