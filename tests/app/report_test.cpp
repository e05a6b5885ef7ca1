#include "app/report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace limber;
using namespace std::chrono;

namespace {

Exercise exercise(std::string id, std::string name, std::vector<Direction> directions) {
    Exercise made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.directions = std::move(directions);
    return made;
}

const Catalog catalog{
    {exercise("cat-cow", "Cat-cow", {Direction::flexion, Direction::extension}), exercise("odd", "Twist, \"tall\"", {Direction::rotation}),
     exercise("side-bend", "Seated side-bend", {Direction::side_bend})},
    {},
    {}};

constexpr local_days sunday{2026y / March / 1};

std::vector<Day> two_days() {
    Totals first, second;
    first.sitting = 6h + 12min;
    first.long_bouts = {80min, 65min + 20s};
    first.prompts = 8, first.started = 5, first.later = 2, first.missed = 1;
    first.done = 4, first.partial = 1, first.natural_breaks = 2;
    first.dose = 11min;
    first.by_direction = {{Direction::rotation, 9min}, {Direction::side_bend, 2min}};
    first.by_exercise = {{"odd", 9min}, {"side-bend", 2min}};
    second.sitting = 42min;
    second.prompts = 1, second.skipped = 1, second.abandoned = 1, second.natural_breaks = 1, second.own_breaks = 1;
    second.dose = 25s + 400ms;
    second.by_direction = {{Direction::flexion, 25s}, {Direction::extension, 25s}};
    second.by_exercise = {{"cat-cow", 25s}, {"gone", 400ms}};
    return {{sunday, first}, {sunday + days{1}, second}};
}

std::string text(const std::vector<Day>& days) { return report(days, catalog, ReportFormat::text, 10min); }

nlohmann::ordered_json json(const std::vector<Day>& days) {
    return nlohmann::ordered_json::parse(report(days, catalog, ReportFormat::json, 10min));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the report for people is a table of days and a few sentences") {
    CHECK(text(two_days()) ==
          "Day            Sitting Prompts Started Later Skipped Missed Done Partial      Moved\n"
          "Sun  1 Mar  6 h 12 min       8       5     2       0      1    4       1     11 min\n"
          "Mon  2 Mar      42 min       1       0     0       1      0    0       0       25 s\n"
          "All         6 h 54 min       9       5     2       1      1    4       1     11 min\n"
          "\n"
          "Bouts of sitting longer than an hour:\n"
          "  Sun  1 Mar  1 h 20 min\n"
          "  Sun  1 Mar  1 h  5 min\n"
          "Other breaks: 3 natural breaks, 1 that you told of.\n"
          "Moved: 11 min in 2 days. The target of 10 min a day was reached on 1 day.\n"
          "This week: movement on 1 day so far. 3 days or more make the week count.\n"
          "\n"
          "By direction\n"
          "  rotation                                   9 min\n"
          "  side-bend                                  2 min\n"
          "  flexion                                     25 s\n"
          "  extension                                   25 s\n"
          "\n"
          "By exercise\n"
          "  Twist, \"tall\"                              9 min\n"
          "  Seated side-bend                           2 min\n"
          "  Cat-cow                                     25 s\n"
          "  gone                                       0 min\n");
}

TEST_CASE("a week counts from three days of movement on") {
    for (int moved = 0; moved <= 7; ++moved) {
        std::vector<Day> week;
        for (int day = 0; day < 7; ++day) week.push_back({sunday + days{day + 1}, {}});
        for (int day = 0; day < moved; ++day) week[static_cast<std::size_t>(day)].totals.dose = 1min;
        week[0].totals.sitting = 1h;
        CAPTURE(moved);
        CHECK(has(text(week), "the week counts; the others are reserve days.") == (moved >= 3));
        CHECK(has(text(week), "so far. 3 days or more make the week count.") == (moved < 3));
    }
}

TEST_CASE("nothing recorded is said in a sentence") {
    for (const auto& days : {std::vector<Day>{}, std::vector<Day>{{sunday, {}}, {sunday + std::chrono::days{1}, {}}}}) {
        CHECK(text(days) == "Nothing has been recorded in this time yet.\n");
    }
}

TEST_CASE("one day needs no line for all, and no long bout is said too") {
    Totals quiet;
    quiet.sitting = 59min + 29s;
    const std::string day = text({{sunday, quiet}});
    CHECK_FALSE(has(day, "All"));
    CHECK(has(day, "No bout of sitting was longer than an hour.\n"));
    CHECK(has(day, " 59 min "));
    CHECK_FALSE(has(day, "By direction"));
}

TEST_CASE("no word of the report lays blame") {
    for (const char* word : {"fail", "only", "miss ", "lost", "broken", "should", "must", "abandon", "streak", "treat", "cure"}) {
        CAPTURE(word);
        CHECK_FALSE(has(text(two_days()), word));
    }
}

TEST_CASE("JSON is one object of seconds with stable keys in a stable order") {
    const auto object = json(two_days());
    CHECK(report(two_days(), catalog, ReportFormat::json, 10min).find('\n') == object.dump().size());
    CHECK(object["from"] == "2026-03-01");
    CHECK(object["until"] == "2026-03-02");
    CHECK(object["target_s"] == 600);
    CHECK(object["week"].dump() == R"({"days_moved":1,"floor":3})");
    CHECK(object["days"][0].dump() ==
          R"({"date":"2026-03-01","sitting_s":22320,"long_bouts_s":[4800,3920],"prompts":8,"started":5,"later":2,"skipped":0,"missed":1,)"
          R"("done":4,"partial":1,"abandoned":0,"natural_breaks":2,"own_breaks":0,"dose_s":660,)"
          R"("by_direction":{"rotation":540,"side-bend":120},"by_exercise":{"odd":540,"side-bend":120}})");
    CHECK(object["days"].size() == 2);
    CHECK(object["total"]["sitting_s"] == 24840);
    CHECK(object["total"]["by_exercise"]["cat-cow"] == 25);
}

TEST_CASE("JSON without days has all keys too") {
    const auto object = json({});
    CHECK(object["from"].is_null());
    CHECK(object["days"] == nlohmann::ordered_json::array());
    CHECK(object["total"]["by_direction"] == nlohmann::ordered_json::object());
}

TEST_CASE("CSV has a row for each day and exercise, with commas and quotes kept apart") {
    CHECK(report(two_days(), catalog, ReportFormat::csv, 10min) ==
          "date,exercise,name,directions,done_s\n"
          "2026-03-01,odd,\"Twist, \"\"tall\"\"\",rotation,540\n"
          "2026-03-01,side-bend,Seated side-bend,side-bend,120\n"
          "2026-03-02,cat-cow,Cat-cow,flexion extension,25\n"
          "2026-03-02,gone,gone,,0\n");
    CHECK(report({}, catalog, ReportFormat::csv, 10min) == "date,exercise,name,directions,done_s\n");
}
