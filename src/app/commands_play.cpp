#include "app/commands.h"
#include "app/player.h"
#include "app/setup.h"
#include "app/suggest.h"
#include "core/in_quotes.h"
#include "figure/faults.h"
#include "platform/clock.h"
#include "platform/event_loop.h"
#include "platform/file_watch.h"
#include "platform/folders.h"

#include <cstdio>

namespace limber {
namespace {

namespace fs = std::filesystem;

/// A file as it is named; else the person's own, though it may have mistakes; else the catalog's. Empty where there is none.
fs::path file_of(const std::string& id_or_file, const Catalog& catalog) {
    std::error_code none;
    if (id_or_file.ends_with(".toml")) return fs::exists(id_or_file, none) ? fs::absolute(id_or_file) : fs::path{};
    if (const fs::path own = config_folder() / "exercises" / (id_or_file + ".toml"); fs::exists(own, none)) return own;
    const Exercise* exercise = catalog.find(id_or_file);
    return exercise ? fs::path{exercise->file} : fs::path{};
}

void read_into(Player& player, const fs::path& file) {
    const fs::path folders[] = {assets_folder(), config_folder()};
    std::vector<Diagnostic> problems;
    std::optional<Exercise> exercise = load_exercise(file, folders, problems);
    if (exercise) problems = faults_of(*exercise);
    std::vector<std::string> lines;
    for (const Diagnostic& problem : problems) lines.push_back("Line " + std::to_string(problem.line) + ": " + problem.message);
    player.use(std::move(exercise), std::move(lines), boot_now());
}

PlayerActions actions_of(Player& player, Motion motion) {
    return {
        .look = [&player] { return player.screen(boot_now()); },
        .figure = {motion, [&player](bool still) { return player.scene(boot_now(), still); }},
        .pause = [&player] { player.pause(boot_now()); },
        .back = [&player] { player.step(-1, boot_now()); },
        .next = [&player] { player.step(1, boot_now()); },
        .mirror = [&player] { player.mirror(); },
        .closed = quit_event_loop,
    };
}

}  // namespace

Exit play_exercise(const std::string& id_or_file) {
    const Setup setup = load_setup();
    const fs::path file = file_of(id_or_file, setup.catalog.catalog);
    if (file.empty()) {
        const std::string why =
            id_or_file.ends_with(".toml") ? in_quotes(id_or_file) + " is not there" : no_exercise(setup.catalog.catalog, id_or_file);
        return std::fprintf(stderr, "limber: %s\n", why.c_str()), Exit::failed;
    }
    Player player{file.filename().string(), boot_now()};
    read_into(player, file);
    const std::unique_ptr<Ui> ui = open_ui();
    const FileWatch watch{{file}, [&] {
                              read_into(player, file);
                              ui->player_changed();
                          }};
    on_termination(quit_event_loop);
    ui->show_player(actions_of(player, setup.settings.settings.routine.motion));
    run_event_loop();
    return Exit::done;
}

}  // namespace limber
