#include "core/scheduler.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace limber;
using namespace std::chrono_literals;

namespace {

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };
constexpr WallTime monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 9h;

std::string word(const Effect& effect) {
    constexpr const char* words[] = {"due",  "hold",          "prompt", "closed",  "routine",  "over", "away",
                                     "back", "natural break", "paused", "resumed", "launched", "bout"};
    return words[effect.index()];
}

/// When – what happens – what we do; input goes on all the while unless a row says when the last one was.
struct Row {
    Duration at;
    Event event = event::Tick{};
    std::string effects = "";
    std::optional<Duration> last_input = {};
    Duration clock_set = 0s;  ///< The wall clock, from here on.
    Duration routine_length = 2min, routine_done = 0s;
    bool off_chair = false;
};

class Story {
public:
    explicit Story(Settings settings = {}) : settings_{std::move(settings)}, reminder_{new_reminder(Instant{})} {
        tell_one({.at = 0s, .effects = "back"});
    }

    void tell_one(const Row& row) {
        CAPTURE(row.at.count() / 1000);
        clock_set_ += row.clock_set;
        Step taken = step(settings_, reminder_, row.event, moment(row));
        reminder_ = taken.next;
        std::string told;
        for (const Told& each : taken.effects) told += (told.empty() ? "" : ", ") + word(each.effect);
        CHECK(told == row.effects);
    }
    void tell(const std::vector<Row>& rows) {
        for (const Row& row : rows) tell_one(row);
    }
    void use(Settings settings) { settings_ = std::move(settings); }

    Moment moment(const Row& row) const {
        return {.now = Instant{row.at},
                .last_input = Instant{row.last_input.value_or(row.at)},
                .touched = !row.last_input,
                .wall = monday + row.at + clock_set_,
                .zone = &utc,
                .routine_length = row.routine_length,
                .routine_done = row.routine_done,
                .routine_off_chair = row.off_chair};
    }
    const Reminder& reminder() const { return reminder_; }
    const Settings& settings() const { return settings_; }

private:
    Settings settings_;
    Reminder reminder_;
    Duration clock_set_{};
};

void play(const std::vector<Row>& rows, Settings settings = {}) { Story{std::move(settings)}.tell(rows); }

Settings every(Duration micro, Duration longer = 10h) {
    Settings settings;
    settings.micro.every = micro;
    settings.longer.every = longer;
    return settings;
}

/// Due at 30 min, prompted at 33 and begun at once.
void begin_routine(Story& story) { story.tell({{30min, {}, "due"}, {33min, {}, "prompt"}, {33min, event::Start{}, "closed, routine"}}); }

}  // namespace

TEST_CASE("a break falls due when the sitting time reaches the interval, not a second sooner") {
    play({{30min - 1s}, {30min, event::Tick{}, "due"}});
}

TEST_CASE("the prompt waits for the person to stop typing") {
    play({{30min, {}, "due"}, {30min + 4s, {}, "", 30min}, {30min + 5s, {}, "prompt", 30min}});
    play({{30min, {}, "due"}, {33min - 1s}, {33min, {}, "prompt"}});
}

TEST_CASE("the person is away once the quiet reaches away_after") {
    play({{10min}, {13min - 1s, {}, "", 10min}, {13min, {}, "away", 10min}});
}

TEST_CASE("an absence shorter than a natural break resets nothing, one as long resets all") {
    play({{20min}, {23min, {}, "away", 20min}, {25min - 1s, {}, "back"}, {35min - 2s}, {35min - 1s, {}, "due"}});
    play({{20min},
          {23min, {}, "away", 20min},
          {25min, {}, "bout, natural break", 20min},
          {26min, {}, "back"},
          {56min - 1s},
          {56min, {}, "due"}});
}

TEST_CASE("the answer clock runs out at the last second, and the break comes back after the snooze") {
    play({{30min, {}, "due"},
          {33min, {}, "prompt"},
          {33min + 44s},
          {33min + 45s, {}, "closed"},
          {38min + 44s},
          {38min + 45s},
          {41min + 44s},
          {41min + 45s, {}, "prompt"}});
}

TEST_CASE("a hold that ends lets the break come after the grace") {
    play({{20min, event::Busy{HoldReason::call, true}},
          {30min, {}, "due, hold"},
          {40min, event::Busy{HoldReason::call, false}},
          {40min + 29s, {}, "", 40min},
          {40min + 30s, {}, "prompt", 40min}});
}

TEST_CASE("later snoozes twice and then is no answer any more") {
    Story story;
    story.tell({{30min, {}, "due"},
                {33min, {}, "prompt"},
                {33min, event::Later{}, "closed"},
                {38min},
                {41min, {}, "prompt"},
                {41min, event::Later{}, "closed"},
                {46min},
                {49min, {}, "prompt"},
                {49min, event::Later{}, ""}});
    CHECK_FALSE(can_later(story.settings(), *story.reminder().pending));
}

TEST_CASE("a skip starts the interval anew") {
    play({{30min, {}, "due"}, {33min, {}, "prompt"}, {33min, event::Skip{}, "closed"}, {58min - 1s}, {60min, {}, "due"}}, every(30min, 1h));
    play({{30min, {}, "due"}, {33min, {}, "prompt"}, {33min, event::Skip{}, "closed"}, {63min - 1s}, {63min, {}, "due"}}, every(30min));
}

