#include "core/counters.h"

#include <algorithm>

namespace limber {
namespace {

constexpr Duration bout_ending_routine = std::chrono::seconds{60};

bool is_answer(const Event& event) {
    return std::holds_alternative<event::Start>(event) || std::holds_alternative<event::Later>(event) ||
           std::holds_alternative<event::Skip>(event) || std::holds_alternative<event::Close>(event);
}

/// One step in the making: the next state and what there is to tell.
class Transition {
public:
    Transition(const Settings& settings, Reminder reminder, const Moment& moment)
        : settings_{settings}, next_{std::move(reminder)}, moment_{moment}, input_{std::min(moment.last_input, moment.now)} {}

    Step result() && { return {std::move(next_), std::move(effects_)}; }

    /// What input and time alone bring about, and what holds a break then.
    void settle() {
        pass_time();
        if (!next_.asleep) tell_hold();
    }

    void pass_time() {
        if (next_.asleep) return;
        run_answer_clock();
        count_input();
        end_pause();
        notice_presence();
        watch_prompt();
        fall_due();
        move_pending();
    }

    /// What time has brought comes before what happens now; before a launch or a wake there was nobody to notice,
    /// and an answer that comes with the last instant of its prompt is in time.
    void settle_before(const Event& event) {
        if (std::holds_alternative<event::Launched>(event) || next_.asleep) return;
        if (!is_answer(event)) return pass_time();
        count_input();
        notice_presence();
    }

    void operator()(const event::Tick&) {}

    void operator()(const event::Launched& launched) {
        next_.busy = launched.busy;
        next_.locked = launched.locked;
        next_.asleep = false;
        tell(effect::HasLaunched{});
        end_pause();
        const bool at_desk = !away(next_);
        if (stage<stage::InRoutine>()) end_routine(result_by_half(), launched.died);
        if (at_desk) next_.presence = Away{.since = launched.died};
        std::get<Away>(next_.presence).ignored = input_;
        forget_quiet(next_);
        // What was on the screen is gone; a snooze is a promise and goes on.
        if (next_.pending && !stage<stage::Snoozed>()) next_.pending->stage = stage::Held{};
    }

    void operator()(const event::Busy& busy) {
        if (busy.on)
            next_.busy.insert(busy.reason);
        else
            next_.busy.erase(busy.reason);
    }

    void operator()(const event::Locked& lock) { cut_off(next_.locked, lock.locked, PromptEnd::locked); }
    void operator()(const event::Asleep& sleep) { cut_off(next_.asleep, sleep.asleep, PromptEnd::asleep); }

    void operator()(const event::Start&) {
        if (stage<stage::Prompted>()) begin_routine();
    }

    void operator()(const event::BreakNow&) {
        if (!stage<stage::InRoutine>() && !next_.locked && !next_.asleep) begin_routine();
    }

    void operator()(const event::Later&) {
        if (!stage<stage::Prompted>() || !can_later(settings_, *next_.pending)) return;
        ++next_.pending->snoozes;
        close_prompt(PromptEnd::later, stage::Snoozed{moment_.now + settings_.prompt.snooze});
    }

    void operator()(const event::Skip&) {
        if (stage<stage::Prompted>() && can_skip(settings_, *next_.pending, moment_.now)) skip();
    }

    void operator()(const event::Close&) {
        if (stage<stage::InRoutine>()) return (*this)(event::RoutineClosed{});
        if (!stage<stage::Prompted>()) return;
        if (can_later(settings_, *next_.pending))
            (*this)(event::Later{});
        else
            skip();
    }

    void operator()(const event::Hovered& hover) {
        if (auto* prompted = stage<stage::Prompted>()) prompted->hovered = hover.on;
    }

