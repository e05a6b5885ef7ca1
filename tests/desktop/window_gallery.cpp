// Shows one window with example data: window_gallery SCREEN|EXERCISE [SECONDS]. What a person does is told on standard output.
#include "app/figures.h"
#include "app/setup.h"
#include "platform/clock.h"
#include "ui/ui.h"

#include <glib.h>

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace limber;
using namespace std::chrono_literals;

namespace {

GMainLoop* loop;

std::function<void()> say(const std::string& words) {
    return [words] {
        std::puts(words.c_str());
        std::fflush(stdout);
    };
}

const Catalog& catalog() {
    static const Catalog all = load_setup().catalog.catalog;
    return all;
}

MovingFigure figure_of(const std::string& id, std::function<Instant()> now = boot_now) {
    const Exercise* exercise = catalog().find(id);
    return exercise ? going_round(*exercise, Motion::system, std::move(now)) : MovingFigure{};
}

PromptScreen prompt_example() {
    PromptScreen screen;
    screen.figure = figure_of("seated-twist");
    screen.routine = {{"seated-twist", "Seated twist"}, {"wall-angels", "Wall angels"}, {"breathing", "Breathing"}};
    screen.length = 2min;
    screen.sitting = 31min;
    screen.snooze = 5min;
    screen.other_routines = {{"rotation", "Rotation (2 min)"}, {"floor", "On the floor (5 min)"}};
    return screen;
}

PromptScreen long_words_example() {
    PromptScreen screen = prompt_example();
    screen.kind = Break::longer;
    screen.length = 5min;
    screen.sitting = 1h + 4min;
    screen.routine = {{"", "Brustwirbelsäulenstreckung über die Stuhllehne"},
                      {"", "Quadratus lumborum stretch on hands and knees"},
                      {"", "Shoulder-blade squeezes with the elastic band"},
                      {"", "Diaphragmatic breathing"},
                      {"", "Standing cat-cow"},
                      {"", "Seated twist"}};
    return screen;
}

PromptActions prompt_actions(Ui& ui) {
    const auto closing = [&ui](const std::string& words) {
        return [&ui, words] {
            say(words)();
            ui.close_prompt();
        };
    };
    return {.start = closing("start"),
            .later = closing("later"),
            .skip = closing("skip"),
            .close = closing("close"),
            .took_break = closing("took a break"),
            .pause_an_hour = closing("pause an hour"),
            .emergency_exit = closing("emergency exit"),
            .other_routine = [&ui](std::string id) { say("other routine " + id)(), ui.close_prompt(); },
            .hovered = [](bool on) { say(on ? "hovered" : "not hovered")(); }};
}

void show_prompt(Ui& ui, const PromptScreen& screen) {
    const gint64 before = g_get_monotonic_time();
    ui.show_prompt(screen, prompt_actions(ui));
    ui.set_answer_clock({31s, 45s, true});
    std::printf("show_prompt at %.1f took %.1f ms\n", static_cast<double>(before) / 1000,
                static_cast<double>(g_get_monotonic_time() - before) / 1000);
    std::fflush(stdout);
}

RoutineScreen ready_example() {
    RoutineScreen screen;
    screen.exercise = "Seated twist";
    screen.getting_ready = true;
    screen.cue = "Sit tall near the front of the chair, feet flat on the floor";
    screen.step_left = 4s;
    screen.item = 2;
    screen.items = 3;
    screen.routine_left = 72s;
    screen.routine_progress = 0.4;
    screen.next = "Wall angels";
    screen.cautions = {"The chair must not roll. Turn only as far as is comfortable."};
    return screen;
}

RoutineScreen hold_example() {
    RoutineScreen screen = ready_example();
    screen.getting_ready = false;
    screen.cue = "Turn to the RIGHT, tall, and breathe out";
    screen.side = Side::right;
    screen.hold = true;
    screen.breath = Breath::out;
    screen.step_left = 14s;
    screen.step_progress = 0.3;
    return screen;
}

RoutineScreen reps_example() {
    RoutineScreen screen = hold_example();
    screen.exercise = "Wall angels";
    screen.cue = "Slide the arms up the wall as far as they stay on it";
    screen.side = Side::both;
    screen.hold = false;
    screen.rep = 3;
    screen.reps = 8;
    screen.breath = Breath::in;
    screen.step_progress = 0.8;
    screen.next = "";
    return screen;
}

RoutineScreen long_words_step() {
    RoutineScreen screen = hold_example();
    screen.exercise = "Quadratus lumborum stretch on hands and knees";
    screen.cue =
        "Walk both hands to the left until you feel a mild stretch along the right side of the waist, and keep the hips over the knees";
    screen.next = "Brustwirbelsäulenstreckung über die Stuhllehne mit verschränkten Armen";
    return screen;
}

/// A routine that goes on by the clock, so that the frames can be seen and counted.
RoutineActions routine_actions(Ui& ui, RoutineScreen screen, const std::string& id) {
    struct Playing {
        RoutineScreen screen;
        Instant began = boot_now();
        std::optional<Instant> paused;
        int looks = 0;
        Instant now() const { return paused.value_or(boot_now()); }
    };
    auto playing = std::make_shared<Playing>();
    playing->screen = std::move(screen);
    RoutineActions actions;
    actions.look = [playing] {
        ++playing->looks;
        RoutineScreen now = playing->screen;
        const Duration spent = playing->now() - playing->began;
        now.step_left = std::max(Duration{}, now.step_left - spent);
        now.routine_left = std::max(Duration{}, now.routine_left - spent);
        now.step_progress = std::min(1.0, now.step_progress + std::chrono::duration<double>(spent).count() / 6);
        return now;
    };
    // Seen from its beginning, a pause is time that has not passed.
    actions.figure = figure_of(id, [playing] { return Instant{playing->now() - playing->began}; });
    actions.pause = [playing] {
        if (playing->paused) playing->began += boot_now() - *playing->paused;
        playing->paused = playing->paused ? std::nullopt : std::optional{boot_now()};
        playing->screen.paused = playing->paused.has_value();
        say("pause, looks " + std::to_string(playing->looks))();
    };
    actions.back = say("back");
    actions.next = say("next");
    actions.easier = say("easier");
    actions.swap = say("swap");
    actions.hurts = [&ui](bool go_on) {
        say(go_on ? "hurts, go on" : "hurts, end")();
        if (!go_on) ui.close_routine();
    };
    actions.hold_for_text = [](bool on) { say(on ? "held for text" : "not held")(); };
    actions.close_loses_work = [] { return true; };
    actions.close = [&ui] { say("close")(), ui.close_routine(); };
    return actions;
}

FinishScreen finish_example() {
    return {.done = 2min,
            .today = 4min,
            .target = 10min,
            .tip = "Raise the screen until its upper edge is level with your eyes: the head then does not pull the mid-back forward.",
            .felt = [](Feel feel) { say("felt " + std::to_string(static_cast<int>(feel)))(); },
            .closed = say("closed")};
}

TodayScreen today_example() {
    return {.state = "Sitting 18 min · next break in 12 min",
            .why = "",
            .sitting_today = 3h + 10min,
            .dose = 4min,
            .target = 10min,
            .directions = {{Direction::rotation, 100s}, {Direction::extension, 80s}, {Direction::flexion, 60s}, {Direction::side_bend, 0s}},
            .routines = 2,
            .days_this_week = 3,
            .stretch = say("stretch"),
            .closed = say("closed")};
}

void show_routine(Ui& ui, const RoutineScreen& screen, const std::string& id = "seated-twist") {
    ui.show_routine(routine_actions(ui, screen, id));
}

/// What only a key opens, a key opens here too.
void show_routine_and_type(Ui& ui, const char* key) {
    static std::string command;
    command = std::string{"xdotool key "} + key;
    show_routine(ui, hold_example());
    g_timeout_add(
        500, [](gpointer) -> gboolean { return g_spawn_command_line_async(command.c_str(), nullptr), FALSE; }, nullptr);
}

/// Opens and closes prompts, then rests: for wake-ups, memory and times.
void cycle(Ui& ui) {
    for (int i = 0; i < 20; ++i) {
        show_prompt(ui, prompt_example());
        const gint64 until = g_get_monotonic_time() + 150000;
        while (g_get_monotonic_time() < until) g_main_context_iteration(nullptr, FALSE);
        ui.close_prompt();
        while (g_main_context_iteration(nullptr, FALSE)) {
        }
    }
    say("resting")();
}

std::unique_ptr<Tray> tray;

void show_tray(Ui& ui) {
    TrayEvents events{say("activate"), say("middle"), [](int id) { say("menu " + std::to_string(id))(); }, say("opening"),
                      [](bool shown) { say(shown ? "shown" : "hidden")(); }};
    tray = ui.open_taskbar_icon(events);
    TrayLook look;
    look.icon = {{16, std::vector<std::uint32_t>(16 * 16, 0xff30a060)}, {32, std::vector<std::uint32_t>(32 * 32, 0xff30a060)}};
    look.tooltip = "Sitting 18 min";
    look.menu = {
        {1, "Sitting 18 min", false, {}}, {2, "Stretch now", true, {}}, {3, ""}, {4, "Pause", true, {{5, "30 minutes"}, {6, "1 hour"}}}};
    tray->show(look);
}

const std::map<std::string, std::function<void(Ui&)>>& screens() {
    static const std::map<std::string, std::function<void(Ui&)>> all{
        {"prompt", [](Ui& ui) { show_prompt(ui, prompt_example()); }},
        {"prompt-long-words", [](Ui& ui) { show_prompt(ui, long_words_example()); }},
        {"prompt-persistent",
         [](Ui& ui) {
             PromptScreen screen = prompt_example();
             screen.can_skip = false;
             show_prompt(ui, screen);
         }},
        {"prompt-allow-skip",
         [](Ui& ui) {
             PromptScreen screen = prompt_example();
             screen.can_skip = false;
             show_prompt(ui, screen);
             ui.allow_skip();
         }},
        {"prompt-all",
         [](Ui& ui) {
             PromptScreen screen = prompt_example();
             screen.monitor = PromptMonitor::all;
             screen.corner = Corner::top_right;
             show_prompt(ui, screen);
         }},
        {"prompt-strict",
         [](Ui& ui) {
             PromptScreen screen = prompt_example();
             screen.strict = true;
             screen.can_later = screen.can_skip = false;
             show_prompt(ui, screen);
         }},
        {"routine-ready", [](Ui& ui) { show_routine(ui, ready_example()); }},
        {"routine-hold", [](Ui& ui) { show_routine(ui, hold_example()); }},
        {"routine-reps", [](Ui& ui) { show_routine(ui, reps_example(), "wall-angels"); }},
        {"routine-hurts", [](Ui& ui) { show_routine_and_type(ui, "h"); }},
        {"routine-close", [](Ui& ui) { show_routine_and_type(ui, "Escape"); }},
        {"routine-long-words", [](Ui& ui) { show_routine(ui, long_words_step()); }},
        {"finish", [](Ui& ui) { show_routine(ui, hold_example()), ui.show_finish(finish_example()); }},
        {"today", [](Ui& ui) { ui.show_today(today_example()); }},
        {"welcome",
         [](Ui& ui) {
             ui.show_welcome({}, figure_of("seated-twist"),
                             [](std::optional<Welcome> told) { say(told ? (told->stretch_now ? "stretch" : "start") : "none")(); });
         }},
        {"safety", [](Ui& ui) { ui.show_safety(); }},
        {"about", [](Ui& ui) { ui.show_about("0.1.0", figure_of("seated-twist")); }},
        {"keyboard", [](Ui& ui) { ui.show_keyboard(); }},
        {"tray", show_tray},
        {"cycle", cycle},
    };
    return all;
}

bool show(Ui& ui, const std::string& name) {
    if (const Exercise* exercise = catalog().find(name)) {
        RoutineScreen screen = reps_example();
        screen.exercise = exercise->name;
        screen.cue = with_side(exercise->phases.front().cue, exercise->each_side ? Side::right : Side::both);
        show_routine(ui, screen, name);
        return true;
    }
    const auto found = screens().find(name);
    if (found != screens().end()) found->second(ui);
    return found != screens().end();
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        for (const auto& [name, screen] : screens()) std::puts(name.c_str());
        return 2;
    }
    loop = g_main_loop_new(nullptr, FALSE);
    try {
        const gint64 before = g_get_monotonic_time();
        const auto ui = open_ui();
        std::printf("open_ui %.1f ms\n", static_cast<double>(g_get_monotonic_time() - before) / 1000);
        if (!show(*ui, arguments[1])) return 2;
        if (count > 2)
            g_timeout_add_seconds(
                static_cast<guint>(std::atoi(arguments[2])), [](gpointer) -> gboolean { return g_main_loop_quit(loop), FALSE; }, nullptr);
        g_main_loop_run(loop);
        tray.reset();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
