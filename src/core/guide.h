#pragma once

#include "core/past.h"

#include <memory>

namespace limber {

/// One thing to do for one span of time.
struct GuideStep {
    enum class What { get_ready, change_sides, phase };
    What what = What::phase;
    std::size_t item = 0;  ///< Which exercise of the routine, from 0.
    Side side = Side::both;
    int rep = 1;  ///< Of `reps` on this side, from 1.
    int reps = 1;
    std::size_t phase = 0;  ///< Of the exercise; 0 while getting ready.
    std::string cue;        ///< Ready to be shown: sides already put in.
    Breath breath = Breath::free;
    std::string pose;
    bool hold = false;
    Duration length{};
    bool operator==(const GuideStep&) const = default;
};

/// What a window shows of a routine at one instant.
struct GuideView {
    const GuideStep* step = nullptr;  ///< nullptr once it is over.
    std::string exercise;             ///< Id.
    std::size_t item = 0, items = 0;
    Duration step_left{};
    Duration item_left{};
    Duration routine_left{};
    double item_progress = 0;     ///< 0 … 1
    double step_progress = 0;     ///< 0 … 1
    double routine_progress = 0;  ///< 0 … 1
    bool paused = false;
    std::string next;  ///< Id of the next exercise, or empty.
};

/// A routine in progress: which exercise, side, repetition and phase; for how long it has really been done. A value, no clock.
class Guide {
public:
    /// `routine` must have items and all its ids must be in the catalog.
    Guide(const Catalog&, const Routine& routine, Instant now);

    GuideView view(Instant now) const;
    const Routine& routine() const { return routine_; }  ///< As it is now, after swaps.

    bool over(Instant now) const;        ///< Run to its end, or nothing is left of it.
    bool left_alone(Instant now) const;  ///< Paused for 10 min.
    bool paused() const { return paused_at_.has_value(); }
    std::optional<Instant> next_change(Instant now) const;  ///< End of the step, or when it counts as left alone; nothing once over.

    void pause(Instant now);  ///< Freezes the clock; nothing if it is frozen.
    void resume(Instant now);
    void back(Instant now);  ///< To the start of this exercise, or within its first 3 s of the one before.
    void next(Instant now);  ///< Goes on with the next exercise.
    void replace(const Catalog&, const RoutineItem& with, Instant now);  ///< Swap or easier: another exercise from its start.
    void hurts(Instant now);                                             ///< Marks this exercise and goes on with the next.

    /// Time really spent on exercises, pauses left out; never less than before.
    Duration done(Instant now) const;
    std::vector<ExerciseDone> exercises(const Catalog&, Instant now) const;  ///< Those with more than 0 s or marked, in order.
    bool left_the_chair(const Catalog&, Instant now) const;                  ///< One that was done is not a seated one.

    bool operator==(const Guide&) const;

private:
    struct Place {
        std::size_t at;
        Instant began;
    };
    using Steps = std::vector<GuideStep>;

    Instant clock(Instant now) const { return paused_at_.value_or(now); }
    Place place_at(Instant now) const;
    std::vector<ExerciseDone> spent_at(Instant now) const;
    std::size_t first_of(std::size_t item) const;
    Duration left_from(std::size_t step, std::size_t until_item) const;
    void settle(Instant now);
    void begin(std::size_t step, Instant now);
    void change(Instant now, const std::function<void()>& change);

    Routine routine_;
    std::shared_ptr<const Steps> steps_;  ///< Never changed, so that a copy of a guide is cheap.
    std::size_t at_ = 0;
    Instant step_began_{};     ///< Moved on by the length of each pause,
    Instant counted_until_{};  ///< and so is this: `spent_` holds what lies before.
    std::optional<Instant> paused_at_;
    std::vector<ExerciseDone> spent_;
};

/// The steps of one exercise at a dose, both sides.
std::vector<GuideStep> steps_of(const Exercise&, const Dose&, std::size_t item);

/// The cue with `{side}` and `{other}` put in; both become empty words where there is no side.
std::string with_side(const std::string& cue, Side);

}  // namespace limber
