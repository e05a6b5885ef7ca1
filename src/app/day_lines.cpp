#include "app/day_lines.h"

#include "app/words.h"

#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>
#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

long whole_seconds(Duration duration) { return std::chrono::floor<std::chrono::seconds>(duration).count(); }

/// The keys of an effect, in the order in which they are documented.
struct Keys {
    const WrittenDay& day;
    const Notice& notice;
    Json& line;

    std::string time(Instant at) const { return iso_time(day.zone, day.wall(at)); }

    /// Whether a written day shows this effect at all.
    template <class Effect>
    bool operator()(const Effect& effect) const {
        if constexpr (std::is_same_v<Effect, effect::BoutEnded>) {
            return false;
        } else {
            add(effect);
            return true;
        }
    }

    void add(const effect::Due& due) const {
        line["event"] = "due";
        line["break"] = word_of(due.kind);
    }
    void add(const effect::Hold& hold) const {
        line["event"] = "hold";
        line["reasons"] = Json::array();
        for (const HoldReason reason : hold.reasons) line["reasons"].push_back(word_of(reason));
    }
    void add(const effect::PromptOpened& opened) const {
        line["event"] = "prompt";
        line["break"] = word_of(opened.kind);
        line["number"] = opened.number;
        add_routine();
    }
    void add(const effect::PromptClosed& closed) const {
        line["event"] = "prompt_closed";
        line["why"] = word_of(closed.why);
    }
    void add(const effect::RoutineBegan& began) const {
        line["event"] = "routine";
        line["break"] = word_of(began.kind);
        add_routine();
    }
    void add(const effect::RoutineOver& over) const {
        line["event"] = "routine_over";
        line["result"] = word_of(over.result);
        line["done_s"] = whole_seconds(over.done);
    }
    void add(const effect::WentAway& away) const {
        line["event"] = "away";
        line["since"] = time(away.since);
    }
    void add(const effect::CameBack& back) const {
        line["event"] = "back";
        line["away_s"] = whole_seconds(back.away);
    }
    void add(const effect::TookNaturalBreak& taken) const {
        line["event"] = "natural_break";
        line["away_s"] = whole_seconds(taken.away);
    }
    void add(const effect::Paused& paused) const {
        line["event"] = "paused";
        line["until"] = paused.until ? Json(time(*paused.until)) : Json();
    }
    void add(const effect::Resumed&) const {
        line["event"] = "resumed";
        line["until"] = nullptr;
    }
    void add(const effect::HasLaunched&) const { line["event"] = "launched"; }

    void add_routine() const {
        line["routine"] = notice.routine.ids();
        line["length_s"] = whole_seconds(notice.routine.length);
    }
};

Json summary_line(const WrittenDay& day, const SimulatedDay& simulated) {
    const DaySummary& sum = simulated.summary;
    Json line;
    line["at"] = iso_time(day.zone, day.wall(simulated.end));
    line["event"] = "summary";
    line["sitting_s"] = whole_seconds(sum.sitting);
    line["bouts_s"] = Json::array();
    for (const Duration bout : sum.bouts) line["bouts_s"].push_back(whole_seconds(bout));
    line["prompts"] = sum.prompts;
    line["done"] = sum.done;
    line["partial"] = sum.partial;
    line["abandoned"] = sum.abandoned;
    line["later"] = sum.later;
    line["skipped"] = sum.skipped;
    line["missed"] = sum.missed;
    line["natural_breaks"] = sum.natural_breaks;
    line["dose_s"] = whole_seconds(sum.dose);
    return line;
}

/// `09:30:05  due  break micro  sitting 30:05`
std::string for_people(const Json& line) {
    std::string text = line.at("at").get<std::string>().substr(0, 19);
    text[10] = ' ';
    text += "  " + line.at("event").get<std::string>();
    for (const auto& [key, value] : line.items())
        if (key != "at" && key != "event") text += fmt::format("  {}={}", key, value.is_string() ? value.get<std::string>() : value.dump());
    return text;
}

}  // namespace

std::string iso_time(const Zone& zone, WallTime wall) {
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(zone(wall)).count();
    const auto local = std::chrono::floor<std::chrono::seconds>(to_local(zone, wall)).time_since_epoch();
    return fmt::format("{:%FT%T}{}{:02}:{:02}", fmt::gmtime(static_cast<std::time_t>(local.count())), offset < 0 ? '-' : '+',
                       std::abs(offset) / 60, std::abs(offset) % 60);
}

std::string day_lines(const WrittenDay& day, const SimulatedDay& simulated, bool json) {
    std::string text;
    const auto write = [&](const Json& line) { text += (json ? line.dump() : for_people(line)) + "\n"; };
    for (const Notice& notice : simulated.notices) {
        Json line;
        line["at"] = iso_time(day.zone, day.wall(notice.at));
        line["event"] = "";
        if (!std::visit(Keys{day, notice, line}, notice.effect)) continue;
        line["sitting_s"] = whole_seconds(notice.sitting);
        write(line);
    }
    write(summary_line(day, simulated));
    return text;
}

}  // namespace limber
