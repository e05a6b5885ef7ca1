#include "core/scheduler.h"

#include "core/seeded.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace limber;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t runs = 100;
constexpr int steps_a_run = 200;  // 20 000 in all

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };
constexpr WallTime monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 7h;

template <class T, std::size_t n>
T one_of(Seeded& random, const T (&from)[n]) {
    return from[random.below(n)];
}

Settings random_settings(Seeded& random) {
    constexpr Duration intervals[] = {5min, 20min, 30min, 45min, 1h, 2h}, waits[] = {0s, 20s, 3min, 10min};
    Settings settings;
    settings.micro = {random.below(6) > 0, one_of(random, intervals), 2min};
    settings.longer = {random.below(6) > 0, one_of(random, intervals), 5min};
    constexpr Duration away_afters[] = {1min, 3min, 5min};
    settings.sitting.away_after = one_of(random, away_afters);
    settings.sitting.natural_break = settings.sitting.away_after + one_of(random, waits);
    settings.prompt.wait_for_pause = one_of(random, waits);
    settings.prompt.pause = std::chrono::seconds{1 + random.below(20)};
    settings.prompt.answer_within = std::chrono::seconds{10 + random.below(60)};
    settings.prompt.snooze = std::chrono::minutes{1 + random.below(15)};
    settings.prompt.max_snoozes = static_cast<int>(random.below(4));
    settings.prompt.prompts = static_cast<int>(1 + random.below(4));
    settings.prompt.strictness = static_cast<Strictness>(random.below(3));
    settings.hold.call = random.below(4) > 0;
    settings.hold.grace = one_of(random, waits);
    if (random.below(3) == 0)
        for (auto& day : settings.hours) day = {{9h, 12h}, {13h, 17h}};
    return settings;
}

Event random_event(Seeded& random) {
    const Event events[] = {event::Busy{static_cast<HoldReason>(random.below(3)), random.below(2) == 0},
                            event::Locked{random.below(3) == 0},
                            event::Locked{false},
                            event::Asleep{random.below(3) == 0},
                            event::Asleep{false},
                            event::Start{},
                            event::Later{},
                            event::Skip{},
                            event::Close{},
                            event::Hovered{random.below(2) == 0},
                            event::BreakNow{},
                            event::PauseFor{std::chrono::minutes{1 + random.below(90)}},
                            event::PauseUntilTomorrow{},
                            event::PauseUntilResumed{},
                            event::Resume{},
                            event::Resume{},
                            event::Reset{},
                            event::RoutineFinished{},
                            event::RoutineClosed{}};
    return random.below(2) == 0 ? event::Tick{} : one_of(random, events);
}

// ---- all that a reminder holds, as a text to compare

std::ostream& operator<<(std::ostream& to, Duration duration) { return to << duration.count() << ' '; }
std::ostream& operator<<(std::ostream& to, Instant instant) { return to << instant.time_since_epoch(); }

struct Describe {
    std::ostream& to;
    void operator()(const AtDesk&) const { to << "at desk "; }
    void operator()(const Away& gone) const { to << "away " << gone.since << gone.ignored << gone.natural_break; }
    void operator()(const NotPaused&) const { to << "not paused "; }
    void operator()(const PausedUntil& pause) const { to << "paused " << pause.until; }
    void operator()(const PausedUntilWall& pause) const { to << "paused, wall " << pause.until.time_since_epoch(); }
    void operator()(const PausedForGood&) const { to << "paused for good "; }
    void operator()(const stage::Held&) const { to << "held "; }
    void operator()(const stage::Grace& grace) const { to << "grace " << grace.until; }
    void operator()(const stage::WaitingForPause& waiting) const { to << "waiting " << waiting.since; }
    void operator()(const stage::Snoozed& snoozed) const { to << "snoozed " << snoozed.until; }
    void operator()(const stage::InRoutine& routine) const { to << "routine " << routine.began; }
    void operator()(const stage::Prompted& prompted) const {
        to << "prompted " << prompted.opened << prompted.answer_left << prompted.measured << prompted.last_input << prompted.hovered;
    }
};