// ---- what a written day cannot say

TEST_CASE("a shorter interval makes a break due at once, a longer one puts it off") {
    Story story;
    story.tell({{20min}});
    story.use(every(20min));
    story.tell({{20min, {}, "due"}});

    Story other{every(20min)};
    other.tell({{20min - 1s}});
    other.use(every(40min));
    other.tell({{20min}, {40min - 1s}, {40min, {}, "due"}});
}

TEST_CASE("working hours that change let a held break go") {
    Settings settings;
    for (auto& day : settings.hours) day = {{13h, 17h}};
    Story story{settings};
    story.tell({{30min, {}, "due, hold"}});
    story.use({});
    story.tell({{31min}, {31min + 30s}, {34min + 30s, {}, "prompt"}});
}

TEST_CASE("an interval switched off leaves a break that is due alone and lets no other come") {
    Story story;
    story.tell({{30min, {}, "due"}});
    Settings off;
    off.micro.enabled = off.longer.enabled = false;
    story.use(off);
    story.tell({{33min, {}, "prompt"}, {33min, event::Skip{}, "closed"}, {300min}});
    CHECK_FALSE(next_break_in(story.settings(), story.reminder()));
}

TEST_CASE("where nothing tells of input, Limber goes by time alone") {
    Story story;
    for (Duration at = 0s; at < 30min; at += 10min) story.tell_one({.at = at});
    story.tell({{30min, {}, "due"}, {33min, {}, "prompt"}, {33min + 45s, {}, "closed"}});
    CHECK_FALSE(away(story.reminder()));
}

TEST_CASE("setting the wall clock neither makes nor loses sitting time") {
    for (const Duration jump : {24h * 365, -24h * 365, 1h, -1h}) {
        CAPTURE(jump.count());
        play({{10min}, {20min, {}, "", {}, jump}, {30min - 1s}, {30min, {}, "due"}, {33min, {}, "prompt"}});
    }
}

TEST_CASE("a pause for a span is real time; one until tomorrow goes by the wall clock") {
    play({{10min, event::PauseFor{1h}, "paused"},
          {20min, {}, "", {}, 24h},
          {30min, {}, "due, hold"},
          {60min, {}, "due"},
          {70min - 1s},
          {70min, {}, "resumed"}});
    play({{10min, event::PauseUntilTomorrow{}, "paused"}, {20min}, {21min, {}, "resumed", {}, 24h}});
}

TEST_CASE("a clock set back makes a pause until tomorrow longer, and no deadline passes unnoticed") {
    Story story;
    story.tell({{10min, event::PauseUntilTomorrow{}, "paused"}, {20min, {}, "", {}, -2h}});
    const auto ends = pause_ends(story.reminder(), story.moment({.at = 20min}));
    REQUIRE(ends);
    CHECK(*ends == Instant{19h + 2h});
}

TEST_CASE("a routine that has the person off the chair for a minute ends the bout of sitting, a seated one does not") {
    struct Kind {
        bool off_chair;
        Duration done;
        bool ends_bout;
    };
    const Kind kinds[] = {{true, 2min, true}, {true, 60s, true}, {true, 59s, false}, {false, 2min, false}};
    for (const Kind& kind : kinds) {
        CAPTURE(kind.off_chair);
        CAPTURE(kind.done.count());
        Story story;
        begin_routine(story);
        story.tell_one({.at = 35min,
                        .event = event::RoutineFinished{},
                        .effects = kind.ends_bout ? "bout, over" : "over",
                        .routine_done = kind.done,
                        .off_chair = kind.off_chair});
        CHECK(story.reminder().sitting == 0s);
        CHECK(story.reminder().bout == (kind.ends_bout ? 0min : 33min));
    }
}

TEST_CASE("a routine closed at half or later counts, one closed before is asked for again after the snooze") {
    Story early, late;
    for (Story* story : {&early, &late}) begin_routine(*story);
    late.tell_one({.at = 34min, .event = event::RoutineClosed{}, .effects = "over", .routine_done = 60s});
    CHECK_FALSE(late.reminder().pending);
    early.tell_one({.at = 34min, .event = event::RoutineClosed{}, .effects = "over", .routine_done = 59s});
    early.tell({{39min - 1s}, {39min}, {42min, {}, "prompt"}});
}

TEST_CASE("nobody is away while a routine runs, and its end counts as the last input") {
    Story story;
    begin_routine(story);
    story.tell({{50min, {}, "", 33min}});
    story.tell_one({.at = 53min, .event = event::RoutineFinished{}, .effects = "over", .last_input = 33min, .routine_done = 2min});
    story.tell({{56min - 1s, {}, "", 33min}, {56min, {}, "away", 33min}});
}

TEST_CASE("an event that has come already changes nothing when it comes again") {
    play({{10min, event::Locked{true}, "away"},
          {10min, event::Locked{true}},
          {10min, event::Asleep{true}},
          {10min, event::Asleep{true}},
          {11min, event::Asleep{false}, "", 10min},
          {11min, event::Asleep{false}, "", 10min},
          {12min, event::Locked{false}, "", 10min},
          {12min, event::Locked{false}, "", 10min},
          {12min + 1s, {}, "back"}});
}
