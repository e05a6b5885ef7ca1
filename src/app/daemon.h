#pragma once

#include "app/doctor.h"
#include "app/figures.h"
#include "app/holds.h"
#include "app/pace.h"
#include "app/record.h"
#include "app/setup.h"
#include "app/status.h"
#include "core/summary.h"
#include "platform/alarm.h"
#include "platform/file_watch.h"
#include "platform/idle.h"
#include "platform/notifications.h"
#include "platform/session.h"
#include "platform/sound.h"
#include "platform/tray.h"
#include "ui/ui.h"

#include <deque>

namespace limber {

/// The program in the background: what happens in the world becomes events of the desk, and what the desk notices becomes windows,
/// history, tray and status. It has no rules of its own.
class Daemon {
public:
    explicit Daemon(Setup);
    ~Daemon();
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    /// Becomes the running instance and stays until told to quit. The exit code of the process.
    int run();

private:
    using Action = std::function<std::vector<Notice>(Desk&, const Moment&)>;

    // ---- the loop (daemon.cpp)
    void act(Action);
    void happen(const Event& event);
    void perform(const std::vector<Notice>&, const Moment&);
    void settle(const Moment&);
    Moment look();
    Instant now() const;  ///< Without asking the world for the rest of the moment.
    std::optional<Moment> unannounced_sleep(const Moment& now);
    void take_up_state();
    void save(const std::vector<History::Entry>&, const Moment&);
    void open_history();
    void load_again();
    void leave();

    // ---- senses (daemon_senses.cpp)
    void open_senses();
    void watch_for_holds();
    void busy(HoldReason, bool on);
    void open_idle();
    void look_for_idle();

    // ---- what is shown (daemon_windows.cpp)
    Ui* windows();
    void load_windows();
    void show(const Notice&, const Moment&);
    PromptActions prompt_actions();
    RoutineActions routine_actions();
    MovingFigure going_round(const Exercise*);
    void ring_changes(const Moment&);
    void leave_out(const std::string& exercise);
    void welcome();
    void took_welcome(const Welcome&);
    void show_today();

    // ---- notifications (daemon_messages.cpp)
    void ask_by_notification(const PromptScreen&);
    void allow_skip_by_notification();
    void close_prompt();
    void guide_by_notification(const Moment&);
    void end_by_notification(const FinishScreen* finished);
    void tell_problems();
    void tell_history();
    void tell_idle_lost(bool lost);

    // ---- tray and status (daemon_tray.cpp)
    void open_tray();
    void use_taskbar_icon();
    void refresh(const Moment&);
    TrayLook tray_look(const Status&) const;
    Surroundings surroundings() const;
    Findings findings() const;
    Status status_now();
    void choose(int menu_id);
    void answer_click(const std::function<void()>& answer);
    Answer command(const Command&);
    Answer begin(const std::vector<std::string>& names);
    Answer pause_for(const std::vector<std::string>& words);
    void count_today(const Moment&);

    const Pace pace_;
    Setup setup_;
    Zone zone_;
    std::optional<History> history_;
    Desk desk_;
    Record record_;
    std::deque<Action> waiting_;
    bool busy_ = false;
    bool leaving_ = false;

    std::unique_ptr<Alarm> alarm_;
    std::unique_ptr<IdleSource> idle_;
    IdleChoice idle_choice_;
    std::unique_ptr<IdleReturn> idle_return_;  ///< While there is no source.
    std::unique_ptr<SessionWatch> session_;
    Holds holds_{[this](HoldReason reason, bool on) { busy(reason, on); }};
    std::unique_ptr<FileWatch> files_;
    std::unique_ptr<ControlService> control_;
    std::unique_ptr<Tray> notifier_;
    std::unique_ptr<Notifications> notifications_;
    std::optional<PromptScreen> asked_;    ///< The prompt that is open as a notification,
    std::optional<Notification> guided_;   ///< the exercise that was told of by one,
    std::set<std::string> problems_told_;  ///< and the mistakes.
    bool idle_lost_told_ = false;
    std::unique_ptr<Ui> ui_;
    std::string activation_token_;  ///< Of the person's click elsewhere that is being answered.
    std::unique_ptr<Tray> taskbar_icon_;
    bool windows_failed_ = false;
    std::optional<Sounds> sounds_;   ///< From the first routine on.
    std::optional<GuideStep> rung_;  ///< The step of the routine that was last told by ear.

    std::optional<Instant> saved_;  ///< When the state was last saved.
    Instant looked_{};              ///< At the last step,
    Duration slept_{};              ///< and how long the machine had slept since its start by then.
    Day today_;
    std::vector<std::string> left_out_;    ///< Exercises that hurt, where the file could not be told.
    std::string trouble_;                  ///< Of the world, in words: no idle source, no history.
    std::vector<History::Entry> unsaved_;  ///< What the history could not take yet,
    std::string not_saved_because_;        ///< and why, in words.
    bool skip_offered_ = true;
    Rooms rooms_;  ///< Of the exercises in the routine window.
};

}  // namespace limber