    void operator()(const event::PauseFor& pause) { begin_pause(PausedUntil{moment_.now + pause.length}); }
    void operator()(const event::PauseUntilTomorrow&) {
        begin_pause(PausedUntilWall{next_day(*moment_.zone, moment_.wall, settings_.sitting.day_starts)});
    }
    void operator()(const event::PauseUntilResumed&) { begin_pause(PausedForGood{}); }
    void operator()(const event::Resume&) {
        if (paused(next_)) resume();
    }

    void operator()(const event::Reset&) {
        const bool prompted = stage<stage::Prompted>();
        if (stage<stage::InRoutine>())
            next_.pending->dropped = true;
        else
            next_.pending.reset();
        restart_all(next_, anew());
        if (prompted) tell(effect::PromptClosed{PromptEnd::reset});
    }

    void operator()(const event::RoutineFinished&) {
        if (stage<stage::InRoutine>()) end_routine(RoutineResult::done, moment_.now);
    }
    void operator()(const event::RoutineClosed&) {
        if (stage<stage::InRoutine>()) end_routine(result_by_half(), moment_.now);
    }

private:
    template <class S>
    S* stage() {
        return next_.pending ? std::get_if<S>(&next_.pending->stage) : nullptr;
    }

    void tell(Effect effect) { effects_.push_back({std::move(effect), std::max(next_.sitting, Duration{0})}); }

    // ---- counters

    Duration anew() const { return begin_anew(next_, moment_.now); }

    void end_bout() {
        if (next_.bout > Duration{0}) tell(effect::BoutEnded{next_.bout_began, next_.bout});
        next_.bout = Duration{0};
        next_.bout_began = moment_.now;
    }

    // ---- presence

    void notice_presence() {
        if (stage<stage::InRoutine>()) return;
        if (!away(next_) && moment_.now - next_.counted >= settings_.sitting.away_after) go_away(next_.counted);
        if (!away(next_)) return;
        auto& gone = std::get<Away>(next_.presence);
        const bool returned = !next_.locked && (moment_.touched || input_ > gone.ignored);
        const Duration span = (returned ? input_ : moment_.now) - gone.since;
        if (!gone.natural_break && span >= settings_.sitting.natural_break) take_natural_break(span);
        if (returned) come_back(span);
    }

    /// Between two inputs there was no longer quiet than `away_after`: the shell would have told (see wanted_input()).
    void count_input() {
        if (away(next_) || stage<stage::InRoutine>() || input_ <= next_.counted) return;
        count_sitting(next_, input_ - next_.counted);
        next_.counted = input_;
    }

    void go_away(Instant since) {
        next_.presence = Away{.since = since, .ignored = since};
        forget_quiet(next_);
        tell(effect::WentAway{since});
    }

    void come_back(Duration away) {
        // A snooze that ended meanwhile has left its break held.
        if (const auto* snoozed = stage<stage::Snoozed>(); snoozed && moment_.now >= snoozed->until) next_.pending->stage = stage::Held{};
        next_.presence = AtDesk{};
        next_.counted = std::max(input_, next_.counted);
        if (next_.bout == Duration{0}) next_.bout_began = next_.counted;
        tell(effect::CameBack{away});
    }

    void take_natural_break(Duration span) {
        std::get<Away>(next_.presence).natural_break = true;
        if (stage<stage::Prompted>()) tell(effect::PromptClosed{PromptEnd::away});
        next_.pending.reset();
        end_bout();
        restart_all(next_, anew());
        tell(effect::TookNaturalBreak{span});
    }

    /// Lock and sleep: whatever is on the screen ends, and the person is away at once.
    void cut_off(bool& flag, bool on, PromptEnd why) {
        if (flag == on) return;
        flag = on;
        if (!on) {
            if (auto* gone = std::get_if<Away>(&next_.presence)) gone->ignored = std::max(gone->ignored, input_);
            return;
        }
        if (stage<stage::InRoutine>()) end_routine(result_by_half(), moment_.now);
        if (stage<stage::Prompted>()) close_prompt(why, stage::Held{});
        if (stage<stage::Grace>() || stage<stage::WaitingForPause>()) next_.pending->stage = stage::Held{};
        if (!away(next_)) go_away(next_.counted);
    }

