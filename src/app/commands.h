#pragma once

#include "app/command_line.h"

#include <optional>
#include <string>
#include <vector>

namespace limber {

// What the command line can do, one function a command. Each prints and returns how it went.

Exit start_daemon();

struct StatusOptions {
    bool json = false, waybar = false, follow = false;
};
Exit tell_status(const StatusOptions&);

/// What was found for each thing that Limber does with the desktop's help: by the instance that runs, else by looking. Failed where
/// something is missing that can be had.
Exit tell_findings(bool json);

/// Says a command to the running instance.
Exit say(const std::string& name, const std::vector<std::string>& words = {});
Exit say_pause(const std::vector<std::string>& words);  ///< "1 h" as well as "1h".

Exit switch_autostart(const std::string& on_or_off);

struct SimulateOptions {
    std::string config;
    std::string day;
    std::string answer = "none";
    unsigned seed = 1;
    bool json = false;
};
Exit simulate_day(const SimulateOptions&);

Exit check_files(const std::vector<std::string>& files);
Exit print_config_path();
Exit show_config();

Exit list_exercises();
Exit show_exercise(const std::string& id);
/// A window with the exercise going round, read anew when its file is saved; needs no running Limber.
Exit play_exercise(const std::string& id_or_file);
Exit check_exercises(const std::string& folder);

struct SheetOptions {
    std::string file;
    std::vector<std::string> ids;  ///< None: the whole catalog.
    bool dark = false;
    double scale = 1;
};
Exit draw_exercises(const SheetOptions&);

struct ReportOptions {
    int days = 7;
    std::string format = "text";
};
Exit print_report(const ReportOptions&);

}  // namespace limber
