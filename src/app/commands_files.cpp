#include "app/commands.h"
#include "app/day_lines.h"
#include "app/pace.h"
#include "app/report.h"
#include "app/saved_state.h"
#include "app/setup.h"
#include "app/suggest.h"
#include "config/check.h"
#include "config/names.h"
#include "core/in_quotes.h"
#include "core/picker.h"
#include "figure/faults.h"
#include "figure/stills.h"
#include "history/history.h"
#include "platform/clock.h"
#include "platform/folders.h"
#include "ui/sheet.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <tuple>

namespace limber {
namespace {

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

Exit tell(const std::vector<Diagnostic>& problems) {
    for (const Diagnostic& problem : problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    return problems.empty() ? Exit::done : Exit::failed;
}

/// A written year has some megabytes; what has no end is none.
constexpr std::size_t longest_day = 100'000'000;

std::optional<std::string> text_of(std::istream& stream) {
    std::string text;
    for (std::array<char, 65536> part; stream && text.size() <= longest_day;) {
        stream.read(part.data(), part.size());
        text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
    }
    return text.size() <= longest_day ? std::optional{std::move(text)} : std::nullopt;
}

std::optional<std::string> day_text(const std::string& file) {
    if (file == "-") return text_of(std::cin);
    if (std::error_code none; std::filesystem::is_directory(file, none)) return {};
    std::ifstream stream{file};
    if (!stream) return {};
    return text_of(stream);
}

AutoAnswer answer_named(const std::string& word) {
    if (word == "start") return AutoAnswer::start;
    if (word == "later") return AutoAnswer::later;
    return word == "skip" ? AutoAnswer::skip : AutoAnswer::none;
}

/// With what the bodies of the exercises cannot do, file by file, each from its top.
std::vector<Diagnostic> with_faults(std::vector<Diagnostic> problems, const std::vector<Exercise>& exercises) {
    for (const Exercise& exercise : exercises) {
        const auto faults = faults_of(exercise);
        problems.insert(problems.end(), faults.begin(), faults.end());
    }
    std::stable_sort(problems.begin(), problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    return problems;
}

/// Of the shipped catalog alone, so that a written day means the same everywhere.
LoadedCatalog shipped_catalog() {
    const std::filesystem::path folders[] = {assets_folder()};
    return load_catalog(folders);
}

}  // namespace

Exit simulate_day(const SimulateOptions& options) {
    const auto text = day_text(options.day);
    if (!text) return std::fprintf(stderr, "limber: the day %s cannot be read\n", in_quotes(options.day).c_str()), Exit::failed;
    const ReadDay read = read_day(*text, options.day == "-" ? "<stdin>" : options.day, zone_named);
    if (!read.problems.empty()) return tell(read.problems);
    const Catalog catalog = shipped_catalog().catalog;
    LoadedSettings loaded;
    if (!options.config.empty()) loaded = load_settings(options.config, [&](std::string_view id) { return catalog.find(id) != nullptr; });
    tell(loaded.problems);
    if (!loaded.readable) return Exit::failed;
    print(day_lines(read.day, simulate(read.day, loaded.settings, catalog, options.seed, answer_named(options.answer)), options.json));
    return Exit::done;
}

Exit check_files(const std::vector<std::string>& files) {
    const Setup setup = load_setup();
    std::vector<Diagnostic> problems = files.empty() ? setup.problems() : std::vector<Diagnostic>{};
    for (const std::string& file : files) {
        if (file.empty()) return std::fputs("limber: a file without a name cannot be checked\n", stderr), Exit::usage;
        LoadedCatalog read = check_file(file, setup.catalog.catalog, {assets_folder(), config_folder()});
        const auto more = with_faults(std::move(read.problems), read.catalog.exercises);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    if (problems.empty()) std::puts("No mistakes.");
    return tell(problems);
}

Exit print_config_path() {
    std::puts((config_folder() / "limber.toml").c_str());
    return Exit::done;
}

Exit show_config() {
    const Setup setup = load_setup();
    tell(setup.settings.problems);
    print(to_toml(setup.settings.settings));
    return Exit::done;
}

Exit list_exercises() {
    const Setup setup = load_setup();
    for (const Exercise& exercise : setup.catalog.catalog.exercises) {
        const std::string why = why_left_out(exercise, setup.settings.settings);
        print(fmt::format("{:<30} {}{}\n", exercise.id, exercise.name, why.empty() ? "" : "  (" + why + ")"));
    }
    print("\nRoutines:\n");
    for (const NamedRoutine& routine : setup.catalog.catalog.routines)
        print(fmt::format("{:<30} {} ({})\n", routine.id, routine.name, to_text(routine.length)));
    return Exit::done;
}

Exit show_exercise(const std::string& id) {
    const Setup setup = load_setup();
    const Exercise* exercise = setup.catalog.catalog.find(id);
    if (setup.catalog.catalog.find_routine(id))
        return std::fprintf(stderr, "limber: '%s' is a routine; `limber break %s` starts it\n", id.c_str(), id.c_str()), Exit::failed;
    if (!exercise) return std::fprintf(stderr, "limber: %s\n", no_exercise(setup.catalog.catalog, id).c_str()), Exit::failed;
    const auto words = [](const auto& values) {
        std::string text;
        for (const auto value : values) text += (text.empty() ? "" : ", ") + std::string{name_of(value)};
        return text.empty() ? std::string{"nothing"} : text;
    };
    print(fmt::format("{}\n\nPosition:   {}\nNeeds:      {}\nMoves:      {}\nKind:       {}{}\n", exercise->name,
                      name_of(exercise->position), words(exercise->needs), words(exercise->directions), name_of(exercise->kind),
                      exercise->each_side ? ", each side" : ""));
    print(fmt::format("Takes:      {} to {}\n", to_text(length_of(*exercise, exercise->least)),
                      to_text(length_of(*exercise, exercise->most))));
    if (!exercise->not_for.empty()) print("Left out by: " + words(exercise->not_for) + "\n");
    if (!exercise->easier.empty()) print("Easier:     " + exercise->easier + "\n");
    print("\n" + with_side(exercise->get_ready, exercise->each_side ? Side::right : Side::both) + "\n");
    for (const Phase& phase : exercise->phases)
        print(fmt::format("  - {} ({})\n", with_side(phase.cue, exercise->each_side ? Side::right : Side::both),
                          phase.hold ? to_text(exercise->least.hold) + " to " + to_text(exercise->most.hold) : to_text(phase.length)));
    print(fmt::format("\n{}\n", exercise->why));
    for (const std::string& caution : exercise->cautions) print("  ! " + caution + "\n");
    print("\nSources:\n");
    for (const std::string& source : exercise->sources) print("  " + source + "\n");
    return Exit::done;
}

Exit check_exercises(const std::string& folder) {
    const std::filesystem::path own = config_folder() / "exercises";
    if (folder.empty() && !std::filesystem::exists(own))
        return print("You have no exercises of your own; they would lie in " + own.string() + "\n"), Exit::done;
    LoadedCatalog loaded = check_folder(folder.empty() ? own : std::filesystem::path{folder}, {assets_folder(), config_folder()});
    const std::vector<Diagnostic> problems = with_faults(std::move(loaded.problems), loaded.catalog.exercises);
    if (problems.empty()) std::puts("No mistakes.");
    return tell(problems);
}

Exit draw_exercises(const SheetOptions& options) {
    const Catalog catalog = load_setup().catalog.catalog;
    std::vector<const Exercise*> wanted;
    for (const std::string& id : options.ids) {
        wanted.push_back(catalog.find(id));
        if (!wanted.back()) return std::fprintf(stderr, "limber: %s\n", no_exercise(catalog, id).c_str()), Exit::failed;
    }
    if (wanted.empty())
        for (const Exercise& exercise : catalog.exercises) wanted.push_back(&exercise);
    Sheet sheet{.rows = {}, .dark = options.dark, .scale = options.scale};
    for (const Exercise* exercise : wanted) sheet.rows.push_back({exercise->name, stills_of(*exercise), frame_of(*exercise)});
    draw_sheet(sheet, options.file);
    return Exit::done;
}

Exit print_report(const ReportOptions& options) {
    const Setup setup = load_setup();
    const Catalog& catalog = setup.catalog.catalog;
    const Settings& settings = setup.settings.settings;
    const Pace pace = pace_from_environment();
    const Instant now = pace.fast(boot_now());
    const WallTime wall = pace.fast(wall_now(), boot_now());
    Past past;
    if (const auto file = data_folder() / "history.db"; std::filesystem::exists(file)) {
        const History history{file};
        if (!history.mishap().empty()) std::fprintf(stderr, "limber: %s\n", history.mishap().c_str());
        past = history.read(wall - std::chrono::days{options.days + 1}, WallTime::max());
        // The bout that is going on is not in the record yet.
        if (const auto state = saved_state_from(history.state(), boot_id(), now, wall); state && state->desk.reminder.bout > Duration{0})
            past.bouts.push_back({state->wall - (state->saved_at - state->desk.reminder.bout_began), state->desk.reminder.bout});
    }
    const auto format = options.format == "json" ? ReportFormat::json : options.format == "csv" ? ReportFormat::csv : ReportFormat::text;
    const auto days = by_day(past, catalog, local_zone(), settings.sitting.day_starts, wall, options.days);
    print(report(days, catalog, format, settings.body.daily_dose));
    return Exit::done;
}

}  // namespace limber
