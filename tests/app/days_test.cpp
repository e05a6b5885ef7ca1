#include "app/day_lines.h"
#include "config/settings_file.h"
#include "platform/clock.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace limber;
using Json = nlohmann::json;
using std::filesystem::path;

namespace {

std::string text_of(const path& file) {
    std::ifstream stream{file};
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<path> day_files(const path& folder) {
    std::vector<path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".day") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

/// One standing exercise that takes exactly as long as it is asked to, so that a day's figures do not hang on the catalog.
Catalog stub_catalog() {
    Exercise stub{.id = "stub", .name = "Stub", .position = Position::standing, .directions = {Direction::rotation}};
    stub.prepare = Duration{0};
    stub.phases = {Phase{.cue = "Stand", .hold = true}};
    return {.exercises = {stub}};
}

Picked stub_routine(const Settings& settings, Break kind, std::span<const RoutineDone>, std::uint32_t) {
    const Duration length = kind == Break::micro ? settings.micro.length : settings.longer.length;
    return {Routine{{RoutineItem{"stub", Dose{1, length}}}, length}, ""};
}

AutoAnswer answer_in(const std::string& day) {
    if (day.find("# answer: start") != day.npos) return AutoAnswer::start;
    if (day.find("# answer: later") != day.npos) return AutoAnswer::later;
    return day.find("# answer: skip") != day.npos ? AutoAnswer::skip : AutoAnswer::none;
}

Settings settings_beside(path day) {
    const path file = day.replace_extension(".toml");
    if (!std::filesystem::exists(file)) return {};
    const LoadedSettings loaded = load_settings(file, [](auto) { return true; });
    REQUIRE(loaded.problems.empty());
    return loaded.settings;
}

/// The lines of a day without the ids of its routines, which are the catalog's.
std::vector<std::string> normal(const std::vector<std::string>& lines) {
    std::vector<std::string> result;
    for (const std::string& line : lines) {
        Json json = Json::parse(line);
        json.erase("routine");
        result.push_back(json.dump());
    }
    return result;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("every written day brings about what is written beside it") {
    const auto files = day_files(path{TESTS_FOLDER} / "days");
    CHECK(files.size() >= 40);
    for (const path& file : files) {
        CAPTURE(file.filename().string());
        const std::string text = text_of(file);
        const ReadDay read = read_day(text, file.filename(), zone_named);
        for (const Diagnostic& problem : read.problems) FAIL_CHECK(to_string(problem));
        if (!read.problems.empty()) continue;
        const auto day = simulate(read.day, settings_beside(file), stub_catalog(), 1, answer_in(text), stub_routine);
        const auto expected = normal(lines_of(text_of(path{file}.replace_extension(".expected"))));
        CHECK(joined(normal(lines_of(day_lines(read.day, day, true)))) == joined(expected));
    }
}

TEST_CASE("a broken day is told by line and column") {
    const auto files = day_files(path{TESTS_FOLDER} / "days" / "broken");
    CHECK(files.size() >= 20);
    for (const path& file : files) {
        CAPTURE(file.filename().string());
        const ReadDay read = read_day(text_of(file), file.filename(), zone_named);
        REQUIRE_FALSE(read.problems.empty());
        const Diagnostic& first = read.problems.front();
        std::string place = text_of(path{file}.replace_extension(".expected"));
        place.erase(place.find_last_not_of(" \n") + 1);
        CHECK(std::to_string(first.line) + ":" + std::to_string(first.column) == place);
        CHECK_FALSE(first.message.empty());
    }
}

TEST_CASE("a routine that nothing fits into is finished like any other") {
    const ReadDay read = read_day("date 2026-03-02\n09:00:00 input\n09:10:00 do break\n09:10:10 do finish\n09:10:30 end\n", "", zone_named);
    REQUIRE(read.problems.empty());
    const SimulatedDay day = simulate(read.day, {}, Catalog{}, 1, AutoAnswer::none);
    CHECK(day.summary.done == 1);
    CHECK(day.summary.dose == std::chrono::seconds{10});
}
