#include "core/desk.h"

#include "core/seeded.h"
#include "support/test_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;
using namespace std::chrono_literals;

namespace {

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };
constexpr WallTime monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 9h;

/// A desk whose person types all the while.
class Person {
public:
    explicit Person(Settings settings = {}) : desk{std::move(settings), test_catalog(), {}, 7, Instant{}} { at(0s); }

    Moment moment(Duration time) const {
        return {.now = Instant{time}, .last_input = Instant{time}, .touched = true, .wall = monday + time, .zone = &utc};
    }
    std::vector<Notice> at(Duration time, const Event& event = event::Tick{}) { return desk.handle(event, moment(time)); }
    std::vector<Notice> guide(Duration time, GuideCommand command) { return desk.guide(command, moment(time)); }
    std::vector<Notice> start(Duration time, const std::vector<std::string>& ids) {
        return desk.start(routine_of(desk.catalog(), desk.settings(), ids, {}), moment(time));
    }

    Desk desk;
};

template <class E>
const Notice* told(const std::vector<Notice>& notices) {
    const auto found =
        std::find_if(notices.begin(), notices.end(), [](const Notice& notice) { return std::holds_alternative<E>(notice.effect); });
    return found == notices.end() ? nullptr : &*found;
}

std::optional<RoutineResult> result_of(const std::vector<Notice>& notices) {
    const Notice* over = told<effect::RoutineOver>(notices);
    return over ? std::optional{over->over->result} : std::nullopt;
}

/// Wakes the desk at its own deadlines only, until a routine is over.
std::vector<Notice> run_to_the_end(Person& person, Duration from) {
    Duration now = from;
    for (int wakes = 0; wakes < 1000; ++wakes) {
        now = std::max<Duration>(person.desk.next_deadline(person.moment(now)).value().time_since_epoch(), now);
        const auto notices = person.at(now);
        if (told<effect::RoutineOver>(notices)) return notices;
    }
    return {};
}

}  // namespace

TEST_CASE("a routine runs to its end by the desk's own deadlines") {
    Person person;
    const auto began = person.at(10min, event::BreakNow{});
    REQUIRE(told<effect::RoutineBegan>(began));
    const Duration length = told<effect::RoutineBegan>(began)->routine.length;
    const auto over = run_to_the_end(person, 10min);
    CHECK(result_of(over) == RoutineResult::done);
    CHECK(told<effect::RoutineOver>(over)->over->done == length);
    CHECK(told<effect::RoutineOver>(over)->at == Instant{10min + length});
    CHECK(person.desk.past().size() == 1);
}

TEST_CASE("a routine left alone for ten minutes is closed by the half rule") {
    struct Row {
        Duration paused_after;
        RoutineResult result;
    };
    for (const Row& row : {Row{20s, RoutineResult::abandoned}, Row{100s, RoutineResult::partial}}) {
        CAPTURE(row.paused_after.count());
        Person person;
        person.at(10min, event::BreakNow{});
        const Duration paused = 10min + row.paused_after;
        person.guide(paused, GuideCommand::pause);
        CHECK(person.desk.next_deadline(person.moment(paused)) == Instant{paused + 10min});
        CHECK_FALSE(told<effect::RoutineOver>(person.at(paused + 10min - 1s)));
        const auto over = person.at(paused + 10min);
        CHECK(result_of(over) == row.result);
        CHECK(told<effect::RoutineOver>(over)->over->done == row.paused_after);
    }
}

TEST_CASE("a routine paused and taken up again is not left alone") {
    Person person;
    person.at(10min, event::BreakNow{});
    person.guide(10min + 20s, GuideCommand::pause);
    person.guide(19min, GuideCommand::resume);
    CHECK_FALSE(told<effect::RoutineOver>(person.at(20min + 20s)));
    CHECK(result_of(run_to_the_end(person, 20min + 20s)) == RoutineResult::done);
}

