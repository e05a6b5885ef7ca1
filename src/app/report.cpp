#include "app/report.h"

#include "config/names.h"

#include <spdlog/fmt/fmt.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr int week_floor = 3;  // days with movement; the articles ask for two or three times a week

struct Count {
    const char* key;
    int Totals::*value;
};

constexpr Count counts[] = {
    {"prompts", &Totals::prompts},       {"started", &Totals::started},     {"later", &Totals::later},
    {"skipped", &Totals::skipped},       {"missed", &Totals::missed},       {"done", &Totals::done},
    {"partial", &Totals::partial},       {"abandoned", &Totals::abandoned}, {"natural_breaks", &Totals::natural_breaks},
    {"own_breaks", &Totals::own_breaks},
};

std::chrono::seconds::rep in_seconds(Duration length) { return std::chrono::round<std::chrono::seconds>(length).count(); }

std::string iso(std::chrono::local_days date) {
    const std::chrono::year_month_day ymd{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string name_in(const Catalog& catalog, const std::string& id) {
    const Exercise* exercise = catalog.find(id);
    return exercise ? exercise->name : id;
}

// ---- text

std::string short_date(std::chrono::local_days date) {
    constexpr const char* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day ymd{date};
    return fmt::format("{} {:>2} {}", weekdays[std::chrono::weekday{date}.c_encoding()], static_cast<unsigned>(ymd.day()),
                       months[static_cast<unsigned>(ymd.month()) - 1]);
}

std::string in_words(Duration length) {
    const auto seconds = in_seconds(length);
    const auto minutes = (seconds + 30) / 60;
    if (seconds > 0 && seconds < 60) return fmt::format("{} s", seconds);
    return minutes < 60 ? fmt::format("{} min", minutes) : fmt::format("{} h {:>2} min", minutes / 60, minutes % 60);
}

std::string counted(int count, const char* one, const char* many) { return fmt::format("{} {}", count, count == 1 ? one : many); }

std::string row(const std::string& name, const Totals& totals) {
    return fmt::format("{:<10} {:>11} {:>7} {:>7} {:>5} {:>7} {:>6} {:>4} {:>7} {:>10}\n", name, in_words(totals.sitting), totals.prompts,
                       totals.started, totals.later, totals.skipped, totals.missed, totals.done, totals.partial, in_words(totals.dose));
}

std::string table(const std::vector<Day>& days, const Totals& total) {
    std::string text = fmt::format("{:<10} {:>11} {:>7} {:>7} {:>5} {:>7} {:>6} {:>4} {:>7} {:>10}\n", "Day", "Sitting", "Prompts",
                                   "Started", "Later", "Skipped", "Missed", "Done", "Partial", "Moved");
    for (const auto& [date, totals] : days) text += row(short_date(date), totals);
    return days.size() > 1 ? text + row("All", total) : text;
}

std::string long_bouts(const std::vector<Day>& days) {
    std::string text;
    for (const auto& [date, totals] : days) {
        for (const Duration bout : totals.long_bouts) text += fmt::format("  {:<10} {:>11}\n", short_date(date), in_words(bout));
    }
    return text.empty() ? "No bout of sitting was longer than an hour.\n" : "Bouts of sitting longer than an hour:\n" + text;
}

std::string moved(const std::vector<Day>& days, const Totals& total, Duration target) {
    const auto reached = std::count_if(days.begin(), days.end(), [&](const Day& day) { return day.totals.dose >= target; });
    return fmt::format("Moved: {} in {}. The target of {} a day was reached on {}.\n", in_words(total.dose),
                       counted(static_cast<int>(days.size()), "day", "days"), in_words(target),
                       counted(static_cast<int>(reached), "day", "days"));
}

std::string week(int days_moved) {
    const std::string so_far = "This week: movement on " + counted(days_moved, "day", "days");
    return days_moved >= week_floor ? fmt::format("{}. With {} or more the week counts; the others are reserve days.\n", so_far, week_floor)
                                    : fmt::format("{} so far. {} days or more make the week count.\n", so_far, week_floor);
}

/// Longest first.
std::string shares(const std::string& title, std::vector<std::pair<std::string, Duration>> lengths) {
    if (lengths.empty()) return "";
    std::stable_sort(lengths.begin(), lengths.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text = "\n" + title + "\n";
    for (const auto& [name, length] : lengths) text += fmt::format("  {:<36} {:>11}\n", name, in_words(length));
    return text;
}

std::string directions_and_exercises(const Totals& total, const Catalog& catalog) {
    std::vector<std::pair<std::string, Duration>> directions, exercises;
    for (const auto& [direction, length] : total.by_direction) directions.emplace_back(name_of(direction), length);
    for (const auto& [id, length] : total.by_exercise) exercises.emplace_back(name_in(catalog, id), length);
    return shares("By direction", directions) + shares("By exercise", exercises);
}

std::string as_text(const std::vector<Day>& days, const Catalog& catalog, Duration target) {
    const Totals total = sum_of(days);
    if (total == Totals{}) return "Nothing has been recorded in this time yet.\n";
    return table(days, total) + "\n" + long_bouts(days) +
           fmt::format("Other breaks: {}, {}.\n", counted(total.natural_breaks, "natural break", "natural breaks"),
                       counted(total.own_breaks, "that you told of", "that you told of")) +
           moved(days, total, target) + week(days_moved_this_week(days)) + directions_and_exercises(total, catalog);
}

// ---- json

Json object_of(const Totals& totals) {
    Json object;
    object["sitting_s"] = in_seconds(totals.sitting);
    object["long_bouts_s"] = Json::array();
    for (const Duration bout : totals.long_bouts) object["long_bouts_s"].push_back(in_seconds(bout));
    for (const auto& [key, value] : counts) object[key] = totals.*value;
    object["dose_s"] = in_seconds(totals.dose);
    object["by_direction"] = Json::object();
    for (const auto& [direction, length] : totals.by_direction)
        object["by_direction"][std::string{name_of(direction)}] = in_seconds(length);
    object["by_exercise"] = Json::object();
    for (const auto& [id, length] : totals.by_exercise) object["by_exercise"][id] = in_seconds(length);
    return object;
}

std::string as_json(const std::vector<Day>& days, Duration target) {
    Json object;
    object["from"] = days.empty() ? Json{} : Json(iso(days.front().date));
    object["until"] = days.empty() ? Json{} : Json(iso(days.back().date));
    object["target_s"] = in_seconds(target);
    object["days"] = Json::array();
    for (const auto& [date, totals] : days) {
        Json day{{"date", iso(date)}};
        day.update(object_of(totals));
        object["days"].push_back(day);
    }
    object["total"] = object_of(sum_of(days));
    object["week"] = {{"days_moved", days_moved_this_week(days)}, {"floor", week_floor}};
    return object.dump() + "\n";
}

// ---- csv

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char each : text) quoted += each == '"' ? std::string{"\"\""} : std::string{each};
    return quoted + "\"";
}

std::string directions_of(const Exercise* exercise) {
    std::string text;
    if (!exercise) return text;
    for (const Direction each : exercise->directions) text += (text.empty() ? "" : " ") + std::string{name_of(each)};
    return text;
}

std::string as_csv(const std::vector<Day>& days, const Catalog& catalog) {
    std::string text = "date,exercise,name,directions,done_s\n";
    for (const auto& [date, totals] : days) {
        for (const auto& [id, length] : totals.by_exercise) {
            text += fmt::format("{},{},{},{},{}\n", iso(date), csv_field(id), csv_field(name_in(catalog, id)),
                                directions_of(catalog.find(id)), in_seconds(length));
        }
    }
    return text;
}

}  // namespace

std::string report(const std::vector<Day>& days, const Catalog& catalog, ReportFormat format, Duration daily_target) {
    switch (format) {
        case ReportFormat::json:
            return as_json(days, daily_target);
        case ReportFormat::csv:
            return as_csv(days, catalog);
        case ReportFormat::text:
            break;
    }
    return as_text(days, catalog, daily_target);
}

}  // namespace limber
