#include "app/messages.h"

#include "core/guide.h"
#include "ui/words.h"

#include <spdlog/fmt/fmt.h>

#include <filesystem>

namespace limber {
namespace {

constexpr std::size_t problems_named = 3;

std::string on_side(Side side) { return side == Side::right ? " · right side" : side == Side::left ? " · left side" : ""; }

std::string how_often(const Dose& dose) { return dose.reps > 1 ? fmt::format("\n{} times", dose.reps) : ""; }

std::string with_hold(const Phase& phase, const Dose& dose) {
    return phase.hold ? fmt::format("{} ({})", phase.cue, length_words(dose.hold)) : phase.cue;
}

std::string line_of(const Diagnostic& problem) {
    return fmt::format("{}:{}: {}", std::filesystem::path{problem.file}.filename().string(), problem.line, problem.message);
}

}  // namespace

Notification prompt_message(const PromptScreen& screen) {
    Notification note{.title = headline_words(screen.kind),
                      .text = fmt::format("{} · {}\nYou have sat for {}", length_words(screen.length), routine_words(screen.routine),
                                          length_words(screen.sitting)),
                      .actions = {{answer::start, "Start"}},
                      .on_click = answer::start,
                      .without_actions = "Answer with limber start",
                      .stays = true};
    const auto offer = [&](bool offered, const char* id, const std::string& label) {
        if (!offered) return;
        note.actions.push_back({id, label});
        note.without_actions += fmt::format(", limber {}", id);
    };
    offer(screen.can_later, answer::later, "Later " + length_words(screen.snooze));
    offer(screen.can_skip, answer::skip, "Skip");
    return note;
}

Notification exercise_message(const Desk& desk, const GuideView& view) {
    const Exercise& exercise = *desk.catalog().find(view.exercise);
    const Dose& dose = desk.routine()->routine().items[view.item].dose;
    std::string text = exercise.get_ready;
    for (const Phase& phase : exercise.phases) text += "\n" + with_hold(phase, dose);
    return {.title = fmt::format("{}{} · {} of {}", exercise.name, on_side(view.step->side), view.item + 1, view.items),
            .text = with_side(text, view.step->side) + how_often(dose),
            .actions = {{answer::hurts, "This hurts"}, {answer::next, "Next"}, {answer::stop, "Stop"}},
            .on_click = {},
            .without_actions = "limber skip ends the routine",
            .stays = true,
            .transient = true};
}

Notification own_break_message(const RoutineScreen& screen) {
    return {.title = screen.exercise,
            .text = fmt::format("{} {}{}{}", screen.cue, length_words(screen.routine_left), screen.obstacle.empty() ? "" : "\n",
                                screen.obstacle),
            .actions = {{answer::stop, "Stop"}},
            .on_click = {},
            .without_actions = "limber skip ends it",
            .stays = true,
            .transient = true};
}

Notification finish_message(const FinishScreen& screen) {
    return {.title = "Done: " + length_words(screen.done),
            .text = fmt::format("Moved today: {}\n{}", share_words(screen.today, screen.target), target_words(screen.today, screen.target)),
            .actions = {},
            .on_click = {},
            .without_actions = {},
            .stays = false,
            .transient = true};
}

Notification today_message(const Status& status) {
    Notification note = finish_message({});
    note.title = state_in_words(status);
    note.text = fmt::format("Moved today: {}", share_words(std::chrono::seconds{status.dose_s}, std::chrono::seconds{status.target_s}));
    note.text += status.trouble.empty() ? "" : "\n" + status.trouble;
    return note;
}

Notification problems_message(const std::vector<Diagnostic>& problems, const std::string& in_force_instead) {
    const bool readable = in_force_instead.empty();
    Notification note{.title = "Limber's configuration cannot be read",
                      .text = {},
                      .actions = {{answer::open, "Open the File"}},
                      .on_click = answer::open,
                      .without_actions = "limber check lists all with file and line"};
    if (readable) note.title = fmt::format("{} mistake{} in Limber's configuration", problems.size(), problems.size() == 1 ? "" : "s");
    for (const Diagnostic& problem : std::span{problems}.first(std::min(problems.size(), problems_named)))
        note.text += (note.text.empty() ? "" : "\n") + line_of(problem);
    if (problems.size() > problems_named) note.text += fmt::format("\nand {} more", problems.size() - problems_named);
    if (!readable) note.text += "\nUntil it can be, " + in_force_instead + ".";
    return note;
}

Notification idle_lost_message() {
    return {.title = "Limber cannot tell whether you are here",
            .text = "Nothing on this desktop says when the keyboard and the mouse rest. Limber goes by time alone until something does.",
            .actions = {},
            .on_click = {},
            .without_actions = {},
            .stays = false,
            .transient = false};
}

Notification history_message(const std::string& mishap) {
    return {.title = "Limber's history",
            .text = mishap,
            .actions = {{answer::open, "Open the Folder"}},
            .on_click = answer::open,
            .without_actions = {},
            .stays = false,
            .transient = false};
}

std::set<std::string> kinds_of(const std::vector<Diagnostic>& problems) {
    std::set<std::string> kinds;
    for (const Diagnostic& problem : problems) kinds.insert(problem.file + ": " + problem.message);
    return kinds;
}

}  // namespace limber
