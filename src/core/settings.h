#pragma once

#include "core/time.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace limber {

enum class Strictness { gentle, persistent, strict };
enum class Corner { top_left, top, top_right, centre, bottom_left, bottom, bottom_right };
enum class PromptMonitor { pointer, primary, all };
enum class Place { desk, floor };
enum class Equipment { chair, wall, mat, roller, band, dumbbell };
enum class Condition { osteoporosis, fused_spine, pregnancy, vertigo, shoulder, neck, wrist, knee, balance };
enum class Motion { system, full, reduced };
enum class LogLevel { trace, debug, info, warn, error };

/// One kind of break: due after `every` of sitting, a routine of `length`.
struct Rhythm {
    bool enabled = true;
    Duration every{};
    Duration length{};
    bool operator==(const Rhythm&) const = default;
};

/// Part of a day, in minutes after midnight, local time; `until` is not in it.
struct HourRange {
    std::chrono::minutes from{};
    std::chrono::minutes until{};
    bool operator==(const HourRange&) const = default;
};

/// Everything a person can set, in the order of limber.toml; ranges and meaning are told there.
struct Settings {
    Rhythm micro{true, std::chrono::minutes{30}, std::chrono::minutes{2}};
    Rhythm longer{true, std::chrono::hours{1}, std::chrono::minutes{5}};  ///< [long]

    struct Sitting {
        Duration away_after = std::chrono::minutes{3};
        Duration natural_break = std::chrono::minutes{5};
        std::chrono::minutes day_starts = std::chrono::hours{4};  ///< After midnight, local time.
        bool operator==(const Sitting&) const = default;
    } sitting;

    struct Prompt {
        Duration wait_for_pause = std::chrono::minutes{3};
        Duration pause = std::chrono::seconds{5};
        Duration answer_within = std::chrono::seconds{45};
        Duration snooze = std::chrono::minutes{5};
        int max_snoozes = 2;  ///< 0 = no limit
        int prompts = 3;
        Strictness strictness = Strictness::gentle;
        Corner position = Corner::bottom_right;
        PromptMonitor monitor = PromptMonitor::pointer;
        bool operator==(const Prompt&) const = default;
    } prompt;

    struct Hold {
        bool call = true;
        bool fullscreen = true;
        bool do_not_disturb = true;
        Duration grace = std::chrono::seconds{30};
        bool operator==(const Hold&) const = default;
    } hold;

    /// Prompts come only within these; Monday first. All empty: always.
    std::array<std::vector<HourRange>, 7> hours;

    struct Body {
        Place place = Place::desk;
        std::set<Equipment> equipment{Equipment::chair, Equipment::wall};
        std::set<Condition> conditions;
        Duration daily_dose = std::chrono::minutes{10};
        bool progress = true;
        bool operator==(const Body&) const = default;
    } body;

    struct RoutineChoice {
        std::vector<std::string> exclude;
        std::vector<std::string> favour;
        bool sound = true;
        int volume = 60;
        bool voice = false;
        Motion motion = Motion::system;
        bool tips = true;
        bool operator==(const RoutineChoice&) const = default;
    } routine;

    bool tray_ring = true;
    LogLevel log_level = LogLevel::info;

    bool operator==(const Settings&) const = default;
};

}  // namespace limber
