#pragma once

#include "core/guide.h"
#include "core/picker.h"
#include "core/scheduler.h"

namespace limber {

/// An effect with what a window, a record or a written day says beyond it.
struct Notice {
    Instant at;
    Duration sitting{};
    Effect effect;
    Routine routine;                  ///< With PromptOpened and RoutineBegan; no items where nothing fits,
    std::string obstacle;             ///< and then why.
    std::optional<RoutineDone> over;  ///< With RoutineOver.
};

/// What survives the process.
struct SavedDesk {
    Reminder reminder;
    std::optional<RoutineDone> in_routine;  ///< As far as it had got.
    bool off_chair = false;                 ///< That routine had the person off the chair.
};

enum class GuideCommand { pause, resume, back, next, easier, swap, hurts };

/// One person at a desk: scheduler, picker and guide together, as the daemon and a written day both run them. Reads no clock.
class Desk {
public:
    /// Chooses the routine of a break; `seed` differs from call to call.
    using Pick = std::function<Picked(const Settings&, Break, std::span<const RoutineDone> newest_first, std::uint32_t seed)>;

    Desk(Settings, Catalog, std::vector<RoutineDone> newest_first, std::uint32_t seed, Instant now);
    void set_pick(Pick pick) { pick_ = std::move(pick); }

    /// Takes up what an earlier process left; follow with event::Launched.
    void restore(const SavedDesk&);
    SavedDesk save(const Moment&) const;

    std::vector<Notice> handle(const Event&, Moment);
    std::vector<Notice> start(const Routine& chosen, Moment);  ///< BreakNow with a routine of the person's choice.
    std::vector<Notice> guide(GuideCommand, Moment);           ///< Nothing where no routine runs.
    std::vector<Notice> use(Settings, Moment);                 ///< A changed configuration, at once.
    void use(Catalog catalog) { catalog_ = std::move(catalog); }
    void felt(WallTime routine_started, Feel);

    std::optional<Instant> next_deadline(const Moment&) const;
    WantedInput wanted_input(const Moment& moment) const { return limber::wanted_input(settings_, reminder_, moment); }

    const Settings& settings() const { return settings_; }
    const Catalog& catalog() const { return catalog_; }
    const Reminder& reminder() const { return reminder_; }
    const Guide* routine() const { return guide_ ? &*guide_ : nullptr; }
    const RoutineDone* running() const { return running_ ? &*running_ : nullptr; }  ///< The routine in progress, guided or not.
    const std::string& obstacle() const { return obstacle_; }                       ///< Why the one in progress has no exercises, or empty.
    std::span<const RoutineDone> past() const { return past_; }
    std::uint32_t draw_seed() { return ++seed_; }

private:
    void advance(const Event&, Moment, std::vector<Notice>&);
    void watch_guide(const Moment&, std::vector<Notice>&);
    void annotate(Notice&, const Moment&);
    Picked pick(Break);
    RoutineDone done_so_far(const Moment&) const;
    void replace(const Exercise*, Instant now);

    Settings settings_;
    Catalog catalog_;
    Pick pick_;
    std::uint32_t seed_;
    Reminder reminder_;
    std::vector<RoutineDone> past_;  ///< Newest first.
    Picked offered_;                 ///< By the open prompt.
    std::string obstacle_;
    std::optional<Routine> chosen_;
    std::optional<Guide> guide_;
    std::optional<RoutineDone> running_;  ///< What is known of the routine in progress; its progress is the guide's.
    bool restored_ = false;               ///< It was begun by an earlier process and is over.
    bool restored_off_chair_ = false;
};

}  // namespace limber
