#include "ui/words.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

TEST_CASE("a running clock shows each second until it is over") {
    const struct {
        Duration left;
        const char* words;
    } rows[] = {
        {0s, "0:00"},  {1ms, "0:01"},     {1s, "0:01"},  {1001ms, "0:02"}, {9s, "0:09"},     {14s, "0:14"},
        {59s, "0:59"}, {59001ms, "1:00"}, {72s, "1:12"}, {10min, "10:00"}, {61min, "61:00"}, {-3s, "0:00"},
    };
    for (const auto& row : rows) CHECK(clock_words(row.left) == row.words);
}

TEST_CASE("a length is rounded as people say it") {
    const struct {
        Duration length;
        const char* words;
    } rows[] = {
        {0s, "0 s"},       {45s, "45 s"},     {59s, "59 s"},  {59800ms, "1 min"},   {60s, "1 min"}, {125s, "2 min"},
        {31min, "31 min"}, {59min, "59 min"}, {60min, "1 h"}, {65min, "1 h 5 min"}, {3h, "3 h"},    {-1s, "0 s"},
    };
    for (const auto& row : rows) CHECK(length_words(row.length) == row.words);
}

TEST_CASE("the share of the day's dose is told in minutes, less than one in seconds") {
    CHECK(share_words(4min, 10min) == "4 of 10 min");
    CHECK(share_words(0s, 10min) == "0 of 10 min");
    CHECK(share_words(50s, 10min) == "50 s of 10 min");
    CHECK(share_words(12min, 10min) == "12 of 10 min");
}

TEST_CASE("a routine is told by its names, a long one by the first of them") {
    const auto named = [](int count) {
        std::vector<ExerciseLine> routine;
        for (int i = 1; i <= count; ++i) routine.push_back({"", "E" + std::to_string(i)});
        return routine;
    };
    CHECK(routine_words(named(0)) == "");
    CHECK(routine_words(named(1)) == "E1");
    CHECK(routine_words(named(3)) == "E1, E2, E3");
    CHECK(routine_words(named(5)) == "E1, E2, E3, E4, E5");  // "and 1 more" would be no shorter
    CHECK(routine_words(named(6)) == "E1, E2, E3, E4 and 2 more");
}

TEST_CASE("the second line says what the cue leaves out") {
    RoutineScreen screen;
    screen.step_left = 14s;
    const auto with = [&](auto change) {
        RoutineScreen changed = screen;
        change(changed);
        return step_words(changed);
    };
    CHECK(with([](auto& s) { s.getting_ready = true; }) == "Get ready · 0:14");
    CHECK(with([](auto& s) {
              s.side = Side::right;
              s.hold = true;
              s.breath = Breath::in;
          }) == "Right side · hold 0:14 · breathe in");
    CHECK(with([](auto& s) {
              s.side = Side::left;
              s.hold = true;
          }) == "Left side · hold 0:14 · keep breathing");
    CHECK(with([](auto& s) {
              s.rep = 3;
              s.reps = 8;
              s.breath = Breath::out;
          }) == "3 of 8 · breathe out");
    CHECK(with([](auto& s) {
              s.changing_sides = true;
              s.side = Side::left;
          }) == "Change sides · left side · 0:14");
    CHECK(with([](auto& s) {
              s.paused = true;
              s.hold = true;
          }) == "Paused · Space goes on");
    CHECK(with([](auto&) {}) == "0:14");
}

TEST_CASE("the target is told without guilt: what is open, never what was missed") {
    CHECK(target_words(4min, 10min) == "6 min more and you reach what you set out to do today.");
    CHECK(target_words(10min, 10min) == "That is what you set out to do today.");
    CHECK(target_words(19min, 10min) == "That is what you set out to do today.");
}

TEST_CASE("the figure is told in words: which exercise, which side, what it does") {
    RoutineScreen screen;
    screen.exercise = "Seated twist";
    screen.cue = "Turn your ribs to the right.";
    CHECK(figure_words(screen) == "Seated twist: Turn your ribs to the right.");
    screen.side = Side::right;
    CHECK(figure_words(screen) == "Seated twist, right side: Turn your ribs to the right.");
    screen.cue.clear();
    CHECK(figure_words(screen) == "Seated twist, right side");
}

TEST_CASE("a screen reader is told of a popup, of each step once, and of the end") {
    PromptScreen prompt;
    prompt.routine = {{"a", "Seated twist"}, {"b", "Breathing"}};
    prompt.length = 2min;
    prompt.sitting = 31min;
    CHECK(prompt_announcement(prompt) == "Time to loosen your back. 2 min: Seated twist, Breathing. You have sat for 31 min.");

    RoutineScreen screen;
    screen.exercise = "Seated twist";
    screen.cue = "Turn right.";
    screen.item = 2, screen.items = 3;
    screen.step_left = 9s;
    const std::string moving = step_announcement(screen);
    CHECK(moving == "Turn right.");
    screen.step_left = 8s;
    CHECK(step_announcement(screen) == moving);
    screen.changing_sides = true;
    CHECK(step_announcement(screen) == "Change sides. Turn right.");
    screen.changing_sides = false;
    screen.getting_ready = true;
    CHECK(step_announcement(screen) == "Seated twist, 2 of 3. Get ready. Turn right.");
    screen.cautions = {"The chair must not roll."};
    CHECK(step_announcement(screen) == "Seated twist, 2 of 3. Get ready. Turn right. The chair must not roll.");
    screen.paused = true;
    CHECK(step_announcement(screen) == "Paused.");
    screen.over = true;
    CHECK(step_announcement(screen).empty());

    CHECK(finish_announcement({.done = 2min, .today = 4min, .target = 10min}) == "Done: 2 min. Moved today: 4 of 10 min. How did it feel?");
}

TEST_CASE("where the mid-back works is told in words: which way, how much") {
    const struct {
        Glow glow;
        const char* words;
    } rows[] = {
        {{Glow::Way::right_turn, 0}, "Mid-back: at rest"},
        {{Glow::Way::right_turn, 0.2}, "Mid-back: turning right, a little"},
        {{Glow::Way::left_turn, 0.5}, "Mid-back: turning left"},
        {{Glow::Way::right_turn, 0.9}, "Mid-back: turning right, strongly"},
        {{Glow::Way::flexion, 1}, "Mid-back: rounding, strongly"},
        {{Glow::Way::extension, 0.5}, "Mid-back: arching"},
        {{Glow::Way::left_lean, 0.5}, "Mid-back: leaning left"},
        {{Glow::Way::right_lean, 0.5}, "Mid-back: leaning right"},
        {{Glow::Way::breath, 0.5}, "Mid-back: moving with the breath"},
    };
    for (const auto& row : rows) CHECK(glow_words(row.glow) == row.words);
}
