#pragma once

#include "core/exercise.h"
#include "core/past.h"
#include "figure/strokes.h"
#include "platform/tray.h"

#include <functional>
#include <memory>

namespace limber {

/// One exercise as a window names it.
struct ExerciseLine {
    std::string id;
    std::string name;
};

/// The figure at one instant, and how much room all of its exercise needs.
struct Scene {
    Shown shown;
    Frame frame;
};

/// A figure that a window asks for itself, some 30 times a second while it can be seen to move.
struct MovingFigure {
    Motion motion = Motion::system;
    std::function<std::optional<Scene>(bool still)> now;  ///< `still`: with reduced motion. Nothing where there is none to show.
};

/// The popup.
struct PromptScreen {
    Break kind = Break::micro;
    std::vector<ExerciseLine> routine;
    MovingFigure figure;  ///< Of its first exercise.
    Duration length{};
    Duration sitting{};
    Duration snooze{};
    bool can_later = true;
    bool can_skip = true;  ///< false while `skip_in` runs, or in strict mode.
    bool strict = false;   ///< Full screen on every monitor; the exit is Esc held for 3 s.
    Corner corner = Corner::bottom_right;
    PromptMonitor monitor = PromptMonitor::pointer;
    std::vector<std::pair<std::string, std::string>> other_routines;  ///< id, name
};

/// The time bar: shrinks while running.
struct AnswerClock {
    Duration left{};
    Duration whole{};
    bool running = false;
    bool operator==(const AnswerClock&) const = default;
};

struct PromptActions {
    std::function<void()> start, later, skip, close, took_break, pause_an_hour;
    std::function<void()> emergency_exit;  ///< Strict: Esc was held for 3 s.
    std::function<void(std::string id)> other_routine;
    std::function<void(bool)> hovered;  ///< The pointer is on the popup: the answer clock waits.
    std::function<bool()> wanted;       ///< Whether the break still asks for it; a window that is not wanted for long closes by itself.
};

/// The routine window at one instant.
struct RoutineScreen {
    std::string exercise;  ///< Name.
    Side side = Side::both;
    bool getting_ready = false;
    bool changing_sides = false;
    std::string cue;
    Breath breath = Breath::free;
    bool hold = false;
    int rep = 1, reps = 1;
    Duration step_left{};
    int item = 0, items = 0;  ///< `item` counts from 1.
    Duration routine_left{};
    double item_progress = 0, routine_progress = 0, step_progress = 0;  ///< 0 … 1
    bool paused = false;
    std::string next;  ///< Name of the next exercise, or empty.
    std::vector<std::string> cautions;
    std::string obstacle;  ///< Why there is no exercise, or empty.
    bool can_easier = true, can_swap = true;
    bool over = false;
    bool operator==(const RoutineScreen&) const = default;
};

struct RoutineActions {
    std::function<RoutineScreen()>
        look;  ///< What to show now; asked with each frame of the figure, which ends while it is paused or out of sight.
    MovingFigure figure;
    std::function<void()> pause, back, next, easier, swap;
    std::function<void(bool go_on)> hurts;           ///< After the safety text: go on with the next, or end.
    std::function<void(bool paused)> hold_for_text;  ///< The safety text stands: the clock waits.
    std::function<bool()> close_loses_work;          ///< Whether to ask before closing.
    std::function<void()> close;
};

/// After the last step.
struct FinishScreen {
    Duration done{};
    Duration today{}, target{};
    std::string tip;  ///< Or empty.
    std::function<void(Feel)> felt;
    std::function<void()> closed;
};

/// Today, as a card.
struct TodayScreen {
    std::string state;  ///< In words: "Sitting 18 min · next break in 12 min".
    std::string why;    ///< Held, paused, trouble: in words; or empty.
    Duration sitting_today{};
    Duration dose{}, target{};
    std::vector<std::pair<Direction, Duration>> directions;  ///< rotation, extension, flexion, side-bend
    int routines = 0;
    int days_this_week = 0;
    std::function<void()> stretch, closed;
};

/// First start: what the person tells us.
struct Welcome {
    Place place = Place::desk;
    std::set<Equipment> equipment{Equipment::chair, Equipment::wall};
    std::set<Condition> conditions;
    Duration every = std::chrono::minutes{30};
    bool autostart = false;
    bool stretch_now = false;
};

/// An exercise as its author watches it.
struct PlayerScreen {
    std::string exercise;  ///< Name, or the file where it has none yet.
    std::string pose;      ///< "Phase 2 of 3 · turned · right side"
    std::string cue;
    std::vector<std::string> mistakes;  ///< Of the file as it was last saved.
    bool paused = false;
    bool operator==(const PlayerScreen&) const = default;
};

struct PlayerActions {
    std::function<PlayerScreen()> look;
    MovingFigure figure;
    std::function<void()> pause, back, next, mirror, closed;
};

/// The wire to the windows. All calls on the main thread; every action is called from the main loop.
class Ui {
public:
    virtual ~Ui() = default;

    virtual void show_prompt(const PromptScreen&, PromptActions) = 0;  ///< Without taking the focus. Replaces one that is open.
    virtual void set_answer_clock(const AnswerClock&) = 0;
    virtual void allow_skip() = 0;  ///< Persistent: ten seconds have passed.
    virtual void close_prompt() = 0;

    /// Of the click outside our windows that the next one comes from: it may take the focus by it.
    virtual void use_activation_token(const std::string&) = 0;

    virtual void show_routine(RoutineActions) = 0;  ///< On the person's own click: takes the focus.
    virtual void routine_changed() = 0;             ///< Look anew at once.
    virtual void show_finish(FinishScreen) = 0;     ///< In place of the routine.
    virtual void close_routine() = 0;

    virtual void show_today(TodayScreen) = 0;
    virtual void show_welcome(const Welcome& now, MovingFigure,
                              std::function<void(std::optional<Welcome>)> done) = 0;  ///< nullopt: closed without an answer.
    virtual void show_about(const std::string& version, MovingFigure) = 0;            ///< Help: what it is, licence, safety.
    virtual void show_safety() = 0;
    virtual void show_keyboard() = 0;

    virtual void show_player(PlayerActions) = 0;
    virtual void player_changed() = 0;  ///< Look anew at once.

    /// Whether a prompt can stand where it should, without taking the focus. Not on a Wayland without layer-shell and XWayland.
    virtual bool places_prompts() const = 0;

    virtual std::unique_ptr<Tray> open_taskbar_icon(TrayEvents) = 0;  ///< XEmbed; nullptr where there is none.
};

/// Loads the windows (wxWidgets and GTK, some 10 MB) from limber-ui.so beside the program; they are not needed before the first window.
/// Throws std::runtime_error where there is no display or the file is missing.
std::unique_ptr<Ui> open_ui();

}  // namespace limber