    // ---- the user's pause

    void begin_pause(Pause pause) {
        if (pause == next_.pause) return;
        next_.pause = pause;
        if (stage<stage::Prompted>()) close_prompt(PromptEnd::paused, stage::Held{});
        tell(effect::Paused{pause_ends(next_, moment_)});
    }

    void resume() {
        next_.pause = NotPaused{};
        tell(effect::Resumed{});
    }

    void end_pause() {
        const auto ends = pause_ends(next_, moment_);
        if (ends && moment_.now >= *ends) resume();
    }

    // ---- from due to done

    bool is_due(const Rhythm& rhythm, Duration counter) const { return rhythm.enabled && counter >= rhythm.every; }

    void fall_due() {
        if (away(next_)) return;
        const bool longer = is_due(settings_.longer, next_.longer);
        if (next_.pending) {
            const bool open = stage<stage::Prompted>() || stage<stage::InRoutine>();
            if (!longer || open || next_.pending->kind == Break::longer) return;
            next_.pending->kind = Break::longer;
            return tell(effect::Due{Break::longer});
        }
        const bool micro = is_due(settings_.micro, next_.micro);
        if (!micro && !longer) return;
        const bool long_takes_over = settings_.longer.enabled && next_.longer + long_is_near >= settings_.longer.every;
        const Break kind = longer || long_takes_over ? Break::longer : Break::micro;
        next_.pending = PendingBreak{.kind = kind, .stage = stage::Held{}};
        tell(effect::Due{kind});
        approach();
    }

    bool blocked() const { return away(next_) || next_.locked || next_.asleep || !hold_reasons(settings_, next_, moment_).empty(); }

    /// Step 2, unless something holds the break.
    void approach() {
        if (blocked())
            next_.pending->stage = stage::Held{};
        else
            next_.pending->stage = stage::WaitingForPause{moment_.now};
    }

    void move_pending() {
        if (const auto* snoozed = stage<stage::Snoozed>(); snoozed && moment_.now >= snoozed->until) approach();
        if (!next_.pending || stage<stage::Prompted>() || stage<stage::Snoozed>() || stage<stage::InRoutine>()) return;
        if (blocked()) {
            next_.pending->stage = stage::Held{};
            return;
        }
        if (stage<stage::Held>()) next_.pending->stage = stage::Grace{moment_.now + settings_.hold.grace};
        if (const auto* grace = stage<stage::Grace>(); grace && moment_.now >= grace->until) approach();
        if (const auto* waiting = stage<stage::WaitingForPause>(); waiting && moment_suits(*waiting)) open_prompt();
    }

    /// The end of a routine counts as one.
    Instant last_input() const { return std::max(input_, next_.counted); }

    bool moment_suits(const stage::WaitingForPause& waiting) const {
        return moment_.now >= waiting.since + settings_.prompt.wait_for_pause || moment_.now - last_input() >= settings_.prompt.pause;
    }

    void open_prompt() {
        PendingBreak& pending = *next_.pending;
        pending.stage = stage::Prompted{moment_.now, settings_.prompt.answer_within, moment_.now, last_input()};
        tell(effect::PromptOpened{pending.kind, ++pending.openings});
    }

    void watch_prompt() {
        if (!stage<stage::Prompted>()) return;
        const auto reasons = hold_reasons(settings_, next_, moment_);
        const auto intrudes = [](HoldReason reason) { return reason != HoldReason::hours && reason != HoldReason::paused; };
        if (std::any_of(reasons.begin(), reasons.end(), intrudes)) return close_prompt(PromptEnd::held, stage::Held{});
        if (stage<stage::Prompted>()->answer_left <= Duration{0}) miss();
    }

