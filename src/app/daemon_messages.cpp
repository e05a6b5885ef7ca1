#include "app/daemon.h"
#include "app/messages.h"
#include "app/screens.h"
#include "platform/event_loop.h"
#include "platform/folders.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace limber {
namespace {

/// One message each.
namespace subject {
constexpr const char *prompt = "prompt", *routine = "routine", *problems = "problems", *idle = "idle", *history = "history";
}  // namespace subject

constexpr const char* nobody_asks = "no window can be opened and no notification service runs: answer with limber start, later or skip";

void log_unseen(const std::string& what, const std::string& why) { spdlog::warn("{} is not shown: {}", what, why); }

/// Opens this file or folder on a click.
NotificationEvents opening(const std::string& what, const std::string& file) {
    return {.on_action = [file](const std::string&, const std::string& token) { open_for_person(file, token); },
            .on_dismissed = {},
            .on_unseen = [what](const std::string& why) { log_unseen(what, why); }};
}

}  // namespace

// ---- where no window can be opened

void Daemon::ask_by_notification(const PromptScreen& screen) {
    asked_ = screen;
    const auto answered = [this](const std::string& said, const std::string& token) {
        asked_.reset();
        activation_token_ = token;
        answer_click([this, &said] {
            if (said == answer::start) happen(event::Start{});
            if (said == answer::later) happen(event::Later{});
            if (said == answer::skip) happen(event::Skip{});
        });
    };
    const auto dismissed = [this, strict = screen.strict] {
        asked_.reset();
        if (!strict) happen(event::Close{});  // else there is no way out by accident: it comes back
    };
    notifications_->show(subject::prompt, prompt_message(screen),
                         {.on_action = answered, .on_dismissed = dismissed, .on_unseen = [this](const std::string& why) {
                              log_unseen("the prompt", why);
                              trouble_ = nobody_asks;
                          }});
}

void Daemon::allow_skip_by_notification() {
    asked_->can_skip = true;
    ask_by_notification(PromptScreen{*asked_});
}

void Daemon::close_prompt() {
    if (ui_) ui_->close_prompt();
    asked_.reset();
    notifications_->withdraw(subject::prompt);
}

/// Also told at each step of a routine; a message that says the same is not sent again.
void Daemon::guide_by_notification(const Moment& moment) {
    const Guide* guide = desk_.routine();
    const GuideView view = guide ? guide->view(moment.now) : GuideView{};
    if (guide && !view.step) return;
    const auto answered = [this](const std::string& said, const std::string&) {
        const RoutineActions actions = routine_actions();
        if (said == answer::hurts) actions.hurts(false);
        if (said == answer::next) actions.next();
        if (said == answer::stop) actions.close();
    };
    const Notification message = guide ? exercise_message(desk_, view) : own_break_message(routine_screen(desk_, moment.now));
    if (std::exchange(guided_, message) == message) return;  // closed by the person: not in their way again
    notifications_->show(subject::routine, message, {.on_action = answered, .on_dismissed = {}, .on_unseen = [](const std::string& why) {
                                                         log_unseen("the exercise", why);
                                                     }});
}

void Daemon::end_by_notification(const FinishScreen* finished) {
    guided_.reset();
    notifications_->withdraw(subject::routine);
    if (finished) notifications_->show(subject::routine, finish_message(*finished));
}

// ---- what has gone wrong

/// Once for each new set of mistakes; gone when they are mended.
void Daemon::tell_problems() {
    const std::vector<Diagnostic> problems = setup_.problems();
    const std::set<std::string> kinds = kinds_of(problems);
    const bool known = std::ranges::includes(problems_told_, kinds);
    problems_told_ = kinds;
    if (problems.empty()) return notifications_->withdraw(subject::problems);
    if (known && !notifications_->stands(subject::problems)) return;  // seen and put away
    notifications_->show(subject::problems, problems_message(problems, setup_.unreadable()),
                         opening("a mistake in the configuration", problems.front().file));
}

void Daemon::tell_history() {
    if (!trouble_.empty()) notifications_->show(subject::history, history_message(trouble_), opening("the mishap", data_folder().string()));
}

/// Once for each time that it is lost.
void Daemon::tell_idle_lost(bool lost) {
    if (std::exchange(idle_lost_told_, lost) == lost) return;
    if (!lost) return notifications_->withdraw(subject::idle);
    notifications_->show(subject::idle, idle_lost_message(), {.on_action = {}, .on_dismissed = {}, .on_unseen = [](const std::string& why) {
                                                                  log_unseen("the loss of the idle source", why);
                                                              }});
}

}  // namespace limber
