#include "app/status.h"

#include "support/test_catalog.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace limber;
using namespace std::chrono_literals;

namespace {

using Json = nlohmann::ordered_json;

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };
constexpr WallTime morning = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 9h;

/// Somebody who types without a pause from 09:00 on.
class Typist {
public:
    explicit Typist(Settings settings = {}) : desk_{std::move(settings), test_catalog(), {}, 1, Instant{}} {}

    Moment moment() const {
        return {.now = now_, .last_input = now_, .touched = true, .wall = morning + now_.time_since_epoch(), .zone = &utc};
    }
    Typist& until(Duration time) { return at(time, event::Tick{}); }
    Typist& at(Duration time, const Event& event) {
        if (now_ == Instant{}) step(now_, event::Tick{});
        while (now_ + 10s < Instant{time}) step(now_ + 10s, event::Tick{});
        step(Instant{time}, event);
        return *this;
    }
    const Desk& desk() const { return desk_; }
    Status status(const Surroundings& around = {}) const { return status_of(desk_, moment(), around); }

private:
    void step(Instant now, const Event& event) {
        now_ = now;
        desk_.handle(event, moment());
    }

    Desk desk_;
    Instant now_{};
};

Settings without_breaks() {
    Settings settings;
    settings.micro.enabled = settings.longer.enabled = false;
    return settings;
}

Settings short_ones_only() {
    Settings settings;
    settings.longer.enabled = false;
    return settings;
}

/// The prompt comes at 33 min: due at 30, and 3 min of waiting for a pause in the typing that does not come.
struct Situation {
    std::string what;
    Typist typist;
    std::string state, words;
    std::optional<long> next_in_s;
    std::string next_break = "micro";
    std::string waybar_text;
    int percentage = 0;
    Surroundings around = {};
};

std::vector<Situation> situations() {
    const event::Busy call{HoldReason::call, true};
    return {
        {"at work", Typist{}.until(18min), "counting", "Sitting 18 min · next break in 12 min", 720, "micro", "12 min", 60},
        {"at work, under a minute left", Typist{}.until(1770s), "counting", "Sitting 29 min · next break in 1 min", 30, "micro", "1 min",
         98},
        {"due", Typist{}.until(31min), "due", "Sitting 31 min · a break is due", 0, "micro", "due", 100},
        {"prompted", Typist{}.until(33min), "prompt", "Sitting 33 min · a break is offered", 0, "micro", "prompt", 100},
        {"in a routine", Typist{}.until(33min).at(33min + 5s, event::Start{}), "routine", "In a routine", {}, "micro", "routine", 0},
        {"held by a call", Typist{}.at(20min, call).until(31min), "held", "Sitting 31 min · break held: in a call", 0, "micro", "held",
         100},
        {"held by three",
         Typist{}
             .at(20min, call)
             .at(21min, event::Busy{HoldReason::fullscreen, true})
             .at(22min, event::Busy{HoldReason::dnd, true})
             .until(31min),
         "held", "Sitting 31 min · break held: in a call, a window fills the screen, do not disturb is on", 0, "micro", "held", 100},
        {"held by a call and the desktop, as they tell",
         Typist{}.at(20min, call).at(22min, event::Busy{HoldReason::dnd, true}).until(31min),
         "held",
         "Sitting 31 min · break held: in a call, microphone used by firefox; do not disturb is on, says dunst",
         0,
         "micro",
         "held",
         100,
         {.causes = {{HoldReason::call, "microphone used by firefox"}, {HoldReason::dnd, "says dunst"}}}},
        {"in a call, nothing due", Typist{}.at(20min, call), "counting", "Sitting 20 min · next break in 10 min", 600, "micro", "10 min",
         66},
        {"skipped: the ring begins anew, the sitting time does not",
         Typist{short_ones_only()}.until(33min).at(33min + 10s, event::Skip{}).until(48min + 10s), "counting",
         "Sitting 48 min · next break in 15 min", 900, "micro", "15 min", 50},
        {"paused for an hour", Typist{}.at(10min, event::PauseFor{1h}), "paused", "Paused until 10:10", 1200, "micro", "paused", 33},
        {"paused until tomorrow", Typist{}.at(10min, event::PauseUntilTomorrow{}), "paused", "Paused until 04:00", 1200, "micro", "paused",
         33},
        {"paused for good", Typist{}.at(10min, event::PauseUntilResumed{}), "paused", "Paused until you resume", 1200, "micro", "paused",
         33},
        {"paused, and nobody there",
         Typist{}.at(10min, event::PauseFor{1h}).at(11min, event::Locked{true}),
         "paused",
         "Paused until 10:10",
         {},
         "micro",
         "paused",
         0},
        {"held, and nobody there",
         Typist{}.at(20min, call).until(31min).at(32min, event::Locked{true}),
         "held",
         "Sitting 32 min · break held: in a call",
         {},
         "micro",
         "held",
         100},
        {"locked", Typist{}.at(10min, event::Locked{true}), "locked", "Away from the desk", {}, "micro", "locked", 0},
        {"nobody there yet", Typist{}, "away", "Away from the desk", {}, "micro", "away", 0},
        {"without breaks", Typist{without_breaks()}.until(10min), "counting", "Sitting 10 min · no break is set", {}, "", "counting", 0},
        {"in trouble",
         Typist{}.until(18min),
         "trouble",
         "Sitting 18 min · next break in 12 min",
         720,
         "micro",
         "12 min",
         60,
         {.trouble = "No idle source"}},
        {"due and in trouble",
         Typist{}.until(31min),
         "due",
         "Sitting 31 min · a break is due",
         0,
         "micro",
         "due",
         100,
         {.trouble = "No idle source"}},
    };
}