    /// Runs from the prompt or an input until there has been none for `pause`; stands still from then to the next input.
    void run_answer_clock() {
        auto* prompted = stage<stage::Prompted>();
        if (!prompted) return;
        const bool ran = prompted->measured < prompted->last_input + settings_.prompt.pause;
        const bool stirred = input_ > prompted->last_input;
        const Instant from = ran ? prompted->measured : stirred ? input_ : moment_.now;
        const Instant until = std::min(moment_.now, std::max(input_, prompted->last_input) + settings_.prompt.pause);
        if (!prompted->hovered && until > from) prompted->answer_left -= until - from;
        prompted->measured = moment_.now;
        prompted->last_input = std::max(input_, prompted->last_input);
    }

    void close_prompt(PromptEnd why, Stage stage) {
        next_.pending->stage = stage;
        tell(effect::PromptClosed{why});
    }

    void miss() {
        PendingBreak& pending = *next_.pending;
        ++pending.misses;
        const bool gives_up = settings_.prompt.strictness == Strictness::gentle && pending.misses >= settings_.prompt.prompts;
        if (!gives_up) return close_prompt(PromptEnd::missed, stage::Snoozed{moment_.now + settings_.prompt.snooze});
        next_.overdue = true;
        drop(PromptEnd::missed);
    }

    void skip() { drop(PromptEnd::skip); }

    void drop(PromptEnd why) {
        restart_interval(next_, next_.pending->kind, anew());
        next_.pending.reset();
        tell(effect::PromptClosed{why});
    }

    void begin_routine() {
        if (stage<stage::Prompted>()) tell(effect::PromptClosed{PromptEnd::start});
        if (!next_.pending) next_.pending = PendingBreak{.kind = next_break(settings_, next_)};
        if (away(next_) && next_.bout == Duration{0}) next_.bout_began = moment_.now;
        next_.presence = AtDesk{};  // Nobody is away while one runs, though it is no input.
        forget_quiet(next_);
        next_.pending->stage = stage::InRoutine{moment_.now};
        tell(effect::RoutineBegan{next_.pending->kind});
    }

    RoutineResult result_by_half() const {
        return 2 * moment_.routine_done >= moment_.routine_length ? RoutineResult::partial : RoutineResult::abandoned;
    }

    /// `end` counts as the last input.
    void end_routine(RoutineResult result, Instant end) {
        const Break kind = next_.pending->kind;
        next_.presence = AtDesk{};
        next_.counted = end;
        if (moment_.routine_done >= bout_ending_routine && moment_.routine_off_chair) end_bout();
        if (result == RoutineResult::abandoned && next_.pending->dropped) {
            next_.pending.reset();
        } else if (result == RoutineResult::abandoned) {
            next_.pending->stage = stage::Snoozed{end + settings_.prompt.snooze};
        } else {
            next_.pending.reset();
            next_.sitting = Duration{0};
            restart_interval(next_, kind, Duration{0});
            next_.overdue = false;
        }
        tell(effect::RoutineOver{result, moment_.routine_done});
    }

    void tell_hold() {
        std::vector<HoldReason> reasons;
        if (stage<stage::Held>()) reasons = hold_reasons(settings_, next_, moment_);
        if (reasons == next_.hold_told) return;
        next_.hold_told = reasons;
        if (!reasons.empty()) tell(effect::Hold{reasons});
    }

    const Settings& settings_;
    Reminder next_;
    const Moment& moment_;
    const Instant input_;
    std::vector<Told> effects_;
};

}  // namespace

Reminder new_reminder(Instant now) {
    Reminder reminder;
    reminder.presence = Away{.since = now, .ignored = now, .natural_break = true};
    reminder.counted = now;
    reminder.bout_began = now;
    return reminder;
}

Step step(const Settings& settings, Reminder reminder, const Event& event, const Moment& moment) {
    Transition transition{settings, std::move(reminder), moment};
    transition.settle_before(event);
    std::visit(transition, event);
    transition.settle();
    return std::move(transition).result();
}

}  // namespace limber
