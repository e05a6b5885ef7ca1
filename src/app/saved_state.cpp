#include "app/saved_state.h"

#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::json;

constexpr int form = 1;  // A state of another form is not read.

Json from(Instant instant) { return instant.time_since_epoch().count(); }
Json from(WallTime wall) { return wall.time_since_epoch().count(); }
Json from(Duration duration) { return duration.count(); }

/// Reads a state; instants are moved by `shift`.
struct Reader {
    Duration shift;

    static Duration duration(const Json& json) { return Duration{json.get<Duration::rep>()}; }
    Instant instant(const Json& json) const { return Instant{duration(json)} + shift; }
    static WallTime wall(const Json& json) { return WallTime{duration(json)}; }
};

// ---- stages and pauses: the name of the alternative and its one figure

Json from_stage(const Stage& stage) {
    if (const auto* snoozed = std::get_if<stage::Snoozed>(&stage)) return {{"name", "snoozed"}, {"until", from(snoozed->until)}};
    if (const auto* routine = std::get_if<stage::InRoutine>(&stage)) return {{"name", "routine"}, {"began", from(routine->began)}};
    return {{"name", "held"}};  // The rest comes back as held.
}

Stage to_stage(const Json& json, const Reader& read) {
    const std::string name = json.at("name");
    if (name == "snoozed") return stage::Snoozed{read.instant(json.at("until"))};
    if (name == "routine") return stage::InRoutine{read.instant(json.at("began"))};
    return stage::Held{};
}

Json from_pause(const Pause& pause) {
    if (const auto* timed = std::get_if<PausedUntil>(&pause)) return {{"name", "until"}, {"until", from(timed->until)}};
    if (const auto* tomorrow = std::get_if<PausedUntilWall>(&pause)) return {{"name", "wall"}, {"until", from(tomorrow->until)}};
    return {{"name", std::holds_alternative<PausedForGood>(pause) ? "for good" : "none"}};
}

Pause to_pause(const Json& json, const Reader& read) {
    const std::string name = json.at("name");
    if (name == "until") return PausedUntil{read.instant(json.at("until"))};
    if (name == "wall") return PausedUntilWall{Reader::wall(json.at("until"))};
    if (name == "for good") return PausedForGood{};
    return NotPaused{};
}

// ---- the parts

Json from_pending(const PendingBreak& pending) {
    return {{"kind", pending.kind},     {"openings", pending.openings}, {"snoozes", pending.snoozes},
            {"misses", pending.misses}, {"dropped", pending.dropped},   {"stage", from_stage(pending.stage)}};
}

PendingBreak to_pending(const Json& json, const Reader& read) {
    return {.kind = json.at("kind"),
            .openings = json.at("openings"),
            .snoozes = json.at("snoozes"),
            .misses = json.at("misses"),
            .dropped = json.at("dropped"),
            .stage = to_stage(json.at("stage"), read)};
}

Json from_reminder(const Reminder& reminder) {
    Json json{{"counted", from(reminder.counted)}, {"sitting", from(reminder.sitting)},  {"micro", from(reminder.micro)},
              {"longer", from(reminder.longer)},   {"bout", from(reminder.bout)},        {"bout_began", from(reminder.bout_began)},
              {"overdue", reminder.overdue},       {"pause", from_pause(reminder.pause)}};
    if (const auto* gone = std::get_if<Away>(&reminder.presence))
        json["away"] = {{"since", from(gone->since)}, {"natural_break", gone->natural_break}};
    if (reminder.pending) json["pending"] = from_pending(*reminder.pending);
    return json;
}

Reminder to_reminder(const Json& json, const Reader& read) {
    Reminder reminder;
    reminder.presence = AtDesk{};
    if (json.contains("away")) {
        const Instant since = read.instant(json.at("away").at("since"));
        reminder.presence = Away{.since = since, .ignored = since, .natural_break = json.at("away").at("natural_break")};
    }
    reminder.counted = read.instant(json.at("counted"));
    reminder.sitting = Reader::duration(json.at("sitting"));
    reminder.micro = Reader::duration(json.at("micro"));
    reminder.longer = Reader::duration(json.at("longer"));
    reminder.bout = Reader::duration(json.at("bout"));
    reminder.bout_began = read.instant(json.at("bout_began"));
    reminder.overdue = json.at("overdue");
    reminder.pause = to_pause(json.at("pause"), read);
    if (json.contains("pending")) reminder.pending = to_pending(json.at("pending"), read);
    return reminder;
}

Json from_routine(const RoutineDone& routine) {
    Json exercises = Json::array();
    for (const ExerciseDone& done : routine.exercises)
        exercises.push_back({{"id", done.exercise}, {"done", from(done.done)}, {"whole", done.whole}, {"hurt", done.hurt}});
    return {{"started", from(routine.started)},
            {"kind", routine.kind},
            {"planned", from(routine.planned)},
            {"done", from(routine.done)},
            {"exercises", exercises}};
}

RoutineDone to_routine(const Json& json) {
    RoutineDone routine{.started = Reader::wall(json.at("started")),
                        .kind = json.at("kind"),
                        .planned = Reader::duration(json.at("planned")),
                        .done = Reader::duration(json.at("done"))};
    for (const Json& done : json.at("exercises"))
        routine.exercises.push_back({done.at("id"), Reader::duration(done.at("done")), done.at("whole"), done.at("hurt")});
    return routine;
}

}  // namespace

std::string to_text(const SavedState& state) {
    Json json{{"form", form},
              {"saved_at", from(state.saved_at)},
              {"wall", from(state.wall)},
              {"boot", state.boot},
              {"reminder", from_reminder(state.desk.reminder)},
              {"off_chair", state.desk.off_chair}};
    if (state.desk.in_routine) json["routine"] = from_routine(*state.desk.in_routine);
    return json.dump();
}

std::optional<SavedState> saved_state_from(const std::string& text, const std::string& boot, Instant now, WallTime wall) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return {};
    try {
        if (json.value("form", 0) != form) return {};
        SavedState state{.wall = Reader::wall(json.at("wall")), .boot = json.at("boot")};
        Reader read{Duration{0}};
        const Instant saved_at = read.instant(json.at("saved_at"));
        // Another boot, or a line that cannot be this one's: the wall clock says how long ago it was, and nothing lies ahead.
        if (state.boot != boot || saved_at > now) read.shift = now - std::max(wall - state.wall, Duration{0}) - saved_at;
        state.saved_at = saved_at + read.shift;
        state.desk = {.reminder = to_reminder(json.at("reminder"), read), .off_chair = json.at("off_chair")};
        if (json.contains("routine")) state.desk.in_routine = to_routine(json.at("routine"));
        return state;
    } catch (const Json::exception&) {
        return {};
    }
}

}  // namespace limber
