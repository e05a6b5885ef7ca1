#include "core/hours.h"
#include "core/scheduler.h"

#include <algorithm>

namespace limber {
namespace {

/// Sitting that is left until a break falls due by its own counter.
std::optional<Duration> remaining(const Rhythm& rhythm, Duration counter) {
    if (!rhythm.enabled) return {};
    return std::max(rhythm.every - counter, Duration{0});
}

std::optional<Duration> sooner(std::optional<Duration> a, std::optional<Duration> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

/// Sitting until the scheduler next has to say `due`: for the first time, or because the long break takes over a micro one.
std::optional<Duration> sitting_until_due(const Settings& settings, const Reminder& reminder) {
    const auto longer = remaining(settings.longer, reminder.longer);
    if (!reminder.pending) return sooner(remaining(settings.micro, reminder.micro), longer);
    const bool open = stage_of<stage::Prompted>(reminder) || stage_of<stage::InRoutine>(reminder);
    return reminder.pending->kind == Break::micro && !open ? longer : std::nullopt;
}

/// Collects candidates and keeps the first.
struct Earliest {
    std::optional<Instant> at;
    void operator()(std::optional<Instant> candidate) {
        if (candidate) at = at ? std::min(*at, *candidate) : candidate;
    }
};

bool answer_clock_runs(const Settings& settings, const stage::Prompted& prompted) {
    return !prompted.hovered && prompted.measured < prompted.last_input + settings.prompt.pause;
}

/// The instants at which time alone moves the pending break on, the person being at the desk.
struct StageDeadline {
    const Settings& settings;
    Earliest& earliest;

    void operator()(const stage::Held&) const {}
    void operator()(const stage::InRoutine&) const {}
    void operator()(const stage::Grace& grace) const { earliest(grace.until); }
    void operator()(const stage::Snoozed& snoozed) const { earliest(snoozed.until); }
    void operator()(const stage::WaitingForPause& waiting) const { earliest(waiting.since + settings.prompt.wait_for_pause); }
    void operator()(const stage::Prompted& prompted) const {
        if (answer_clock_runs(settings, prompted)) earliest(prompted.measured + prompted.answer_left);
        const bool skip_hidden = settings.prompt.strictness == Strictness::persistent;
        if (skip_hidden && prompted.measured < prompted.opened + persistent_skip_after) earliest(prompted.opened + persistent_skip_after);
    }
};

/// Working hours matter only while they could hold a break back or let it go.
bool hours_matter(const Reminder& reminder) {
    return stage_of<stage::Held>(reminder) || stage_of<stage::Grace>(reminder) || stage_of<stage::WaitingForPause>(reminder);
}

Instant instant_of(WallTime wall, const Moment& moment) { return moment.now + (wall - moment.wall); }

}  // namespace

std::optional<Instant> pause_ends(const Reminder& reminder, const Moment& moment) {
    if (const auto* timed = std::get_if<PausedUntil>(&reminder.pause)) return timed->until;
    if (const auto* tomorrow = std::get_if<PausedUntilWall>(&reminder.pause)) return instant_of(tomorrow->until, moment);
    return {};
}

std::vector<HoldReason> hold_reasons(const Settings& settings, const Reminder& reminder, const Moment& moment) {
    const auto stands = [&](HoldReason reason, bool wanted) { return wanted && reminder.busy.contains(reason); };
    std::vector<HoldReason> reasons;
    if (stands(HoldReason::call, settings.hold.call)) reasons.push_back(HoldReason::call);
    if (stands(HoldReason::fullscreen, settings.hold.fullscreen)) reasons.push_back(HoldReason::fullscreen);
    if (stands(HoldReason::dnd, settings.hold.do_not_disturb)) reasons.push_back(HoldReason::dnd);
    if (!within_hours(settings.hours, to_local(*moment.zone, moment.wall))) reasons.push_back(HoldReason::hours);
    if (paused(reminder)) reasons.push_back(HoldReason::paused);
    return reasons;
}

std::optional<Instant> next_deadline(const Settings& settings, const Reminder& reminder, const Moment& moment) {
    if (reminder.asleep) return {};
    Earliest earliest;
    earliest(pause_ends(reminder, moment));
    if (const auto* gone = std::get_if<Away>(&reminder.presence)) {
        if (!gone->natural_break) earliest(gone->since + settings.sitting.natural_break);
        if (const auto* snoozed = stage_of<stage::Snoozed>(reminder)) earliest(snoozed->until);
        return earliest.at;
    }
    if (stage_of<stage::InRoutine>(reminder)) return earliest.at;
    // A routine's end counts as input, of which no idle source knows.
    if (moment.last_input < reminder.counted) {
        earliest(reminder.counted + settings.sitting.away_after);
        if (stage_of<stage::WaitingForPause>(reminder)) earliest(reminder.counted + settings.prompt.pause);
    }
    if (const auto sitting = sitting_until_due(settings, reminder); sitting && reminder.counted + *sitting > moment.now)
        earliest(reminder.counted + *sitting);
    if (reminder.pending) std::visit(StageDeadline{settings, earliest}, reminder.pending->stage);
    if (hours_matter(reminder))
        if (const auto change = next_hours_change(settings.hours, *moment.zone, moment.wall)) earliest(instant_of(*change, moment));
    return earliest.at;
}

WantedInput wanted_input(const Settings& settings, const Reminder& reminder, const Moment& moment) {
    if (reminder.asleep || reminder.locked || stage_of<stage::InRoutine>(reminder)) return {};
    if (away(reminder)) return {.still_for = {}, .next_input = true};
    WantedInput wanted{.still_for = settings.sitting.away_after, .next_input = false};
    // Due by now, had the person not fallen still: the next input says whether it was sitting.
    const auto sitting = sitting_until_due(settings, reminder);
    wanted.next_input = sitting && reminder.counted + *sitting <= moment.now;
    if (stage_of<stage::WaitingForPause>(reminder)) wanted.still_for = settings.prompt.pause;
    if (const auto* prompted = stage_of<stage::Prompted>(reminder)) {
        if (prompted->measured < prompted->last_input + settings.prompt.pause)
            wanted.still_for = settings.prompt.pause;
        else
            wanted.next_input = true;
    }
    // So still already, as after a routine: what matters now is the next input.
    if (moment.now - moment.last_input >= *wanted.still_for) return {.still_for = {}, .next_input = true};
    return wanted;
}

Break next_break(const Settings& settings, const Reminder& reminder) {
    if (reminder.pending) return reminder.pending->kind;
    const auto micro = remaining(settings.micro, reminder.micro);
    const auto longer = remaining(settings.longer, reminder.longer);
    if (!longer) return Break::micro;
    return !micro || *longer <= *micro + long_is_near ? Break::longer : Break::micro;
}

std::optional<Duration> next_break_in(const Settings& settings, const Reminder& reminder) {
    return sooner(remaining(settings.micro, reminder.micro), remaining(settings.longer, reminder.longer));
}

bool can_later(const Settings& settings, const PendingBreak& pending) {
    if (settings.prompt.strictness == Strictness::strict) return false;
    return settings.prompt.max_snoozes == 0 || pending.snoozes < settings.prompt.max_snoozes;
}

bool can_skip(const Settings& settings, const PendingBreak& pending, Instant now) {
    if (settings.prompt.strictness == Strictness::gentle) return true;
    if (settings.prompt.strictness == Strictness::strict) return false;
    const auto* prompted = std::get_if<stage::Prompted>(&pending.stage);
    return prompted && now >= prompted->opened + persistent_skip_after;
}

}  // namespace limber
