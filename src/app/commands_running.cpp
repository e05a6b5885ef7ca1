#include "app/commands.h"
#include "app/daemon.h"
#include "app/doctor.h"
#include "app/status.h"
#include "core/duration.h"
#include "core/in_quotes.h"
#include "platform/autostart.h"
#include "platform/control.h"
#include "platform/event_loop.h"
#include "platform/notifications.h"
#include "platform/standard_streams.h"

#include <algorithm>
#include <cstdio>

namespace limber {
namespace {

constexpr const char* not_running = "limber: Limber does not run; start it with `limber`\n";

void print_line(const StatusOptions& options, const Status& status) {
    std::string line = options.waybar ? status_waybar(status) : options.json ? status_json(status) : status_text(status);
    if (line.empty() || line.back() != '\n') line += '\n';
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
}

}  // namespace

Exit start_daemon() {
    if (const auto answer = [] {
            try {
                return send_command({"show", {}});
            } catch (const std::exception&) {
                return std::optional<Answer>{};  // No bus: it may run all the same.
            }
        }())
        return Exit::done;
    // Without a display it can still ask by notifications, where some service shows them already.
    if (const std::string problem = display_problem(); !problem.empty() && !notifications_run()) {
        std::fprintf(stderr, "limber: %s\nLimber needs a desktop session; `limber --help` lists what works without one.\n",
                     problem.c_str());
        return Exit::failed;
    }
    return Daemon{load_setup()}.run() == 0 ? Exit::done : Exit::failed;
}

Exit tell_status(const StatusOptions& options) {
    if (!options.follow) {
        const auto status = ask_status();
        if (!status) return std::fputs(not_running, stderr), Exit::not_running;
        return print_line(options, *status), Exit::done;
    }
    bool seen = false;
    const auto tell = [&](const std::optional<Status>& status) {
        if (!status) return false;
        seen = true;
        print_line(options, *status);
        return std::ferror(stdout) == 0;
    };
    follow_status(tell, fileno(stdout));
    if (!seen) std::fputs(not_running, stderr);
    return seen ? Exit::done : Exit::not_running;
}

Exit tell_findings(bool json) {
    std::optional<Answer> told;
    try {
        told = send_command({"doctor", {}});
    } catch (const std::exception&) {
        // No bus: one that runs cannot be asked.
    }
    if (told && !told->failure.empty()) return std::fprintf(stderr, "limber: %s\n", told->failure.c_str()), Exit::failed;
    const Findings findings = told ? findings_from(told->text) : look_around(load_setup().settings.settings.hold);
    const std::string text = json ? doctor_json(findings) + '\n' : doctor_text(findings, printing_takes_colour());
    std::fputs(text.c_str(), stdout);
    return something_missing(findings) ? Exit::failed : Exit::done;
}

Exit say(const std::string& name, const std::vector<std::string>& words) {
    if (const auto odd = std::find_if_not(words.begin(), words.end(), is_utf8); odd != words.end())
        return std::fprintf(stderr, "limber: %s is not UTF-8\n", in_quotes(*odd).c_str()), Exit::usage;
    const auto answer = send_command({name, words});
    if (!answer) return std::fputs(not_running, stderr), Exit::not_running;
    if (!answer->failure.empty()) return std::fprintf(stderr, "limber: %s\n", answer->failure.c_str()), Exit::failed;
    if (!answer->text.empty()) std::puts(answer->text.c_str());
    return Exit::done;
}

Exit say_pause(const std::vector<std::string>& words) {
    std::string length;
    for (const std::string& word : words) length += word;
    if (words.empty() || length == "until-tomorrow") return say("pause", words);
    if (const auto parsed = parse_duration(length); parsed && *parsed > Duration{0}) return say("pause", {length});
    std::fprintf(stderr, "limber: %s is no time to pause for: write a duration such as 1h or 30min, or until-tomorrow\n",
                 in_quotes(length).c_str());
    return Exit::usage;
}

Exit switch_autostart(const std::string& on_or_off) {
    set_autostart(on_or_off == "on");
    std::puts(on_or_off == "on" ? "Limber starts with your session from now on." : "Limber no longer starts with your session.");
    return Exit::done;
}

}  // namespace limber
