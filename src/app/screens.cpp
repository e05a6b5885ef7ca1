#include "app/screens.h"

#include <algorithm>

namespace limber {
namespace {

std::string name_in(const Catalog& catalog, const std::string& id) {
    const Exercise* exercise = catalog.find(id);
    return exercise ? exercise->name : id;
}

std::vector<ExerciseLine> lines_of(const Catalog& catalog, const Routine& routine) {
    std::vector<ExerciseLine> lines;
    for (const RoutineItem& item : routine.items)
        if (const Exercise* exercise = catalog.find(item.exercise)) lines.push_back({exercise->id, exercise->name});
    return lines;
}

bool clock_runs(const Settings& settings, const stage::Prompted& prompted) {
    return !prompted.hovered && prompted.measured < prompted.last_input + settings.prompt.pause;
}

/// A break that nothing fits into: the person moves as they like while its time runs.
RoutineScreen plain_break_screen(const Desk& desk, Instant now) {
    const auto* in_routine = stage_of<stage::InRoutine>(desk.reminder());
    if (!in_routine || !desk.running()) return {.over = true};
    const Duration whole = std::max(desk.running()->planned, Duration{1});
    const Duration left = std::max(whole - (now - in_routine->began), Duration{0});
    const double progress = 1 - static_cast<double>(left.count()) / static_cast<double>(whole.count());
    return {.exercise = "A break of your own",
            .cue = "Stand up and move as you like.",
            .step_left = left,
            .item = 1,
            .items = 1,
            .routine_left = left,
            .item_progress = progress,
            .routine_progress = progress,
            .step_progress = progress,
            .obstacle = desk.obstacle(),
            .can_easier = false,
            .can_swap = false};
}

}  // namespace

PromptScreen prompt_screen(const Desk& desk, const Notice& opened, const Moment& moment) {
    const Settings& settings = desk.settings();
    const PendingBreak& pending = *desk.reminder().pending;
    PromptScreen screen{
        .kind = pending.kind,
        .routine = lines_of(desk.catalog(), opened.routine),
        .length = opened.routine.length,
        .sitting = opened.sitting,
        .snooze = settings.prompt.snooze,
        .can_later = can_later(settings, pending),
        .can_skip = can_skip(settings, pending, moment.now),
        .strict = settings.prompt.strictness == Strictness::strict,
        .corner = settings.prompt.position,
        .monitor = settings.prompt.monitor,
    };
    if (screen.routine.empty()) screen.routine.push_back({"", opened.obstacle});
    for (const NamedRoutine& routine : desk.catalog().routines)
        if (routine.place == Place::desk || settings.body.equipment.contains(Equipment::mat))
            screen.other_routines.emplace_back(routine.id, routine.name);
    return screen;
}

AnswerClock answer_clock(const Desk& desk, const Moment&) {
    const auto* prompted = stage_of<stage::Prompted>(desk.reminder());
    if (!prompted) return {};
    return {prompted->answer_left, desk.settings().prompt.answer_within, clock_runs(desk.settings(), *prompted)};
}

RoutineScreen routine_screen(const Desk& desk, Instant now) {
    const Guide* guide = desk.routine();
    if (!guide) return plain_break_screen(desk, now);
    RoutineScreen screen{.over = true};
    const GuideView view = guide->view(now);
    const Exercise* exercise = desk.catalog().find(view.exercise);
    if (!view.step || !exercise) return screen;
    screen.over = false;
    screen.exercise = exercise->name;
    screen.side = view.step->side;
    screen.getting_ready = view.step->what == GuideStep::What::get_ready;
    screen.changing_sides = view.step->what == GuideStep::What::change_sides;
    screen.cue = view.step->cue;
    screen.breath = view.step->breath;
    screen.hold = view.step->hold;
    screen.rep = view.step->rep;
    screen.reps = view.step->reps;
    screen.step_left = view.step_left;
    screen.item = static_cast<int>(view.item) + 1;
    screen.items = static_cast<int>(view.items);
    screen.routine_left = view.routine_left;
    screen.item_progress = view.item_progress;
    screen.routine_progress = view.routine_progress;
    screen.step_progress = view.step_progress;
    screen.paused = view.paused;
    if (!view.next.empty()) screen.next = name_in(desk.catalog(), view.next);
    screen.cautions = exercise->cautions;
    screen.can_easier = easier_than(desk.catalog(), desk.settings(), *exercise) != nullptr;
    screen.can_swap = swap_for(desk.catalog(), desk.settings(), *exercise, guide->routine().ids(), 0) != nullptr;
    return screen;
}

FinishScreen finish_screen(const Desk& desk, const RoutineDone& over, Duration today, std::uint32_t seed) {
    const auto& tips = desk.catalog().tips;
    FinishScreen screen{.done = over.done, .today = today, .target = desk.settings().body.daily_dose};
    if (desk.settings().routine.tips && !tips.empty()) screen.tip = tips[seed % tips.size()];
    return screen;
}

TodayScreen today_screen(const Desk& desk, const Day& today, Duration sitting_now, int days_this_week) {
    TodayScreen screen{.sitting_today = today.totals.sitting + sitting_now,
                       .dose = today.totals.dose,
                       .target = desk.settings().body.daily_dose,
                       .routines = today.totals.done + today.totals.partial,
                       .days_this_week = days_this_week};
    for (const Direction direction : {Direction::rotation, Direction::extension, Direction::flexion, Direction::side_bend}) {
        const auto found = today.totals.by_direction.find(direction);
        screen.directions.emplace_back(direction, found == today.totals.by_direction.end() ? Duration{0} : found->second);
    }
    return screen;
}

}  // namespace limber