std::vector<std::string> keys_of(const Json& json) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    return keys;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each situation has its state, its words and what is left until the next break") {
    for (const Situation& situation : situations()) {
        CAPTURE(situation.what);
        const Status status = situation.typist.status(situation.around);
        CHECK(status.state == situation.state);
        CHECK(state_in_words(status) == situation.words);
        CHECK(status.next_in_s == situation.next_in_s);
        CHECK(status.next_break == situation.next_break);
    }
}

TEST_CASE("waybar gets four values of the forms that it reads") {
    for (const Situation& situation : situations()) {
        CAPTURE(situation.what);
        const Json json = Json::parse(status_waybar(situation.typist.status(situation.around)));
        CHECK(keys_of(json) == std::vector<std::string>{"text", "tooltip", "class", "percentage"});
        CHECK(json["text"] == situation.waybar_text);
        CHECK(json["class"] == situation.state);
        CHECK(json["percentage"] == situation.percentage);
    }
}

TEST_CASE("the JSON is one line with the documented keys in their order") {
    const std::vector<std::string> keys{"state",    "sitting_s",      "next_break", "next_in_s",   "held", "paused_until", "dose_s",
                                        "target_s", "routines_today", "config",     "idle_source", "tray", "version"};
    for (const Situation& situation : situations()) {
        CAPTURE(situation.what);
        const std::string text = status_json(situation.typist.status(situation.around));
        CHECK_FALSE(has(text, "\n"));
        auto told = keys_of(Json::parse(text));
        CHECK(std::erase(told, "held_because") == (situation.state == "held"));
        CHECK(told == keys);
    }
}

TEST_CASE("where a break is held, the JSON says why in words too, in the same order") {
    const event::Busy call{HoldReason::call, true}, dnd{HoldReason::dnd, true};
    const Typist typist = Typist{}.at(20min, call).at(22min, dnd).until(31min);
    const Json json = Json::parse(status_json(typist.status({.causes = {{HoldReason::call, "camera used by zoom"}}})));
    CHECK(json["held"] == Json{"call", "dnd"});
    CHECK(json["held_because"] == Json{"in a call, camera used by zoom", "do not disturb is on"});
}

TEST_CASE("the JSON has null for what is not, and words for the rest") {
    const Json none = Json::parse(status_json(Status{}));
    for (const char* key : {"next_break", "next_in_s", "paused_until"}) CHECK(none[key].is_null());
    CHECK(none["held"] == Json::array());
    CHECK(none["config"] == "ok");
    CHECK(none["tray"] == "no tray");
    CHECK(Json::parse(status_json(Status{.paused_until = ""}))["paused_until"].is_null());

    const Json full = Json::parse(
        status_json(Status{.next_in_s = 0, .held = {"call", "paused"}, .paused_until = "2026-03-02T10:10:00+00:00", .config_mistakes = 2}));
    CHECK(full["next_in_s"] == 0);
    CHECK(full["held"] == Json{"call", "paused"});
    CHECK(full["paused_until"] == "2026-03-02T10:10:00+00:00");
    CHECK(full["config"] == 2);
}

TEST_CASE("the text for people says what was moved, what runs, and what is wrong") {
    struct Row {
        Status status;
        std::string part;
    };
    const Row rows[] = {
        {{.dose_s = 250, .target_s = 600, .routines_today = 1}, "Moved today: 4 of 10 min in 1 routine\n"},
        {{.dose_s = 720, .target_s = 600, .routines_today = 3}, "Moved today: 12 of 10 min in 3 routines\n"},
        {{.idle_source = "XSync"}, "Idle source: XSync\n"},
        {{}, "Tray: no tray\n"},
        {{}, "Configuration: ok\n"},
        {{.config_mistakes = 1}, "Configuration: 1 mistake; `limber check` lists it\n"},
        {{.config_mistakes = 2}, "Configuration: 2 mistakes; `limber check` lists them\n"},
        {{.trouble = "No idle source"}, "Trouble: No idle source\n"},
    };
    for (const Row& row : rows) CHECK_MESSAGE(has(status_text(row.status), row.part), row.part, " is not in ", status_text(row.status));
}

TEST_CASE("the tooltip is one line, and a second where something is wrong") {
    const Surroundings around{.trouble = "", .dose_today = 4min};
    CHECK(tooltip(Typist{}.until(18min).status(around)) == "Sitting 18 min · next in 12 min · 4 of 10 min moved today");
    CHECK(tooltip(Typist{}.at(10min, event::PauseUntilResumed{}).status(around)) == "Paused until you resume · 4 of 10 min moved today");
    CHECK(tooltip(Typist{}.until(18min).status({.trouble = "No idle source"})) ==
          "Sitting 18 min · next in 12 min · 0 of 10 min moved today\nNo idle source");
}

TEST_CASE("the ring fills with sitting time, in steps, and not at all where it is switched off") {
    CHECK(ring_of(Typist{}.desk()) == 0);
    CHECK(ring_of(Typist{}.until(15min).desk()) == doctest::Approx(0.5));
    CHECK(ring_of(Typist{}.until(31min).desk()) == 1);
    CHECK(ring_of(Typist{without_breaks()}.until(31min).desk()) == 0);
    CHECK(tray_picture(Status{.state = "counting"}, 0.51, true).filled == 0.5);
    CHECK(tray_picture(Status{.state = "counting"}, 0.51, false).filled == 0);
}

TEST_CASE("lengths in words") {
    const std::pair<Duration, const char*> rows[] = {
        {0s, "under a minute"}, {59s, "under a minute"}, {60s, "1 min"}, {59min + 59s, "59 min"},
        {60min, "1 h"},         {61min, "1 h 1 min"},    {25h, "25 h"}};
    for (const auto& [length, words] : rows) CHECK(minutes_in_words(length) == words);
}
