#include "app/status.h"

#include "app/day_lines.h"
#include "app/words.h"
#include "core/in_quotes.h"

#include <spdlog/fmt/fmt.h>
#include <algorithm>
#include <cmath>

namespace limber {
namespace {

constexpr double ring_steps = 24;

long whole_seconds(Duration duration) { return std::chrono::floor<std::chrono::seconds>(duration).count(); }

/// Where a due break stands, in the word of the status; empty where none is due.
std::string state_of_pending(const Desk& desk, const Moment& moment) {
    const Reminder& reminder = desk.reminder();
    if (stage_of<stage::InRoutine>(reminder)) return "routine";
    if (stage_of<stage::Prompted>(reminder)) return "prompt";
    if (stage_of<stage::Held>(reminder) && !hold_reasons(desk.settings(), reminder, moment).empty()) return "held";
    return {};
}

std::string state_of(const Desk& desk, const Moment& moment, const Surroundings& around) {
    const Reminder& reminder = desk.reminder();
    if (const std::string pending = state_of_pending(desk, moment); !pending.empty()) return pending;
    if (paused(reminder)) return "paused";
    if (reminder.locked) return "locked";
    if (away(reminder)) return "away";
    if (reminder.pending || reminder.overdue) return "due";
    return around.trouble.empty() ? "counting" : "trouble";
}

/// Also while prompts are paused or held back: sitting goes on.
bool counts(const Reminder& reminder) { return !away(reminder) && !reminder.locked && !stage_of<stage::InRoutine>(reminder); }

std::string reason_in_words(const std::string& reason) {
    if (reason == "call") return "in a call";
    if (reason == "fullscreen") return "a window fills the screen";
    if (reason == "dnd") return "do not disturb is on";
    if (reason == "hours") return "outside working hours";
    return "paused";
}

std::string held_because(HoldReason reason, const Surroundings& around) {
    const auto cause = around.causes.find(reason);
    const std::string words = reason_in_words(std::string{word_of(reason)});
    return cause == around.causes.end() || cause->second.empty() ? words : words + ", " + cause->second;
}

std::string held_in_words(const Status& status) {
    std::vector<std::string> reasons = status.held_because;
    if (reasons.empty())
        for (const std::string& reason : status.held) reasons.push_back(reason_in_words(reason));
    const bool with_commas = std::ranges::any_of(reasons, [](const std::string& reason) { return reason.find(',') != std::string::npos; });
    std::string words;
    for (const std::string& reason : reasons) words += (words.empty() ? "" : with_commas ? "; " : ", ") + reason;
    return words;
}

std::string paused_in_words(const Status& status) {
    if (!status.paused_until || status.paused_until->empty()) return "Paused until you resume";
    return "Paused until " + status.paused_until->substr(11, 5);
}

std::string next_in_words(const Status& status, const char* before) {
    if (!status.next_in_s) return {};
    // Rounded up: a break that is said to be a minute away is not due yet.
    return fmt::format(" · {} {}", before,
                       minutes_in_words(std::chrono::ceil<std::chrono::minutes>(std::chrono::seconds{*status.next_in_s})));
}

}  // namespace

std::string minutes_in_words(Duration duration) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(duration).count();
    if (minutes < 1) return "under a minute";
    if (minutes < 60) return fmt::format("{} min", minutes);
    return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

Status status_of(const Desk& desk, const Moment& moment, const Surroundings& around) {
    const Reminder& reminder = desk.reminder();
    const Settings& settings = desk.settings();
    Status status{.state = state_of(desk, moment, around), .sitting_s = std::max(whole_seconds(reminder.sitting), 0L)};
    const auto next_in = next_break_in(settings, reminder);
    if (next_in) status.next_break = word_of(next_break(settings, reminder));
    if (next_in && counts(reminder)) status.next_in_s = reminder.pending ? 0 : whole_seconds(*next_in);
    if (counts(reminder) || status.state == "held") status.percentage = static_cast<int>(100 * ring_of(desk));
    if (stage_of<stage::Held>(reminder))
        for (const HoldReason reason : hold_reasons(settings, reminder, moment)) {
            status.held.emplace_back(word_of(reason));
            status.held_because.push_back(held_because(reason, around));
        }
    if (paused(reminder)) {
        const auto until = pause_ends(reminder, moment);
        status.paused_until = until ? iso_time(*moment.zone, moment.wall + (*until - moment.now)) : "";
    }
    status.dose_s = whole_seconds(around.dose_today);
    status.target_s = whole_seconds(settings.body.daily_dose);
    status.routines_today = around.routines_today;
    status.config_mistakes = around.config_mistakes;
    status.idle_source = around.idle_source;
    status.tray = around.tray;
    status.version = LIMBER_VERSION;
    status.trouble = as_utf8(around.trouble);
    return status;
}

std::string state_in_words(const Status& status) {
    const std::string sitting = "Sitting " + minutes_in_words(std::chrono::seconds{status.sitting_s});
    if (status.state == "away" || status.state == "locked") return "Away from the desk";
    if (status.state == "routine") return "In a routine";
    if (status.state == "prompt") return sitting + " · a break is offered";
    if (status.state == "held") return sitting + " · break held: " + held_in_words(status);
    if (status.state == "paused") return paused_in_words(status);
    if (status.state == "due") return sitting + " · a break is due";
    if (!status.next_in_s) return sitting + " · no break is set";
    return sitting + next_in_words(status, "next break in");
}

std::string tooltip(const Status& status) {
    const bool counting = status.state == "counting" || status.state == "trouble";
    std::string text = counting ? "Sitting " + minutes_in_words(std::chrono::seconds{status.sitting_s}) + next_in_words(status, "next in")
                                : state_in_words(status);
    text += fmt::format(" · {} of {} min moved today", status.dose_s / 60, status.target_s / 60);
    if (!status.trouble.empty()) text += "\n" + status.trouble;
    return text;
}

TrayPicture tray_picture(const Status& status, double filled, bool ring) {
    using State = TrayPicture::State;
    constexpr std::pair<std::string_view, State> states[] = {
        {"counting", State::counting}, {"due", State::due},         {"prompt", State::due},
        {"held", State::held},         {"routine", State::routine}, {"paused", State::paused},
        {"away", State::away},         {"locked", State::away},     {"trouble", State::trouble},
    };
    TrayPicture picture;
    for (const auto& [word, state] : states)
        if (word == status.state) picture.state = state;
    picture.filled = ring ? std::floor(filled * ring_steps) / ring_steps : 0;
    return picture;
}

double ring_of(const Desk& desk) {
    const Settings& settings = desk.settings();
    if (desk.reminder().pending || desk.reminder().overdue) return 1;
    const auto share = [](const Rhythm& rhythm, Duration counter) {
        return rhythm.enabled ? std::clamp(static_cast<double>(counter.count()) / static_cast<double>(rhythm.every.count()), 0.0, 1.0)
                              : 0.0;
    };
    const bool micro_is_next = next_break_in(settings, desk.reminder()) == settings.micro.every - desk.reminder().micro;
    return settings.micro.enabled && micro_is_next ? share(settings.micro, desk.reminder().micro)
                                                   : share(settings.longer, desk.reminder().longer);
}

}  // namespace limber
