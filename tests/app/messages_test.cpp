#include "app/messages.h"

#include "support/test_catalog.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };

std::string labels_of(const Notification& note) {
    std::string labels;
    for (const auto& [id, label] : note.actions) labels += (labels.empty() ? "" : " | ") + id + "=" + label;
    return labels;
}

PromptScreen prompt(bool later = true, bool skip = true) {
    return {.routine = {{"a", "Seated twist"}, {"b", "Wall angels"}},
            .length = 2min,
            .sitting = 30min,
            .snooze = 5min,
            .can_later = later,
            .can_skip = skip};
}

}  // namespace

TEST_CASE("a prompt as a notification says what its window says and offers what its window offers") {
    const Notification note = prompt_message(prompt());
    CHECK(note.title == "Time to loosen your back");
    CHECK(note.text == "2 min · Seated twist, Wall angels\nYou have sat for 30 min");
    CHECK(note.on_click == "start");
    CHECK(note.stays);
    CHECK_FALSE(note.transient);  // GNOME would close it with its banner
    struct Row {
        bool later, skip;
        const char *labels, *without;
    };
    const Row rows[] = {
        {true, true, "start=Start | later=Later 5 min | skip=Skip", "Answer with limber start, limber later, limber skip"},
        {false, true, "start=Start | skip=Skip", "Answer with limber start, limber skip"},
        {true, false, "start=Start | later=Later 5 min", "Answer with limber start, limber later"},
        {false, false, "start=Start", "Answer with limber start"},
    };
    for (const Row& row : rows) {
        CHECK(labels_of(prompt_message(prompt(row.later, row.skip))) == row.labels);
        CHECK(prompt_message(prompt(row.later, row.skip)).without_actions == row.without);
    }
}

TEST_CASE("an exercise as a notification can be done by its words alone, side by side") {
    Catalog catalog = test_catalog();
    Exercise turn = plain_exercise("turn", Direction::rotation, 3, 3);
    turn.name = "Turn";
    turn.each_side = true;
    turn.get_ready = "Sit tall.";
    turn.phases = {{.cue = "Turn to the {side}.", .length = 2s}, {.cue = "Stay.", .hold = true}};
    turn.least = turn.most = {.reps = 3, .hold = 10s};
    catalog.exercises = {turn};
    Desk desk{{}, catalog, {}, 1, Instant{}};
    const auto at = [](Duration since) { return Moment{.now = Instant{} + since, .last_input = Instant{} + since, .zone = &utc}; };
    desk.start({.items = {{"turn", turn.least}}, .length = 2min}, at(1s));
    const auto message = [&](Duration since) { return exercise_message(desk, desk.routine()->view(Instant{} + since)); };
    CHECK(message(2s).title == "Turn · right side · 1 of 1");
    CHECK(message(2s).text == "Sit tall.\nTurn to the right.\nStay. (10 s)\n3 times");
    CHECK(labels_of(message(2s)) == "hurts=This hurts | next=Next | stop=Stop");
    CHECK(message(2s) == message(20s));  // one message a side, not one a step
    CHECK(message(50s).title == "Turn · left side · 1 of 1");
}

TEST_CASE("mistakes are named with their place, three at most") {
    const Diagnostic one{"/home/a/.config/limber/limber.toml", 3, 1, "no key is called 'evry'"};
    struct Row {
        std::size_t count;
        const char* in_force_instead;
        const char *title, *text;
    };
    const Row rows[] = {
        {1, "", "1 mistake in Limber's configuration", "limber.toml:3: no key is called 'evry'"},
        {5, "", "5 mistakes in Limber's configuration",
         "limber.toml:3: no key is called 'evry'\nlimber.toml:3: no key is called 'evry'\nlimber.toml:3: no key is called 'evry'\nand 2 "
         "more"},
        {1, "the defaults are in force", "Limber's configuration cannot be read",
         "limber.toml:3: no key is called 'evry'\nUntil it can be, the defaults are in force."},
    };
    for (const Row& row : rows) {
        const Notification note = problems_message(std::vector<Diagnostic>(row.count, one), row.in_force_instead);
        CHECK(note.title == row.title);
        CHECK(note.text == row.text);
        CHECK(note.on_click == "open");
    }
}

TEST_CASE("a mistake that moves by some lines is still the same one") {
    const Diagnostic here{"limber.toml", 3, 1, "no key is called 'evry'"}, lower{"limber.toml", 9, 4, "no key is called 'evry'"};
    CHECK(kinds_of({here}) == kinds_of({lower}));
    CHECK(kinds_of({here}) != kinds_of({{"limber.toml", 3, 1, "no key is called 'lenght'"}}));
}
