#include "config/catalog_file.h"
#include "config/edit.h"
#include "config/problems.h"
#include "config/settings_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

using namespace limber;

namespace {

std::string shipped(const std::string& file = "config/limber.toml") {
    std::ostringstream text;
    text << std::ifstream{SOURCE_FOLDER "/" + file}.rdbuf();
    return text.str();
}

/// The text with a few bytes changed, dropped or doubled, as a slip of the hand or a broken disk would.
std::string mangled(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t limit) { return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random); };
    for (std::size_t i = below(4) + 1; i > 0 && text.size() > 100; --i) {
        const std::size_t at = below(text.size() - 10);
        switch (below(4)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(at, below(10));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), below(30)));
                break;
            default:
                text.resize(at + 10);
        }
    }
    return text;
}

bool in_file_order(const std::vector<Diagnostic>& problems) {
    return std::is_sorted(problems.begin(), problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair{a.line, a.column} < std::pair{b.line, b.column};
    });
}

bool names_only_its_poses(const Exercise& exercise) {
    const auto& poses = exercise.figure.poses;
    if (poses.empty()) return exercise.figure.ready.empty();
    return poses.contains(exercise.figure.ready) && std::all_of(exercise.phases.begin(), exercise.phases.end(), [&](const Phase& phase) {
               return poses.contains(phase.pose) &&
                      std::all_of(phase.round.begin(), phase.round.end(), [&](const std::string& name) { return poses.contains(name); });
           });
}

}  // namespace

TEST_CASE("whatever happens to a limber.toml, what is read of it is right, and every place lies within it") {
    const std::string text = shipped();
    std::mt19937 random{1};
    for (int round = 0; round < 600; ++round) {
        const std::string broken = mangled(text, random);
        CAPTURE(broken);
        const auto loaded = read_settings(broken, "l.toml", [](std::string_view) { return false; });
        const auto again = read_settings(to_toml(loaded.settings), "l.toml", nullptr);
        CHECK(lines(again.problems) == "");
        CHECK(again.settings == loaded.settings);
        CHECK(in_file_order(loaded.problems));
        for (const Diagnostic& each : loaded.problems) {
            CHECK(each.line >= 1);
            CHECK(each.line <= std::count(broken.begin(), broken.end(), '\n') + 1);
            CHECK(each.column >= 1);
        }
        CHECK((loaded.readable || loaded.settings == Settings{}));
    }
}

TEST_CASE("setting a value in whatever file succeeds or is refused, and never changes another") {
    const std::string text = shipped();
    std::mt19937 random{2};
    int done = 0;
    for (int round = 0; round < 600; ++round) {
        const std::string broken = mangled(text, random);
        CAPTURE(broken);
        const auto before = read_settings(broken, "l.toml", nullptr);
        std::string changed;
        try {
            changed = with_value(broken, "routine", "volume", "7");
        } catch (const std::runtime_error&) {
            continue;
        }
        auto after = read_settings(changed, "l.toml", nullptr);
        CHECK(after.settings.routine.volume == 7);
        after.settings.routine.volume = before.settings.routine.volume;
        CHECK(after.settings == before.settings);
        ++done;
    }
    CHECK(done > 50);
}

TEST_CASE("whatever happens to an exercise, it is whole or refused, and every place lies within its file") {
    std::mt19937 random{3};
    int whole = 0, refused = 0;
    for (const char* name : {"seated-twist", "cat-cow", "brisk-walk"}) {
        const std::string file = std::string{name} + ".toml", text = shipped("assets/exercises/" + file);
        for (int round = 0; round < 400; ++round) {
            const std::string broken = mangled(text, random);
            CAPTURE(broken);
            std::vector<Diagnostic> problems;
            const auto exercise = read_exercise(broken, file, problems);
            CHECK(exercise.has_value() == problems.empty());
            CHECK((!exercise || names_only_its_poses(*exercise)));
            CHECK(in_file_order(problems));
            for (const Diagnostic& each : problems) CHECK((each.line >= 1 && each.column >= 1));
            for (const Diagnostic& each : problems) CHECK(each.line <= std::count(broken.begin(), broken.end(), '\n') + 1);
            ++(exercise ? whole : refused);
        }
    }
    CHECK(whole > 50);
    CHECK(refused > 50);
}
