#include "config/catalog_file.h"
#include "core/picker.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;
using namespace std::chrono_literals;
using enum Position;
using enum Direction;
using Kind::breathe, Kind::control, Kind::mobilise, Kind::release, Kind::strengthen, Kind::stretch;
using enum Equipment;

namespace {

const Catalog& catalog() {
    static const Catalog shipped = [] {
        const std::filesystem::path folders[] = {std::filesystem::path{SOURCE_FOLDER} / "assets"};
        return load_catalog(folders).catalog;
    }();
    return shipped;
}

/// An exercise as the articles describe it; their figures where they give some, else nothing of the kind.
struct Prescribed {
    const char* id;
    Position position;
    std::set<Equipment> needs;
    std::vector<Direction> directions;
    Kind kind;
    std::vector<int> reps = {};       ///< Least and most.
    std::vector<Duration> hold = {};  ///< Least and most.
    const char* also_called = "";
};

const Prescribed prescribed[] = {
    {"seated-thoracic-extension", seated, {chair}, {extension}, mobilise, {}, {5s, 30s}, "thoracic extension stretch"},
    {"open-book", side_lying, {mat}, {rotation}, stretch},
    {"cat-cow", hands_and_knees, {mat}, {flexion, extension}, mobilise, {5, 10}},  // of 6 s: a flow of 30–60 s
    {"cat-camel", hands_and_knees, {mat}, {flexion, extension}, mobilise, {}, {3s, 5s}},
    {"cat-cow-controlled", hands_and_knees, {mat}, {flexion, extension}, control, {}, {}, "cat-cow with control"},
    {"standing-cat-cow", standing, {}, {flexion, extension}, mobilise, {5, 10}},
    {"wall-angels", standing, {wall}, {extension, shoulder_blades}, strengthen, {5, 10}},
    {"band-pull-apart", standing, {band}, {extension, shoulder_blades}, strengthen, {10, 15}},
    {"dumbbell-thoracic-twist", seated, {dumbbell}, {rotation}, strengthen, {10, 10}},
    {"seated-twist", seated, {chair}, {rotation}, stretch, {}, {15s, 30s}, "seated spinal twist"},
    {"thread-the-needle", hands_and_knees, {mat}, {rotation}, stretch, {}, {15s, 30s}},
    {"foam-roll-thoracic", supine, {mat, roller}, {extension}, release, {}, {}, "upper back foam rolling"},
    {"wall-facing-squat", standing, {wall}, {extension}, strengthen},
    {"prone-rotation", prone, {mat}, {rotation}, mobilise},
    {"quadruped-side-bend", hands_and_knees, {mat}, {side_bend}, mobilise},
    {"ql-stretch", hands_and_knees, {mat}, {side_bend}, stretch, {}, {}, "quadratus lumborum stretch"},
    {"diaphragmatic-breathing", seated, {}, {breathing}, breathe, {}, {}, "belly breathing"},
    {"childs-pose", kneeling, {mat}, {flexion}, stretch, {}, {1min, 2min}},
    {"cobra", prone, {mat}, {extension}, strengthen, {}, {25s, 40s}},  // 5–8 breaths
    {"chest-opener", standing, {}, {extension, shoulder_blades}, stretch, {}, {30s, 30s}, "chest opener with arm stretch"},
    {"supine-twist", supine, {mat}, {rotation}, stretch, {}, {20s, 20s}, "supine spinal twist"},
    {"kneeling-back-bend", half_kneeling, {mat}, {extension}, stretch, {}, {20s, 30s}, "modified kneeling back bend"},
    {"hip-flexor-stretch", half_kneeling, {mat}, {hip}, stretch, {}, {20s, 30s}},
    {"brisk-walk", standing, {}, {warm_up}, Kind::warm_up, {1, 10}, {}, "warm-up"},  // of a minute: up to 10 min
};

bool moves(const Exercise& exercise, Direction direction) {
    return std::find(exercise.directions.begin(), exercise.directions.end(), direction) != exercise.directions.end();
}

bool unsupported(const Exercise& exercise) { return exercise.position == standing && !exercise.needs.contains(wall); }

/// What a condition leaves out by the way an exercise is done. What hangs on its details is in the lists below.
struct Rule {
    const char* what;
    Condition condition;
    bool (*leaves_out)(const Exercise&);
};

constexpr Rule rules[] = {
    {"lying on the belly or the back", Condition::pregnancy,
     [](const Exercise& it) { return it.position == prone || it.position == supine; }},
    {"on the knees", Condition::knee,
     [](const Exercise& it) { return it.position == hands_and_knees || it.position == kneeling || it.position == half_kneeling; }},
    {"weight on the wrists", Condition::wrist, [](const Exercise& it) { return it.position == hands_and_knees; }},
    {"getting down to the floor", Condition::vertigo, [](const Exercise& it) { return needs_floor(it.position); }},
    {"standing without support", Condition::vertigo, unsupported},
    {"standing without support", Condition::balance, unsupported},
    {"on one knee", Condition::balance, [](const Exercise& it) { return it.position == half_kneeling; }},
    {"rounding the back", Condition::osteoporosis, [](const Exercise& it) { return moves(it, flexion); }},
    {"turning to the end or with a load", Condition::osteoporosis,
     [](const Exercise& it) { return moves(it, rotation) && (it.kind == stretch || it.kind == strengthen); }},
    {"turning to the end or with a load", Condition::fused_spine,
     [](const Exercise& it) { return moves(it, rotation) && (it.kind == stretch || it.kind == strengthen); }},
    {"bending back to the end", Condition::fused_spine,
     [](const Exercise& it) { return moves(it, extension) && (it.kind == stretch || it.kind == release); }},
};

struct Listed {
    Condition condition;
    std::vector<const char*> ids;
};

const Listed listed[] = {
    {Condition::shoulder,
     {"wall-angels", "wall-forearm-slide", "seated-side-reach", "standing-side-reach", "childs-pose", "ql-stretch", "open-book",
      "wall-open-book", "thread-the-needle", "chest-opener", "seated-chest-opener", "foam-roll-thoracic", "seated-thoracic-extension"}},
    {Condition::neck,
     {"seated-thoracic-extension", "foam-roll-thoracic", "cobra", "cat-cow", "cat-camel", "standing-cat-cow", "kneeling-back-bend",
      "open-book", "supine-twist", "prone-rotation", "thread-the-needle", "seated-round-and-hang"}},
    {Condition::wrist, {"cobra", "standing-cat-cow", "wall-cat-cow", "band-pull-apart", "dumbbell-thoracic-twist"}},
    {Condition::osteoporosis,
     {"ql-stretch", "wall-touch-turn", "wall-open-book", "bow-and-arrow", "fingertip-turns", "foam-roll-thoracic"}},
    {Condition::fused_spine, {"seated-thoracic-extension", "chair-back-lean", "cobra", "wall-angels", "wall-touch-turn", "cat-cow"}},
    {Condition::pregnancy, {"cobra", "childs-pose", "seated-round-and-hang", "seated-twist", "kneeling-back-bend", "wall-facing-squat"}},
    {Condition::vertigo, {"seated-round-and-hang", "seated-thoracic-extension", "chair-back-lean", "wall-facing-squat", "wall-touch-turn"}},
    {Condition::knee, {"wall-facing-squat"}},
    {Condition::balance, {"wall-facing-squat", "wall-touch-turn", "standing-hip-stretch"}},
};

}  // namespace

