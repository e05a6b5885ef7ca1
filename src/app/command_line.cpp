#include "app/command_line.h"

#include "app/commands.h"
#include "app/usage.h"
#include "platform/standard_streams.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>

namespace limber {
namespace {

/// A command with its words for `--help` and an example.
CLI::App* command(CLI::App& app, const std::string& name, const std::string& what, const std::string& example) {
    CLI::App* sub = app.add_subcommand(name, what);
    sub->footer("Example: " + example);
    return sub;
}

class CommandLine {
public:
    CommandLine() {
        app_.footer(
            "Without a command Limber starts in the tray, or shows itself if it runs already.\n\n"
            "Examples:\n"
            "  limber break                   one routine now\n"
            "  limber break seated-twist      one exercise now\n"
            "  limber pause 1h                nothing pops up for an hour\n"
            "  limber status --json           how things stand, for programs\n\n"
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 Limber does not run.");
        app_.set_version_flag("--version", "limber " LIMBER_VERSION);
        app_.require_subcommand(0, 1);
        app_.failure_message(usage_message);
        app_.final_callback([this] {
            if (!app_.get_subcommands().empty()) return;
            if (!app_.remaining().empty()) throw CLI::ExtrasError{app_.remaining()};  // Behind a `--`.
            exit_ = start_daemon();
        });
        add_running();
        add_answers();
        add_files();
    }

    int run(int count, const char* const* words) {
        try {
            app_.parse(count, words);
            return static_cast<int>(exit_);
        } catch (const CLI::ParseError& error) {
            return app_.exit(error) == 0 ? 0 : static_cast<int>(Exit::usage);
        }
    }

private:
    void on(CLI::App* sub, std::function<Exit()> run) {
        sub->final_callback([this, run = std::move(run)] { exit_ = run(); });
    }

    void add_running() {
        auto* status = command(app_, "status", "Says how things stand", "limber status --waybar --follow");
        auto* json = status->add_flag("--json", status_.json, "One JSON object on one line");
        status->add_flag("--waybar", status_.waybar, "In the form of a waybar custom module")->excludes(json);
        status->add_flag("--follow", status_.follow, "One more line at each change");
        on(status, [this] { return tell_status(status_); });

        auto* doctor =
            command(app_, "doctor", "Says what works with your desktop, what does not, and what you can do about it", "limber doctor");
        doctor->add_flag("--json", doctor_json_, "One JSON object on one line");
        doctor->footer("Exit codes: 0 nothing is missing, 1 something is missing that can be had.\nExample: limber doctor");
        on(doctor, [this] { return tell_findings(doctor_json_); });

        auto* routine =
            command(app_, "break", "Starts a routine now: the next one, a named one, or these exercises", "limber break desk-reset");
        routine->add_option("ROUTINE|EXERCISE", words_, "Ids; `limber exercises list` names them");
        on(routine, [this] { return say("break", words_); });

        auto* pause = command(app_, "pause", "Nothing pops up for a while; until you resume if no time is given", "limber pause 1h30min");
        pause->add_option("DURATION|until-tomorrow", words_, "30min, 1h, until-tomorrow");
        on(pause, [this] { return say_pause(words_); });
    }

    void add_answers() {
        struct Row {
            const char *name, *what;
        };
        constexpr Row rows[] = {{"start", "Answers the prompt: start"},
                                {"later", "Answers the prompt: later"},
                                {"skip", "Answers the prompt: skip; or ends the routine that runs"},
                                {"resume", "Ends a pause"},
                                {"reset", "Says that you just took a break"},
                                {"quit", "Ends Limber"}};
        for (const Row& row : rows)
            on(command(app_, row.name, row.what, std::string{"limber "} + row.name), [row] { return say(row.name); });

        auto* autostart = command(app_, "autostart", "Whether Limber starts with the session", "limber autostart on");
        autostart->add_option("on|off", word_, "on or off")->required()->check(one_of({"on", "off"}));
        on(autostart, [this] { return switch_autostart(word_); });
    }

    void add_files() {
        auto* simulate =
            command(app_, "simulate", "Runs a written day and prints what comes of it", "limber simulate --json --answer start day.day");
        simulate->add_option("DAY", simulate_.day, "The day file; - reads standard input")->required();
        simulate->add_option("--config", simulate_.config, "A limber.toml to run it with; your own is not used");
        simulate->add_option("--seed", simulate_.seed, "Draws the routines; 1 if left out")->check(whole_number(0, UINT32_MAX));
        simulate
            ->add_option("--answer", simulate_.answer,
                         "What every prompt is answered with, 10 s after it opens: none (if left out), start, later or skip")
            ->check(one_of({"none", "start", "later", "skip"}));
        simulate->add_flag("--json", simulate_.json, "One JSON object a line");
        on(simulate, [this] { return simulate_day(simulate_); });

        auto* check = command(app_, "check", "Looks for mistakes in the configuration, or in these files", "limber check");
        check->add_option("FILE", words_, "limber.toml, exercise, routine or tip files");
        on(check, [this] { return check_files(words_); });

        auto* config = command(app_, "config", "The configuration: where it lies, what is in force", "limber config show");
        config->require_subcommand(1);
        on(command(*config, "path", "Prints where your limber.toml lies", "limber config path"), print_config_path);
        on(command(*config, "show", "Prints every setting that is in force", "limber config show"), show_config);

        auto* exercises = command(app_, "exercises", "The exercise catalog", "limber exercises show seated-twist");
        exercises->require_subcommand(1);
        on(command(*exercises, "list", "Lists exercises and routines", "limber exercises list"), list_exercises);
        auto* show = command(*exercises, "show", "Prints one exercise", "limber exercises show cat-cow");
        show->add_option("ID", word_, "`limber exercises list` names them")->required();
        on(show, [this] { return show_exercise(word_); });
        auto* play = command(*exercises, "play", "Shows one exercise going round, for its author; follows the file as you save it",
                             "limber exercises play ./my-twist.toml");
        play->add_option("ID|FILE", word_, "An exercise by its id, or the file of one")->required();
        on(play, [this] { return play_exercise(word_); });
        auto* look = command(*exercises, "check", "Looks for mistakes in exercises", "limber exercises check ~/.config/limber/exercises");
        look->add_option("DIR|FILE", word_, "Your own exercises if left out");
        on(look, [this] { return check_exercises(word_); });
        auto* sheet = command(*exercises, "sheet", "Draws exercises into a picture, a row each", "limber exercises sheet all.png --dark");
        sheet->add_option("OUT.png", sheet_.file, "The picture to write")->required();
        sheet->add_option("ID", sheet_.ids, "Exercises; all if left out");
        sheet->add_flag("--dark", sheet_.dark, "On a dark ground");
        sheet->add_option("--scale", sheet_.scale, "How large, 1 if left out")->check(number(0.25, 8));
        on(sheet, [this] { return draw_exercises(sheet_); });

        auto* report = command(app_, "report", "Prints what was sat and moved", "limber report --days 30 --format csv");
        report->add_option("--days", report_.days, "How many days, today the last; 7 if left out")->check(whole_number(1, 3660));
        report->add_option("--format", report_.format, "text (if left out), json or csv")->check(one_of({"text", "json", "csv"}));
        on(report, [this] { return print_report(report_); });
    }

    CLI::App app_{"Limber reminds you to move your back, and shows you how.", "limber"};
    Exit exit_ = Exit::done;
    StatusOptions status_;
    bool doctor_json_ = false;
    SimulateOptions simulate_;
    ReportOptions report_;
    SheetOptions sheet_;
    std::vector<std::string> words_;
    std::string word_;
};

/// A disk that is full, a stream that is closed: what was asked for did not get there.
int printed(int exit) {
    errno = 0;
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
    std::fprintf(stderr, "limber: not all of it could be printed%s%s\n", errno ? ": " : "", errno ? std::strerror(errno) : "");
    return exit == 0 ? static_cast<int>(Exit::failed) : exit;
}

}  // namespace

int run_command_line(int count, const char* const* words) {
    reserve_standard_streams();
    try {
        return printed(CommandLine{}.run(count, words));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "limber: %s\n", error.what());
        return static_cast<int>(Exit::failed);
    }
}

}  // namespace limber
