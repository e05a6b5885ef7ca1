#pragma once

#include "core/past.h"

#include <variant>

namespace limber {

/// What the shell samples before every step, so that no event can forget it.
struct Moment {
    Instant now;
    Instant last_input;    ///< Of keyboard and pointer; `now` where nothing tells (Limber then goes by time alone).
    bool touched = false;  ///< Input is going on at this very instant, were it the same as the one before.
    WallTime wall;
    const Zone* zone = nullptr;      ///< Of the shell; never null.
    Duration routine_length{};       ///< As planned, of the routine in progress,
    Duration routine_done{};         ///< how much of it is done,
    bool routine_off_chair = false;  ///< and whether it has had the person off the chair.
};

/// In the order in which they are listed.
enum class HoldReason { call, fullscreen, dnd, hours, paused };

/// What happens to the scheduler. Input is not among it: it comes with every moment.
namespace event {
struct Tick {};  ///< Time has passed, or input was seen.
struct Launched {
    Instant died;
    std::set<HoldReason> busy;
    bool locked = false;
};  ///< The process starts; it ran until `died`.
struct Busy {
    HoldReason reason;
    bool on;
};  ///< call, fullscreen or dnd.
struct Locked {
    bool locked;
};
struct Asleep {
    bool asleep;
};
struct Start {};  ///< The answers to a prompt,
struct Later {};
struct Skip {};
struct Close {};  ///< (Esc)
struct Hovered {
    bool on;
};                   ///< the pointer on it.
struct BreakNow {};  ///< A routine at once; `Start` where a prompt is open.
struct PauseFor {
    Duration length;
};
struct PauseUntilTomorrow {};
struct PauseUntilResumed {};
struct Resume {};
struct Reset {};            ///< "I took a break."
struct RoutineFinished {};  ///< To its end.
struct RoutineClosed {};    ///< Before it, by the person or left alone.
}  // namespace event
using Event = std::variant<event::Tick, event::Launched, event::Busy, event::Locked, event::Asleep, event::Start, event::Later, event::Skip,
                           event::Close, event::Hovered, event::BreakNow, event::PauseFor, event::PauseUntilTomorrow,
                           event::PauseUntilResumed, event::Resume, event::Reset, event::RoutineFinished, event::RoutineClosed>;

/// What a person could notice.
namespace effect {
struct Due {
    Break kind;
};
struct Hold {
    std::vector<HoldReason> reasons;
};
struct PromptOpened {
    Break kind;
    int number;
};
struct PromptClosed {
    PromptEnd why;
};
struct RoutineBegan {
    Break kind;
};
struct RoutineOver {
    RoutineResult result;
    Duration done;
};
struct WentAway {
    Instant since;
};
struct CameBack {
    Duration away;
};
struct TookNaturalBreak {
    Duration away;
};
struct Paused {
    std::optional<Instant> until;
};
struct Resumed {};
struct HasLaunched {};
struct BoutEnded {
    Instant began;
    Duration sitting;
};  ///< For the record; not shown.
}  // namespace effect
using Effect = std::variant<effect::Due, effect::Hold, effect::PromptOpened, effect::PromptClosed, effect::RoutineBegan,
                            effect::RoutineOver, effect::WentAway, effect::CameBack, effect::TookNaturalBreak, effect::Paused,
                            effect::Resumed, effect::HasLaunched, effect::BoutEnded>;

/// An effect with the sitting time after it.
struct Told {
    Effect effect;
    Duration sitting{};
};

/// Where a break that is due stands.
namespace stage {
struct Held {};  ///< For a reason, the person away or the screen locked.
struct Grace {
    Instant until;
};
struct WaitingForPause {
    Instant since;
};
struct Snoozed {
    Instant until;
};
struct Prompted {
    Instant opened;
    Duration answer_left;
    Instant measured;    ///< When `answer_left` was brought up to date,
    Instant last_input;  ///< and the last input known then.
    bool hovered = false;
};
struct InRoutine {
    Instant began;
};
}  // namespace stage
using Stage = std::variant<stage::Held, stage::Grace, stage::WaitingForPause, stage::Snoozed, stage::Prompted, stage::InRoutine>;

/// A break that is due (or taken by hand).
struct PendingBreak {
    Break kind = Break::micro;
    int openings = 0;
    int snoozes = 0;
    int misses = 0;
    bool dropped = false;  ///< By a reset in mid-routine: however that ends, it is not asked for again.
    Stage stage = stage::Held{};
};

struct AtDesk {};
struct Away {
    Instant since;
    Instant ignored;             ///< The last input that was no return: before it, at the lock screen, or while nobody looked.
    bool natural_break = false;  ///< Told already.
};

struct NotPaused {
    bool operator==(const NotPaused&) const = default;
};
struct PausedUntil {
    Instant until;
    bool operator==(const PausedUntil&) const = default;
};
struct PausedUntilWall {
    WallTime until;
    bool operator==(const PausedUntilWall&) const = default;
};
struct PausedForGood {
    bool operator==(const PausedForGood&) const = default;
};
using Pause = std::variant<NotPaused, PausedUntil, PausedUntilWall, PausedForGood>;

/// All that the scheduler knows.
struct Reminder {
    std::variant<AtDesk, Away> presence = Away{};
    Instant counted{};     ///< The input up to which sitting is counted.
    Duration sitting{};    ///< Since the last break or natural break,
    Duration micro{};      ///< since the micro counter's own restart,
    Duration longer{};     ///< since the long one's,
    Duration bout{};       ///< since the bout began,
    Instant bout_began{};  ///< which was here.
    std::optional<PendingBreak> pending;
    bool overdue = false;  ///< Given up on, not taken: the tray goes on saying due.
    std::vector<HoldReason> hold_told;
    std::set<HoldReason> busy;
    bool locked = false;
    bool asleep = false;
    Pause pause = NotPaused{};
};

/// A program just started, for the first time.
Reminder new_reminder(Instant now);

struct Step {
    Reminder next;
    std::vector<Told> effects;
};

/// The whole behaviour: no clock, no I/O, the same answer for the same arguments.
Step step(const Settings&, Reminder, const Event&, const Moment&);

/// When the shell must send the next Tick; nothing while only a person can move things on. The routine's own clock is not in it.
std::optional<Instant> next_deadline(const Settings&, const Reminder&, const Moment&);

/// Which idle changes the shell must send a Tick for.
struct WantedInput {
    std::optional<Duration> still_for;
    bool next_input = false;
    bool operator==(const WantedInput&) const = default;
};
WantedInput wanted_input(const Settings&, const Reminder&, const Moment&);

/// The break that a routine started now would be: the pending one, else the one that falls due next; and in how much sitting that is.
Break next_break(const Settings&, const Reminder&);
std::optional<Duration> next_break_in(const Settings&, const Reminder&);

/// Why a break may not pop up now, in the listed order.
std::vector<HoldReason> hold_reasons(const Settings&, const Reminder&, const Moment&);

bool can_later(const Settings&, const PendingBreak&);
bool can_skip(const Settings&, const PendingBreak&, Instant now);

/// Skip is shown only after this, where strictness is persistent.
inline constexpr Duration persistent_skip_after = std::chrono::seconds{10};

/// The long break takes the place of a micro one when it is this near, in sitting.
inline constexpr Duration long_is_near = std::chrono::minutes{5};

/// The end of the pause as an instant; nothing where there is none or no pause.
std::optional<Instant> pause_ends(const Reminder&, const Moment&);
inline bool paused(const Reminder& reminder) { return !std::holds_alternative<NotPaused>(reminder.pause); }
inline bool away(const Reminder& reminder) { return std::holds_alternative<Away>(reminder.presence); }

/// The stage of the pending break if it is an S.
template <class S>
const S* stage_of(const Reminder& reminder) {
    return reminder.pending ? std::get_if<S>(&reminder.pending->stage) : nullptr;
}

}  // namespace limber
