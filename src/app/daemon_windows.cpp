#include "app/daemon.h"
#include "app/messages.h"
#include "app/notes.h"
#include "app/screens.h"
#include "config/edit.h"
#include "config/names.h"
#include "core/overloaded.h"
#include "platform/autostart.h"
#include "platform/clock.h"
#include "platform/event_loop.h"

#include <spdlog/spdlog.h>

namespace limber {
namespace {

template <class Enums>
std::string list_of(const Enums& chosen) {
    std::vector<std::string> words;
    for (const auto each : chosen) words.emplace_back(name_of(each));
    return toml_array(words);
}

}  // namespace

Ui* Daemon::windows() {
    if (!ui_ && !windows_failed_) load_windows();
    if (ui_ && !activation_token_.empty()) ui_->use_activation_token(std::exchange(activation_token_, {}));
    return ui_.get();
}

void Daemon::load_windows() {
    try {
        ui_ = open_ui();
    } catch (const std::exception& error) {
        spdlog::error("{}", error.what());
        trouble_ = error.what();
        windows_failed_ = true;
    }
}

void Daemon::show(const Notice& notice, const Moment& moment) {
    if (const std::string note = note_of(notice); !note.empty()) spdlog::info("{}", note);
    std::visit(overloaded{
                   // The toolkit takes a moment to load: soon there will be a prompt.
                   [&](const effect::Due&) { call_soon([this] { windows(); }); },
                   [&](const effect::PromptOpened&) {
                       // A late timer that meets a lock: it opened and closed within one step.
                       if (!stage_of<stage::Prompted>(desk_.reminder())) return;
                       PromptScreen screen = prompt_screen(desk_, notice, moment);
                       screen.figure = going_round(desk_.catalog().find(screen.routine.front().id));
                       skip_offered_ = screen.can_skip;
                       windows() && ui_->places_prompts() ? ui_->show_prompt(screen, prompt_actions()) : ask_by_notification(screen);
                   },
                   [&](const effect::PromptClosed&) { close_prompt(); },
                   [&](const effect::RoutineBegan&) { windows() ? ui_->show_routine(routine_actions()) : guide_by_notification(moment); },
                   [&](const effect::RoutineOver& over) {
                       if (sounds_ && desk_.settings().routine.voice) sounds_->hush();
                       if (sounds_ && desk_.settings().routine.sound && over.result == RoutineResult::done)
                           sounds_->play(Chime::finished, desk_.settings().routine.volume);
                       if (over.result != RoutineResult::done) return ui_ ? ui_->close_routine() : end_by_notification(nullptr);
                       FinishScreen screen = finish_screen(desk_, *notice.over, today_.totals.dose + over.done, desk_.draw_seed());
                       const WallTime started = notice.over->started;
                       screen.felt = [this, started](Feel feel) {
                           desk_.felt(started, feel);
                           if (history_) history_->set_feel(started, feel);
                       };
                       ui_ ? ui_->show_finish(screen) : end_by_notification(&screen);
                   },
                   [](const auto&) {},
               },
               notice.effect);
}

/// A soft sound, and if wanted the words, at each change, so that one need not look at the screen while twisting away from it.
void Daemon::ring_changes(const Moment& moment) {
    const Guide* guide = desk_.routine();
    const GuideView view = guide ? guide->view(moment.now) : GuideView{};
    if (!view.step || view.paused) {
        if (!guide) rung_.reset();
        return;
    }
    if (rung_ == *view.step) return;
    const bool first = !rung_;
    const bool next_exercise = rung_ && rung_->item != view.step->item;
    rung_ = *view.step;
    if (!ui_) guide_by_notification(moment);
    const auto& wanted = desk_.settings().routine;
    if (!sounds_) sounds_.emplace([](const std::string& why) { spdlog::warn("{}", why); });
    const Chime chime = view.step->what == GuideStep::What::change_sides ? Chime::change_sides
                        : first || next_exercise                         ? Chime::next_exercise
                                                                         : Chime::next_step;
    if (wanted.sound) sounds_->play(chime, wanted.volume);
    if (wanted.voice) sounds_->say(view.step->cue);
}

PromptActions Daemon::prompt_actions() {
    return {
        .start = [this] { happen(event::Start{}); },
        .later = [this] { happen(event::Later{}); },
        .skip = [this] { happen(event::Skip{}); },
        .close = [this] { happen(event::Close{}); },
        .took_break =
            [this] {
                command({"reset", {}});
            },
        .pause_an_hour = [this] { happen(event::PauseFor{std::chrono::hours{1}}); },
        .emergency_exit = [this] { happen(event::Close{}); },
        .other_routine = [this](const std::string& id) { begin({id}); },
        .hovered = [this](bool on) { happen(event::Hovered{on}); },
        .wanted = [this] { return stage_of<stage::Prompted>(desk_.reminder()) != nullptr; },
    };
}

RoutineActions Daemon::routine_actions() {
    const auto guide = [this](GuideCommand command) {
        return [this, command] {
            act([command](Desk& desk, const Moment& moment) { return desk.guide(command, moment); });
            if (ui_) ui_->routine_changed();
        };
    };
    const auto pause = [this] { return desk_.routine() && desk_.routine()->paused() ? GuideCommand::resume : GuideCommand::pause; };
    return {
        .look = [this] { return routine_screen(desk_, now()); },
        .figure = {desk_.settings().routine.motion, [this](bool still) { return routine_scene(desk_, rooms_, now(), still); }},
        .pause = [guide, pause] { guide(pause())(); },
        .back = guide(GuideCommand::back),
        .next = guide(GuideCommand::next),
        .easier = guide(GuideCommand::easier),
        .swap = guide(GuideCommand::swap),
        .hurts =
            [this, guide](bool go_on) {
                if (desk_.routine()) leave_out(desk_.routine()->view(look().now).exercise);
                guide(GuideCommand::hurts)();
                if (!go_on) happen(event::RoutineClosed{});
            },
        .hold_for_text = [guide](bool hold) { guide(hold ? GuideCommand::pause : GuideCommand::resume)(); },
        .close_loses_work =
            [this] {
                const Guide* guide = desk_.routine();
                return guide && guide->done(look().now) >= std::chrono::seconds{10} &&
                       2 * guide->done(look().now) < desk_.running()->planned;
            },
        .close = [this] { happen(event::RoutineClosed{}); },
    };
}

/// In true time, however fast the daemon's runs.
MovingFigure Daemon::going_round(const Exercise* exercise) {
    const Motion motion = desk_.settings().routine.motion;
    return exercise ? limber::going_round(*exercise, motion, boot_now) : MovingFigure{.motion = motion};
}

/// From now on, until the person takes it out of the list: the file says so, where they can see it.
void Daemon::leave_out(const std::string& exercise) {
    if (exercise.empty()) return;
    const Settings before = desk_.settings(), now = leaving_out(before, exercise);
    spdlog::info("{} hurt: left out from now on", exercise);
    try {
        write_settings(setup_.settings_file, with_choice(settings_text_to_edit(), before.routine, now.routine));
    } catch (const std::exception& error) {
        spdlog::error("{}; {} is left out until Limber ends", error.what(), exercise);
        left_out_.push_back(exercise);
    }
    act([now](Desk& desk, const Moment& moment) { return desk.use(now, moment); });
}

void Daemon::welcome() {
    if (!windows()) return;
    Welcome now{.every = desk_.settings().micro.every, .autostart = autostarts()};
    ui_->show_welcome(now, going_round(showpiece(desk_.catalog())), [this](std::optional<Welcome> answer) {
        if (answer) took_welcome(*answer);
    });
}

void Daemon::took_welcome(const Welcome& answer) {
    try {
        std::string text = settings_text_to_edit();
        text = with_value(text, "micro", "every", toml_string(to_text(answer.every)));
        text = with_value(text, "body", "place", toml_string(name_of(answer.place)));
        text = with_value(text, "body", "equipment", list_of(answer.equipment));
        text = with_value(text, "body", "conditions", list_of(answer.conditions));
        write_settings(setup_.settings_file, text);
        set_autostart(answer.autostart);
    } catch (const std::exception& error) {
        spdlog::error("{}", error.what());
        trouble_ = error.what();
    }
    load_again();
    if (answer.stretch_now) happen(event::BreakNow{});
}

void Daemon::show_today() {
    const Moment moment = look();
    const Status status = status_of(desk_, moment, surroundings());
    if (!windows()) return notifications_->show("today", today_message(status));
    std::vector<Day> week;
    if (history_)
        week = by_day(history_->read(moment.wall - std::chrono::days{8}, WallTime::max()), desk_.catalog(), zone_,
                      desk_.settings().sitting.day_starts, moment.wall, 7);
    TodayScreen screen = today_screen(desk_, today_, desk_.reminder().bout, days_moved_this_week(week));
    screen.state = state_in_words(status);
    screen.why = status.trouble;
    screen.stretch = [this] { happen(event::BreakNow{}); };
    ui_->show_today(screen);
}

}  // namespace limber