std::string described(const Reminder& reminder) {
    std::ostringstream text;
    const Describe describe{text};
    std::visit(describe, reminder.presence);
    std::visit(describe, reminder.pause);
    text << reminder.counted << reminder.sitting << reminder.micro << reminder.longer << reminder.bout << reminder.bout_began
         << reminder.overdue << reminder.locked << reminder.asleep << ' ';
    for (const HoldReason reason : reminder.hold_told) text << static_cast<int>(reason);
    text << ' ';
    for (const HoldReason reason : reminder.busy) text << static_cast<int>(reason);
    if (!reminder.pending) return text.str();
    const PendingBreak& pending = *reminder.pending;
    text << " pending " << static_cast<int>(pending.kind) << pending.openings << pending.snoozes << pending.misses << pending.dropped
         << ' ';
    std::visit(describe, pending.stage);
    return text.str();
}

/// A person at a desk and the shell around the scheduler, both driven by chance; the shell is late at times.
class World {
public:
    explicit World(std::uint32_t seed) : random_{seed}, settings_{random_settings(random_)}, reminder_{new_reminder(Instant{})} {
        moment_ = {.now = Instant{}, .last_input = Instant{}, .wall = monday, .zone = &utc};
    }

    /// Lets time pass: to what the shell was asked to wake for, or to anything else.
    void wait() {
        const auto deadline = next_deadline(settings_, reminder_, moment_);
        const WantedInput wanted = wanted_input(settings_, reminder_, moment_);
        Instant until = moment_.now + std::chrono::milliseconds{random_.below(600'000)};
        if (deadline && (*deadline < until || random_.below(3) == 0) && random_.below(10) > 0) until = std::max(*deadline, moment_.now);
        if (random_.below(4) == 0) typing_ = !typing_;
        if (const auto still = wanted.still_for; !typing_ && still && moment_.last_input + *still > moment_.now)
            until = std::min(until, moment_.last_input + *still);
        pass(until - moment_.now);
        at_deadline_ = deadline && until == *deadline;
        if (random_.below(100) == 0) set_wall_clock();
    }

    Step take(const Event& event) const { return step(settings_, reminder_, event, moment_); }
    void move_on(Reminder next) { reminder_ = std::move(next); }
    void configure() { settings_ = random_settings(random_); }

    bool at_deadline() const { return at_deadline_; }
    Seeded& random() { return random_; }
    const Settings& settings() const { return settings_; }
    const Reminder& reminder() const { return reminder_; }
    const Moment& moment() const { return moment_; }

private:
    void pass(Duration time) {
        moment_.now += time;
        moment_.wall += time;
        if (typing_) moment_.last_input = moment_.now;
        moment_.touched = typing_ && random_.below(2) == 0;
        moment_.routine_length = 2min;
        moment_.routine_off_chair = random_.below(2) == 0;
        const auto* routine = stage_of<stage::InRoutine>(reminder_);
        moment_.routine_done = routine ? std::min<Duration>(moment_.now - routine->began, 2min) : 0s;
    }

    void set_wall_clock() {
        moment_.wall += std::chrono::minutes{random_.below(600)} - 5h;
        at_deadline_ = false;
    }

    Seeded random_;
    Settings settings_;
    Reminder reminder_;
    Moment moment_;
    bool typing_ = true;
    bool at_deadline_ = false;
};

/// Hands each of the random steps to `check`, before the world has moved on.
template <class Check>
void over_random_steps(Check check) {
    for (std::uint32_t seed = 0; seed < runs; ++seed) {
        World world{seed};
        for (int number = 0; number < steps_a_run; ++number) {
            CAPTURE(seed);
            CAPTURE(number);
            world.wait();
            const Event event = world.at_deadline() ? event::Tick{} : random_event(world.random());
            CAPTURE(event.index());
            const Step taken = world.take(event);
            check(world, event, taken);
            world.move_on(taken.next);
            if (world.random().below(100) == 0) world.configure();
        }
    }
}

template <class E>
bool tells(const Step& taken) {
    return std::any_of(taken.effects.begin(), taken.effects.end(), [](const Told& told) { return std::holds_alternative<E>(told.effect); });
}

bool tells_of_counted_routine(const Step& taken) {
    return std::any_of(taken.effects.begin(), taken.effects.end(), [](const Told& told) {
        const auto* over = std::get_if<effect::RoutineOver>(&told.effect);
        return over && over->result != RoutineResult::abandoned;
    });
}

}  // namespace

TEST_CASE("after a step at its own deadline, the next deadline is later") {
    int at_deadline = 0;
    over_random_steps([&](const World& world, const Event&, const Step& taken) {
        if (!world.at_deadline()) return;
        ++at_deadline;
        CAPTURE(described(world.reminder()));
        CAPTURE(described(taken.next));
        const auto next = next_deadline(world.settings(), taken.next, world.moment());
        if (next) CHECK(*next > world.moment().now);
    });
    CHECK(at_deadline > 1000);
}

TEST_CASE("no prompt opens while the person is away, the screen locked, the machine asleep or anything holds") {
    int prompts = 0;
    over_random_steps([&](const World& world, const Event&, const Step& taken) {
        if (!tells<effect::PromptOpened>(taken)) return;
        // Time comes first: what is said at the very instant of a prompt closes it.
        if (tells<effect::PromptClosed>(taken) && !stage_of<stage::Prompted>(taken.next)) return;
        ++prompts;
        CAPTURE(described(world.reminder()));
        CHECK_FALSE(away(taken.next));
        CHECK_FALSE(taken.next.locked);
        CHECK_FALSE(taken.next.asleep);
        CHECK(hold_reasons(world.settings(), taken.next, world.moment()).empty());
    });
    CHECK(prompts > 200);
}

TEST_CASE("nothing falls due while the person is away") {
    over_random_steps([&](const World&, const Event&, const Step& taken) {
        if (tells<effect::Due>(taken)) CHECK_FALSE((away(taken.next) && !tells<effect::WentAway>(taken)));
    });
}

TEST_CASE("sitting time becomes less by a routine, a natural break or a reset, and by nothing else") {
    int less = 0;
    over_random_steps([&](const World& world, const Event& event, const Step& taken) {
        if (taken.next.sitting >= world.reminder().sitting) return;
        ++less;
        const bool reset = std::holds_alternative<event::Reset>(event);
        CHECK((reset || tells_of_counted_routine(taken) || tells<effect::TookNaturalBreak>(taken)));
    });
    CHECK(less > 100);
}

TEST_CASE("the bout of sitting is never shorter than it was until it is told as ended") {
    over_random_steps([&](const World& world, const Event&, const Step& taken) {
        CHECK(taken.next.bout >= 0s);
        if (taken.next.bout < world.reminder().bout) CHECK(tells<effect::BoutEnded>(taken));
    });
}

TEST_CASE("no sitting time that is told is negative, and no counter lacks more than the quiet up to now") {
    over_random_steps([&](const World& world, const Event&, const Step& taken) {
        for (const Told& told : taken.effects) CHECK(told.sitting >= 0s);
        const Duration quiet = away(taken.next) ? 0s : std::max<Duration>(world.moment().now - taken.next.counted, 0s);
        for (const Duration counter : {taken.next.sitting, taken.next.micro, taken.next.longer}) CHECK(counter + quiet >= 0s);
    });
}

TEST_CASE("the same event twice changes nothing") {
    over_random_steps([&](const World& world, const Event& event, const Step& taken) {
        // An answer that came too soon is one once the prompt is there.
        if (tells<effect::PromptOpened>(taken) && stage_of<stage::Prompted>(taken.next)) return;
        const Step again = step(world.settings(), taken.next, event, world.moment());
        CHECK(again.effects.empty());
        CHECK(described(again.next) == described(taken.next));
    });
}

TEST_CASE("the same arguments bring the same answer") {
    over_random_steps([&](const World& world, const Event& event, const Step& taken) {
        CHECK(described(world.take(event).next) == described(taken.next));
    });
}

TEST_CASE("a prompt opens at most once a step, and what opens is pending") {
    over_random_steps([&](const World&, const Event&, const Step& taken) {
        const auto opened = std::count_if(taken.effects.begin(), taken.effects.end(),
                                          [](const Told& told) { return std::holds_alternative<effect::PromptOpened>(told.effect); });
        CHECK(opened <= 1);
        if (opened == 1) CHECK((stage_of<stage::Prompted>(taken.next) || tells<effect::PromptClosed>(taken)));
    });
}
