#include "config/catalog_file.h"
#include "core/picker.h"
#include "platform/folders.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;
using namespace std::chrono_literals;

namespace {

const Catalog& catalog() {
    static const Catalog shipped = [] {
        const std::filesystem::path folders[] = {std::filesystem::path{SOURCE_FOLDER} / "assets"};
        return load_catalog(folders).catalog;
    }();
    return shipped;
}

constexpr const char* of_the_articles[] = {"seated-thoracic-extension",
                                           "open-book",
                                           "cat-cow",
                                           "cat-camel",
                                           "cat-cow-controlled",
                                           "standing-cat-cow",
                                           "wall-angels",
                                           "band-pull-apart",
                                           "dumbbell-thoracic-twist",
                                           "seated-twist",
                                           "thread-the-needle",
                                           "foam-roll-thoracic",
                                           "wall-facing-squat",
                                           "prone-rotation",
                                           "quadruped-side-bend",
                                           "ql-stretch",
                                           "diaphragmatic-breathing",
                                           "childs-pose",
                                           "cobra",
                                           "chest-opener",
                                           "supine-twist",
                                           "kneeling-back-bend",
                                           "hip-flexor-stretch",
                                           "brisk-walk"};

constexpr Direction directions[] = {Direction::extension, Direction::flexion, Direction::rotation, Direction::side_bend,
                                    Direction::breathing};
constexpr Condition conditions[] = {Condition::osteoporosis, Condition::fused_spine, Condition::pregnancy,
                                    Condition::vertigo,      Condition::shoulder,    Condition::neck,
                                    Condition::wrist,        Condition::knee,        Condition::balance};
constexpr std::uint32_t seeds[] = {1, 2, 3, 4, 5};

bool serves(const std::string& id, Direction direction) {
    const auto& of = catalog().find(id)->directions;
    return std::find(of.begin(), of.end(), direction) != of.end();
}

Settings with(Condition condition) {
    Settings settings;
    settings.body.conditions = {condition};
    return settings;
}

RoutineDone done(const Routine& routine) {
    RoutineDone done{.planned = routine.length, .done = routine.length};
    for (const RoutineItem& item : routine.items)
        done.exercises.push_back({item.exercise, length_of(*catalog().find(item.exercise), item.dose), true});
    return done;
}

/// What somebody gets who does every routine, oldest first.
std::vector<Routine> month(const Settings& settings, Duration length, int count, std::uint32_t seed) {
    std::vector<Routine> routines;
    std::vector<RoutineDone> newest_first;
    for (int i = 0; i < count; ++i) {
        const Picked picked = pick_routine(catalog(), settings, length, newest_first, seed * 7919 + static_cast<std::uint32_t>(i));
        REQUIRE_MESSAGE(!picked.routine.items.empty(), picked.obstacle);
        newest_first.insert(newest_first.begin(), done(picked.routine));
        routines.push_back(picked.routine);
    }
    return routines;
}

std::set<std::string> ids_of(std::span<const Routine> routines) {
    std::set<std::string> ids;
    for (const Routine& routine : routines)
        for (const std::string& id : routine.ids()) ids.insert(id);
    return ids;
}

bool is_near(Duration length, Duration asked) { return length * 10 >= asked * 9 && length * 10 <= asked * 11; }

}  // namespace

TEST_CASE("every exercise of the articles is shipped") {
    for (const char* id : of_the_articles) CHECK_MESSAGE(catalog().find(id) != nullptr, id);
    CHECK(std::size(of_the_articles) == 24);
}

TEST_CASE("with a chair and a wall at the desk, every direction has two choices or more") {
    const auto ids = eligible(catalog(), {});
    for (const Direction direction : directions) {
        CAPTURE(static_cast<int>(direction));
        CHECK(std::count_if(ids.begin(), ids.end(), [&](const std::string& id) { return serves(id, direction); }) >= 2);
    }
}

TEST_CASE("at the desk, every exercise that one can do comes within 30 routines") {
    const auto ids = eligible(catalog(), {});
    for (const std::uint32_t seed : seeds) {
        CAPTURE(seed);
        const std::set<std::string> seen = ids_of(month({}, Settings{}.micro.length, 30, seed));
        for (const std::string& id : ids) CHECK_MESSAGE(seen.contains(id), id);
    }
}

TEST_CASE("every direction comes within any five routines") {
    for (const std::uint32_t seed : seeds) {
        CAPTURE(seed);
        const auto routines = month({}, Settings{}.micro.length, 60, seed);
        for (std::size_t first = 0; first + 5 <= routines.size(); ++first) {
            const auto ids = ids_of(std::span{routines}.subspan(first, 5));
            for (const Direction direction : directions) {
                CAPTURE(static_cast<int>(direction));
                CHECK(std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return serves(id, direction); }));
            }
        }
    }
}

TEST_CASE("whatever the condition, there are routines, and none of them holds what it excludes") {
    for (const Condition condition : conditions) {
        CAPTURE(static_cast<int>(condition));
        for (const Duration length : {Settings{}.micro.length, Settings{}.longer.length})
            for (const std::string& id : ids_of(month(with(condition), length, 40, 1)))
                CHECK_MESSAGE(!catalog().find(id)->not_for.contains(condition), id);
    }
}

TEST_CASE("micro and long routines take the time they are given") {
    for (const std::uint32_t seed : seeds)
        for (const Duration length : {Settings{}.micro.length, Settings{}.longer.length})
            for (const Routine& routine : month({}, length, 40, seed)) CHECK(is_near(routine.length, length));
}

TEST_CASE("every named routine can be done by somebody, and those for the desk by everybody without a condition") {
    Settings mat;
    mat.body.equipment.insert(Equipment::mat);
    mat.body.place = Place::floor;
    REQUIRE_FALSE(catalog().routines.empty());
    for (const NamedRoutine& routine : catalog().routines) {
        CAPTURE(routine.id);
        const Picked picked = pick_named(catalog(), routine.place == Place::desk ? Settings{} : mat, routine, {}, 1);
        CHECK(picked.obstacle == "");
        CHECK(is_near(picked.routine.length, routine.length));
    }
}