TEST_CASE("a routine on one's feet ends the bout of sitting, a seated one only the sitting time") {
    struct Row {
        std::vector<std::string> exercises;
        bool ends_bout;
    };
    for (const Row& row : {Row{{"brisk-walk"}, true}, Row{{"seated-twist", "seated-cat-cow"}, false}}) {
        CAPTURE(row.exercises.front());
        Person person;
        person.at(20min);
        person.start(20min, row.exercises);
        REQUIRE(person.desk.running());
        REQUIRE(person.desk.running()->planned >= 60s);
        const auto over = run_to_the_end(person, 20min);
        CHECK(result_of(over) == RoutineResult::done);
        CHECK((told<effect::BoutEnded>(over) != nullptr) == row.ends_bout);
        CHECK(person.desk.reminder().sitting == 0s);
    }
}

TEST_CASE("a break that nothing fits into is told why, whether it was asked for or offered, and only that one") {
    Settings settings;
    settings.body.equipment.clear();
    for (const Exercise& exercise : test_catalog().exercises) settings.routine.exclude.push_back(exercise.id);
    Person person{settings};
    const auto asked_for = person.at(1min, event::BreakNow{});
    REQUIRE(told<effect::RoutineBegan>(asked_for));
    CHECK(told<effect::RoutineBegan>(asked_for)->obstacle.starts_with("Nothing fits 2 min: "));
    CHECK(person.desk.obstacle() == told<effect::RoutineBegan>(asked_for)->obstacle);
    person.at(1min + 1s, event::RoutineClosed{});
    CHECK(person.desk.obstacle() == "");

    person.at(2min, event::Reset{});
    std::string offered;
    for (Duration now = 2min; now < 40min && offered.empty(); now += 10s)
        if (const auto notices = person.at(now); told<effect::PromptOpened>(notices))
            offered = told<effect::PromptOpened>(notices)->obstacle;
    CHECK(offered.starts_with("Nothing fits 2 min: "));
    person.at(40min, event::Start{});
    CHECK(person.desk.obstacle() == offered);
    person.desk.use(Settings{}, person.moment(41min));
    person.at(41min, event::RoutineClosed{});
    person.at(42min, event::BreakNow{});
    CHECK(person.desk.obstacle() == "");
}

TEST_CASE("a changed configuration makes a break due at once") {
    Person person;
    person.at(20min);
    Settings settings;
    settings.micro.every = 20min;
    CHECK(told<effect::Due>(person.desk.use(settings, person.moment(20min))));
}

TEST_CASE("a routine that is left by its last exercise counts by what was done of it") {
    Person person;
    person.at(10min, event::BreakNow{});
    std::vector<Notice> over;
    for (int step = 0; step < 200 && !told<effect::RoutineOver>(over); ++step) over = person.guide(10min + 1s, GuideCommand::next);
    CHECK(result_of(over) == RoutineResult::abandoned);
}

TEST_CASE("after a wake at its own deadline the desk's next one is later, whatever is done with routines") {
    int wakes = 0;
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        Seeded random{seed};
        Person person;
        Duration now = 0s;
        for (int step = 0; step < 200; ++step) {
            CAPTURE(step);
            const auto deadline = person.desk.next_deadline(person.moment(now));
            if (deadline && random.below(2) == 0) {
                now = std::max<Duration>(deadline->time_since_epoch(), now);
                person.at(now);
                const auto next = person.desk.next_deadline(person.moment(now));
                if (next) CHECK(*next > Instant{now});
                ++wakes;
                continue;
            }
            now += std::chrono::milliseconds{random.below(60'000)};
            const Event events[] = {event::BreakNow{}, event::Start{}, event::Later{}, event::RoutineClosed{}, event::Reset{}};
            if (random.below(2) == 0)
                person.at(now, events[random.below(std::size(events))]);
            else
                person.guide(now, static_cast<GuideCommand>(random.below(7)));
        }
    }
    CHECK(wakes > 3000);
}
