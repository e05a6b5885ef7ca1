#include "app/player.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1h};

/// Six seconds a round: two out, two held, two back.
Exercise twist() {
    Exercise exercise{.id = "twist", .name = "Twist", .each_side = true, .least = {1, 20s}, .most = {1, 30s}};
    exercise.phases = {{.cue = "Turn to the {side}.", .length = 2s, .pose = "turned"},
                       {.cue = "Stay.", .hold = true, .pose = "turned"},
                       {.cue = "Come back.", .length = 2s, .pose = "tall"}};
    return exercise;
}

Player playing() {
    Player player{"twist.toml", start};
    player.use(twist(), {}, start);
    return player;
}

}  // namespace

TEST_CASE("the player goes round through the phases, holds short") {
    const Player player = playing();
    const struct {
        Duration after;
        const char* cue;
    } rows[] = {{0s, "Turn to the right."}, {1999ms, "Turn to the right."}, {2s, "Stay."}, {4s, "Come back."},
                {5999ms, "Come back."},     {6s, "Turn to the right."},     {62s, "Stay."}};
    for (const auto& row : rows) CHECK(player.screen(start + row.after).cue == row.cue);
    CHECK(player.screen(start).pose == "Phase 1 of 3 · turned · right side");
}

TEST_CASE("a pause freezes the player, and it goes on from there") {
    Player player = playing();
    player.pause(start + 3s);
    CHECK(player.screen(start + 30s).paused);
    CHECK(player.screen(start + 30s).cue == "Stay.");
    player.pause(start + 30s);
    CHECK_FALSE(player.screen(start + 30s).paused);
    CHECK(player.screen(start + 30s).cue == "Stay.");
    CHECK(player.screen(start + 31s).cue == "Come back.");
}

TEST_CASE("steps go from phase to phase, round both ends, paused or not") {
    for (const bool paused : {false, true}) {
        CAPTURE(paused);
        Player player = playing();
        if (paused) player.pause(start);
        player.step(1, start);
        CHECK(player.screen(start).cue == "Stay.");
        player.step(-1, start);
        CHECK(player.screen(start).cue == "Turn to the right.");
        player.step(-1, start);
        CHECK(player.screen(start).cue == "Come back.");
        player.step(1, start);
        CHECK(player.screen(start).cue == "Turn to the right.");
    }
    Player player = playing();
    player.step(-1, start + 3s);  // first to the beginning of the phase it is in
    CHECK(player.screen(start + 3s).cue == "Stay.");
    CHECK(player.screen(start + 3s + 1999ms).cue == "Stay.");
}

TEST_CASE("mirrored, the words change sides too") {
    Player player = playing();
    player.mirror();
    CHECK(player.screen(start).cue == "Turn to the left.");
    CHECK(player.screen(start).pose == "Phase 1 of 3 · turned · left side");
    player.mirror();
    CHECK(player.screen(start).cue == "Turn to the right.");
}

TEST_CASE("a file with mistakes leaves the last good figure, and tells of them") {
    Player player = playing();
    player.use({}, {"Line 3: no such pose"}, start + 1s);
    CHECK(player.screen(start + 1s).exercise == "Twist");
    CHECK(player.screen(start + 1s).mistakes == std::vector<std::string>{"Line 3: no such pose"});
    CHECK(player.scene(start + 1s, false));
    player.use(twist(), {}, start + 2s);
    CHECK(player.screen(start + 2s).mistakes.empty());
}

TEST_CASE("a file that was never right shows its name and its mistakes, and no figure") {
    Player player{"twist.toml", start};
    player.use({}, {"Line 1: nothing is right"}, start);
    player.step(1, start);
    player.mirror();
    CHECK(player.screen(start + 9s).exercise == "twist.toml");
    CHECK_FALSE(player.scene(start + 9s, false));
}