TEST_CASE("the exercises of the articles are done as the articles say") {
    for (const Prescribed& each : prescribed) {
        CAPTURE(std::string{each.id});
        const Exercise* exercise = catalog().find(each.id);
        REQUIRE(exercise);
        CHECK(exercise->position == each.position);
        CHECK(exercise->needs == each.needs);
        CHECK(exercise->directions == each.directions);
        CHECK(exercise->kind == each.kind);
        if (!each.reps.empty()) CHECK(std::vector{exercise->least.reps, exercise->most.reps} == each.reps);
        if (!each.hold.empty()) CHECK(std::vector{exercise->least.hold, exercise->most.hold} == each.hold);
        const auto& names = exercise->also_called;
        if (*each.also_called) CHECK(std::find(names.begin(), names.end(), each.also_called) != names.end());
    }
    CHECK(std::size(prescribed) == 24);
}

TEST_CASE("what the articles have for each side has sides, and says which") {
    for (const char* id : {"open-book", "dumbbell-thoracic-twist", "seated-twist", "thread-the-needle", "quadruped-side-bend", "ql-stretch",
                           "supine-twist", "kneeling-back-bend", "hip-flexor-stretch", "prone-rotation"}) {
        CAPTURE(std::string{id});
        const Exercise& exercise = *catalog().find(id);
        CHECK(exercise.each_side);
        std::string cues = exercise.get_ready;
        for (const Phase& phase : exercise.phases) cues += phase.cue;
        CHECK((cues.find("{side}") != cues.npos || cues.find("{other}") != cues.npos));
    }
}

TEST_CASE("an exercise comes from an article, or is marked as ours") {
    for (const Exercise& exercise : catalog().exercises) {
        CAPTURE(exercise.id);
        const bool of_the_articles =
            std::any_of(std::begin(prescribed), std::end(prescribed), [&](const Prescribed& each) { return each.id == exercise.id; });
        CHECK(exercise.sources.front().starts_with(of_the_articles ? "Article " : "Ours"));
    }
    for (const char* id :
         {"seated-side-bend", "seated-cat-cow", "arms-crossed-rotation", "desk-supported-extension", "shoulder-blade-squeeze"}) {
        CAPTURE(std::string{id});
        REQUIRE(catalog().find(id));
        CHECK(catalog().find(id)->sources.front().find("http") != std::string::npos);
    }
}

TEST_CASE("a condition leaves out what it does not go with") {
    for (const Rule& rule : rules)
        for (const Exercise& exercise : catalog().exercises) {
            CAPTURE(std::string{rule.what});
            CAPTURE(static_cast<int>(rule.condition));
            CAPTURE(exercise.id);
            if (rule.leaves_out(exercise)) CHECK(exercise.not_for.contains(rule.condition));
        }
    for (const Listed& list : listed)
        for (const char* id : list.ids) {
            CAPTURE(static_cast<int>(list.condition));
            CAPTURE(std::string{id});
            REQUIRE(catalog().find(id));
            CHECK(catalog().find(id)->not_for.contains(list.condition));
        }
}
