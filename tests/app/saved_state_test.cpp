#include "app/saved_state.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

constexpr Instant now{hours{5}};
constexpr WallTime wall{hours{500'000}};

/// A state in which no figure is what it is by default.
SavedState some_state() {
    SavedState state{.saved_at = now - minutes{1}, .wall = wall - minutes{1}, .boot = "this"};
    Reminder& reminder = state.desk.reminder;
    reminder.presence = AtDesk{};
    reminder.counted = now - minutes{2};
    reminder.sitting = minutes{31};
    reminder.micro = minutes{32};
    reminder.longer = minutes{33};
    reminder.bout = minutes{34};
    reminder.bout_began = now - hours{1};
    reminder.overdue = true;
    return state;
}

std::optional<SavedState> back(const SavedState& state) { return saved_state_from(to_text(state), "this", now, wall); }

PendingBreak pending(Stage stage) {
    return {.kind = Break::longer, .openings = 3, .snoozes = 2, .misses = 1, .dropped = true, .stage = stage};
}

struct StageRow {
    const char* name;
    Stage stage;
    std::size_t comes_back_as;
};

const std::size_t held = Stage{stage::Held{}}.index();
const StageRow stages[] = {
    {"held", stage::Held{}, held},
    {"grace", stage::Grace{now}, held},
    {"waiting for a pause", stage::WaitingForPause{now}, held},
    {"prompted", stage::Prompted{.opened = now}, held},
    {"snoozed", stage::Snoozed{now + minutes{3}}, Stage{stage::Snoozed{}}.index()},
    {"in a routine", stage::InRoutine{now - minutes{3}}, Stage{stage::InRoutine{}}.index()},
};

const Pause pauses[] = {NotPaused{}, PausedUntil{now + minutes{7}}, PausedUntilWall{wall + hours{7}}, PausedForGood{}};

}  // namespace

TEST_CASE("sitting, counters and bout come back as they were") {
    const auto state = back(some_state());
    REQUIRE(state);
    const Reminder &was = some_state().desk.reminder, &is = state->desk.reminder;
    CHECK(is.counted == was.counted);
    CHECK(is.sitting == was.sitting);
    CHECK(is.micro == was.micro);
    CHECK(is.longer == was.longer);
    CHECK(is.bout == was.bout);
    CHECK(is.bout_began == was.bout_began);
    CHECK(is.overdue);
    CHECK_FALSE(is.pending);
    CHECK_FALSE(away(is));
    CHECK(state->saved_at == now - minutes{1});
    CHECK(state->wall == wall - minutes{1});
}

TEST_CASE("a pending break comes back with its counts; what was on the screen or about to be comes back as held") {
    for (const StageRow& row : stages) {
        CAPTURE(row.name);
        SavedState state = some_state();
        state.desk.reminder.pending = pending(row.stage);
        const auto again = back(state);
        REQUIRE(again);
        REQUIRE(again->desk.reminder.pending);
        const PendingBreak& is = *again->desk.reminder.pending;
        CHECK(is.kind == Break::longer);
        CHECK(is.openings == 3);
        CHECK(is.snoozes == 2);
        CHECK(is.misses == 1);
        CHECK(is.dropped);
        CHECK(is.stage.index() == row.comes_back_as);
        if (const auto* snoozed = std::get_if<stage::Snoozed>(&is.stage)) CHECK(snoozed->until == now + minutes{3});
        if (const auto* routine = std::get_if<stage::InRoutine>(&is.stage)) CHECK(routine->began == now - minutes{3});
    }
}

TEST_CASE("every pause outlives a restart") {
    for (const Pause& pause : pauses) {
        CAPTURE(pause.index());
        SavedState state = some_state();
        state.desk.reminder.pause = pause;
        const auto again = back(state);
        REQUIRE(again);
        CHECK(again->desk.reminder.pause == pause);
    }
}

TEST_CASE("an absence comes back with its beginning, and whether its natural break was told") {
    for (const bool told : {false, true}) {
        SavedState state = some_state();
        state.desk.reminder.presence = Away{.since = now - minutes{9}, .ignored = now, .natural_break = told};
        const auto again = back(state);
        REQUIRE(again);
        REQUIRE(away(again->desk.reminder));
        CHECK(std::get<Away>(again->desk.reminder.presence).since == now - minutes{9});
        CHECK(std::get<Away>(again->desk.reminder.presence).natural_break == told);
    }
}

TEST_CASE("a routine in progress comes back with all that was done of it") {
    SavedState state = some_state();
    state.desk.off_chair = true;
    state.desk.in_routine = RoutineDone{.started = wall - minutes{3},
                                        .kind = Break::longer,
                                        .planned = minutes{5},
                                        .done = minutes{2},
                                        .exercises = {{"seated-twist", seconds{40}, true, false}, {"cat-cow", seconds{5}, false, true}}};
    const auto again = back(state);
    REQUIRE(again);
    CHECK(again->desk.off_chair);
    REQUIRE(again->desk.in_routine);
    CHECK(*again->desk.in_routine == *state.desk.in_routine);
}

TEST_CASE("after another boot the wall clock says how long ago it was") {
    SavedState state = some_state();
    state.saved_at = Instant{hours{900}};
    state.wall = wall - minutes{10};
    state.boot = "another";
    state.desk.reminder.counted = state.saved_at - minutes{1};
    state.desk.reminder.pause = PausedUntil{state.saved_at + minutes{30}};
    state.desk.reminder.pending = pending(stage::Snoozed{state.saved_at + minutes{4}});
    const auto again = back(state);
    REQUIRE(again);
    CHECK(again->saved_at == now - minutes{10});
    CHECK(again->desk.reminder.counted == now - minutes{11});
    CHECK(again->desk.reminder.pause == Pause{PausedUntil{now + minutes{20}}});
    CHECK(std::get<stage::Snoozed>(again->desk.reminder.pending->stage).until == now - minutes{6});
    CHECK(again->desk.reminder.sitting == minutes{31});
}

TEST_CASE("after another boot with the wall clock set back, no time has passed rather than less than none") {
    SavedState state = some_state();
    state.boot = "another";
    state.wall = wall + hours{3};
    const auto again = back(state);
    REQUIRE(again);
    CHECK(again->saved_at == now);
}

TEST_CASE("a state from what lies ahead on this boot's own line is placed by the wall clock") {
    SavedState state = some_state();
    state.saved_at = now + hours{40};
    state.desk.reminder.counted = state.saved_at - minutes{1};
    const auto again = back(state);
    REQUIRE(again);
    CHECK(again->saved_at == now - minutes{1});
    CHECK(again->desk.reminder.counted == now - minutes{2});
}

TEST_CASE("a text that is no state of ours is nothing") {
    const std::string whole = to_text(some_state());
    const std::string other_form = std::string{whole}.replace(whole.find("\"form\":1"), 8, "\"form\":2");
    for (const std::string& text :
         {std::string{}, std::string{"garbage"}, std::string{"null"}, std::string{"[]"}, std::string{"{}"}, std::string{"1e999"},
          std::string{"{\"form\":\"1\"}"}, std::string{"{\"form\":1}"}, std::string{"\xff\xfe\x00", 3}, other_form, whole + "x"}) {
        CAPTURE(text);
        CHECK_FALSE(saved_state_from(text, "this", now, wall));
    }
}

TEST_CASE("a text that is cut off anywhere is nothing") {
    SavedState state = some_state();
    state.desk.reminder.pending = pending(stage::Snoozed{now});
    const std::string whole = to_text(state);
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK_FALSE(saved_state_from(whole.substr(0, length), "this", now, wall));
    CHECK(saved_state_from(whole, "this", now, wall));
}

TEST_CASE("a state with a part of the wrong kind is nothing") {
    const std::string whole = to_text(some_state());
    const char* parts[][2] = {{"\"micro\":1920000", "\"micro\":\"long\""},
                              {"\"overdue\":true", "\"overdue\":7"},
                              {"\"boot\":\"this\"", "\"boot\":{}"},
                              {"\"pause\":{\"name\":\"none\"}", "\"pause\":[]"},
                              {"\"reminder\":{", "\"reminder\":null,\"x\":{"}};
    for (const auto& [from, to] : parts) {
        CAPTURE(to);
        REQUIRE(whole.find(from) != std::string::npos);
        std::string wrong = whole;
        wrong.replace(wrong.find(from), std::string{from}.size(), to);
        CHECK_FALSE(saved_state_from(wrong, "this", now, wall));
    }
}
