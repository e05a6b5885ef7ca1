#include "core/picker.h"

#include "core/seeded.h"
#include "support/test_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>

using namespace limber;
using namespace std::chrono;

namespace {

const Catalog catalog = test_catalog();
const std::set<Equipment> everything{Equipment::chair,  Equipment::wall, Equipment::mat,
                                     Equipment::roller, Equipment::band, Equipment::dumbbell};

bool serves(const Exercise& exercise, Direction direction) {
    return std::count(exercise.directions.begin(), exercise.directions.end(), direction) > 0;
}

int order_of(Kind kind) {
    constexpr int order[] = {0, 1, 2, 2,
                             3, 4, 4};  // Kind's own order: warm up, breathe, release and mobilise, stretch, control and strengthen.
    return order[static_cast<int>(kind)];
}

RoutineDone done_of(const Routine& routine) {
    RoutineDone done{.planned = routine.length, .done = routine.length};
    for (const RoutineItem& item : routine.items) done.exercises.push_back({item.exercise, seconds{30}, true});
    return done;
}

Settings with(std::set<Equipment> equipment, Place place = Place::desk) {
    Settings settings;
    settings.body.equipment = std::move(equipment);
    settings.body.place = place;
    return settings;
}

template <std::size_t n>
const auto& one_of(Seeded& random, const std::array<Duration, n>& from) {
    return from[random.below(n)];
}

Settings random_settings(Seeded& random, const Catalog& of) {
    Settings settings = with({}, random.below(2) ? Place::floor : Place::desk);
    for (const Equipment equipment : everything)
        if (random.below(3)) settings.body.equipment.insert(equipment);
    for (int condition = 0; condition <= static_cast<int>(Condition::balance); ++condition)
        if (random.below(8) == 0) settings.body.conditions.insert(static_cast<Condition>(condition));
    for (const Exercise& exercise : of.exercises) {
        if (random.below(8) == 0) settings.routine.exclude.push_back(exercise.id);
        if (random.below(8) == 0) settings.routine.favour.push_back(exercise.id);
    }
    settings.body.progress = random.below(4) != 0;
    return settings;
}

Exercise random_exercise(Seeded& random, int number) {
    Exercise exercise = plain_exercise("x" + std::to_string(100 + number), static_cast<Direction>(random.below(8)), 1, 1);
    exercise.kind = static_cast<Kind>(random.below(7));
    exercise.position = static_cast<Position>(random.below(8));
    exercise.each_side = random.below(2);
    if (random.below(3) == 0) exercise.directions.push_back(static_cast<Direction>(random.below(8)));
    if (random.below(2)) exercise.needs.insert(static_cast<Equipment>(random.below(6)));
    exercise.prepare = milliseconds{random.below(16) * 500};
    exercise.phases.resize(1 + random.below(4));
    for (Phase& phase : exercise.phases) phase = {.length = milliseconds{500 + random.below(20) * 500}, .hold = random.below(3) == 0};
    exercise.least = {static_cast<int>(1 + random.below(6)), seconds{1 + random.below(30)}};
    exercise.most = {static_cast<int>(exercise.least.reps + random.below(8)), exercise.least.hold + seconds{random.below(60)}};
    return exercise;
}

Catalog random_catalog(Seeded& random) {
    Catalog some;
    const int count = static_cast<int>(random.below(40));
    for (int i = 0; i < count; ++i) some.exercises.push_back(random_exercise(random, i));
    return some;
}

RoutineDone random_past(Seeded& random, const Catalog& of) {
    RoutineDone past{.result = static_cast<RoutineResult>(random.below(3))};
    if (random.below(3) == 0) past.feel = static_cast<Feel>(random.below(3));
    for (std::uint64_t i = random.below(4); i-- > 0 && !of.exercises.empty();)
        past.exercises.push_back(
            {of.exercises[random.below(of.exercises.size())].id, seconds{random.below(90)}, random.below(4) != 0, random.below(20) == 0});
    if (random.below(20) == 0) past.exercises.push_back({"no-longer-there", 30s, true});
    return past;
}

void check_routine(const Picked& picked, const Catalog& of, const Settings& settings, Duration asked) {
    REQUIRE(picked.routine.items.empty() != picked.obstacle.empty());
    if (picked.routine.items.empty()) return;
    std::set<std::string> seen;
    Duration sum{};
    int order = 0;
    for (const RoutineItem& item : picked.routine.items) {
        const Exercise* exercise = of.find(item.exercise);
        REQUIRE(exercise);
        CHECK(why_left_out(*exercise, settings) == "");
        CHECK(seen.insert(item.exercise).second);
        CHECK(order_of(exercise->kind) >= order);
        order = order_of(exercise->kind);
        CHECK(item.dose.reps >= exercise->least.reps);
        CHECK(item.dose.reps <= exercise->most.reps);
        CHECK(item.dose.hold >= exercise->least.hold);
        CHECK(item.dose.hold <= exercise->most.hold);
        sum += length_of(*exercise, item.dose);
    }
    CHECK(sum == picked.routine.length);
    CHECK(sum * 10 >= asked * 9);
    CHECK(sum * 10 <= asked * 11);
}

constexpr std::array<Duration, 8> lengths{20s, 45s, 1min, 2min, 3min, 5min, 10min, 30min};

/// What a person who does every routine gets, oldest first.
std::vector<Routine> played(const Catalog& of, const Settings& settings, Duration length, int count, std::uint32_t seed,
                            std::vector<RoutineDone> newest_first = {}) {
    std::vector<Routine> routines;
    for (int i = 0; i < count; ++i) {
        const Picked picked = pick_routine(of, settings, length, newest_first, seed + static_cast<std::uint32_t>(i) * 7919);
        check_routine(picked, of, settings, length);
        routines.push_back(picked.routine);
        newest_first.insert(newest_first.begin(), done_of(picked.routine));
    }
    return routines;
}

bool has(const Routine& routine, const Catalog& of, Direction direction) {
    return std::any_of(routine.items.begin(), routine.items.end(),
                       [&](const RoutineItem& it) { return serves(*of.find(it.exercise), direction); });
}

const Settings bodies[] = {
    with({Equipment::chair, Equipment::wall}),
    with({Equipment::chair}),
    with({Equipment::chair, Equipment::wall, Equipment::dumbbell}),
    with({Equipment::mat}, Place::floor),
    with(everything, Place::floor),
};

}  // namespace

TEST_CASE("whatever the body, the past and the length: a fitting routine of what is allowed, or what is in the way") {
    for (std::uint32_t seed = 0; seed < 800; ++seed) {
        CAPTURE(seed);
        Seeded random{seed};
        const Catalog of = seed % 3 ? random_catalog(random) : catalog;
        const Settings settings = random_settings(random, of);
        const Duration length = one_of(random, lengths);
        CAPTURE(length.count());
        std::vector<RoutineDone> past;
        for (std::uint64_t i = random.below(40); i-- > 0;) past.push_back(random_past(random, of));
        const Picked picked = pick_routine(of, settings, length, past, seed);
        check_routine(picked, of, settings, length);
        const Picked again = pick_routine(of, settings, length, past, seed);
        CHECK(again.routine == picked.routine);
        CHECK(again.obstacle == picked.obstacle);
    }
}

TEST_CASE("where a routine can be made of what is allowed, one is made") {
    int made = 0;
    for (std::uint32_t seed = 0; seed < 800; ++seed) {
        CAPTURE(seed);
        Seeded random{seed};
        const Catalog of = random_catalog(random);
        Settings settings = random_settings(random, of);
        Duration length{};  // Of a random choice in random doses: that choice at least is one.
        for (const Exercise& exercise : of.exercises) {
            if (!why_left_out(exercise, settings).empty() || random.below(5)) continue;
            length +=
                length_of(exercise, {exercise.least.reps, exercise.least.hold + (exercise.most.hold - exercise.least.hold) / 1s / 2 * 1s});
        }
        if (length == 0s || length > 30min) continue;
        ++made;
        const Picked picked = pick_routine(of, settings, length, {}, seed);
        CHECK(picked.obstacle == "");
        check_routine(picked, of, settings, length);
    }
    CHECK(made > 300);
}

TEST_CASE("every direction comes in any five routines in a row") {
    using enum Direction;
    for (const Settings& settings : bodies)
        for (const Duration length : {Duration{1min}, Duration{2min}, Duration{5min}})
            for (std::uint32_t seed = 0; seed < 6; ++seed) {
                CAPTURE(&settings - bodies);
                CAPTURE(seed);
                CAPTURE(length.count());
                const std::vector<Routine> routines = played(catalog, settings, length, 60, seed);
                for (const Direction direction : {flexion, extension, rotation, side_bend, breathing}) {
                    const auto ids = eligible(catalog, settings);
                    const bool there_is_one = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
                        return serves(*catalog.find(id), direction) &&
                               length_of(*catalog.find(id), catalog.find(id)->least) * 10 <= length * 11;
                    });
                    if (!there_is_one) continue;
                    int without = 0;
                    for (const Routine& routine : routines) {
                        without = has(routine, catalog, direction) ? 0 : without + 1;
                        CAPTURE(static_cast<int>(direction));
                        REQUIRE(without < 5);
                    }
                }
            }
}

TEST_CASE("with short and long breaks in turn every direction still comes in any five") {
    using enum Direction;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::vector<RoutineDone> past;
        std::map<Direction, int> without;
        for (int i = 0; i < 100; ++i) {
            const Duration length = i % 3 == 2 ? 5min : 2min;
            const Picked picked = pick_routine(catalog, {}, length, past, seed * 1000 + static_cast<std::uint32_t>(i));
            check_routine(picked, catalog, {}, length);
            for (const Direction direction : {flexion, extension, rotation, side_bend, breathing, shoulder_blades}) {
                without[direction] = has(picked.routine, catalog, direction) ? 0 : without[direction] + 1;
                CHECK(without[direction] < 5);
            }
            past.insert(past.begin(), done_of(picked.routine));
        }
    }
}

TEST_CASE("no exercise starves: each comes within 30 routines of two minutes, favoured ones or not") {
    for (Settings settings : bodies)
        for (const bool favour : {false, true})
            for (std::uint32_t seed = 0; seed < 6; ++seed) {
                if (favour) settings.routine.favour = {"seated-twist", "open-book", "standing-cat-cow"};
                CAPTURE(seed);
                const std::vector<Routine> routines = played(catalog, settings, 2min, 120, seed);
                for (const std::string& id : eligible(catalog, settings)) {
                    CAPTURE(id);
                    int without = 0;
                    for (const Routine& routine : routines) {
                        const std::vector<std::string> ids = routine.ids();
                        without = std::count(ids.begin(), ids.end(), id) ? 0 : without + 1;
                        REQUIRE(without < 30);
                    }
                }
            }
}

TEST_CASE("nothing of the last routine comes again while there is a choice") {
    int with_a_choice = 0;
    for (const Settings& settings : bodies)
        for (const Duration length : {Duration{1min}, Duration{2min}, Duration{5min}})
            for (std::uint32_t seed = 0; seed < 6; ++seed) {
                CAPTURE(&settings - bodies);
                CAPTURE(length.count());
                const std::vector<Routine> routines = played(catalog, settings, length, 60, seed);
                for (std::size_t i = 1; i < routines.size(); ++i) {
                    Settings without_last = settings;
                    without_last.routine.exclude = routines[i - 1].ids();
                    const Routine other = pick_routine(catalog, without_last, length, {}, seed).routine;
                    if (other.items.empty()) continue;
                    const bool begins_well = order_of(catalog.find(other.items.front().exercise)->kind) <= order_of(Kind::mobilise);
                    if (length >= 4min && !begins_well) continue;  // To begin with movement, a long routine may have to.
                    ++with_a_choice;
                    const std::vector<std::string> ids = routines[i].ids(), last = routines[i - 1].ids();
                    CHECK(std::find_first_of(ids.begin(), ids.end(), last.begin(), last.end()) == ids.end());
                }
            }
    CHECK(with_a_choice > 3000);
}

TEST_CASE("a favoured exercise comes more often and rotation weighs most") {
    Settings settings;
    const auto times = [&](const std::string& id) {
        int times = 0;
        for (std::uint32_t seed = 0; seed < 5; ++seed)
            for (const Routine& routine : played(catalog, settings, 2min, 100, seed)) {
                const auto ids = routine.ids();
                times += static_cast<int>(std::count(ids.begin(), ids.end(), id));
            }
        return times;
    };
    const int before = times("chest-opener");
    settings.routine.favour = {"chest-opener"};
    CHECK(times("chest-opener") > before * 5 / 4);

    std::map<Direction, Duration> spent;
    for (const Routine& routine : played(catalog, {}, 2min, 300, 1))
        for (const RoutineItem& item : routine.items) {
            const Exercise& exercise = *catalog.find(item.exercise);
            spent[exercise.directions.front()] += length_of(exercise, item.dose);
        }
    for (const auto& [direction, duration] : spent) {
        CAPTURE(static_cast<int>(direction));
        if (direction != Direction::rotation) CHECK(duration < spent[Direction::rotation]);
    }
}

TEST_CASE("a long routine begins with movement and has more exercises rather than endless ones") {
    for (const Settings& settings : bodies)
        for (const Duration length : {Duration{4min}, Duration{5min}, Duration{10min}})
            for (const Routine& routine : played(catalog, settings, length, 40, 3)) {
                REQUIRE(routine.items.size() >= 4);
                CHECK(order_of(catalog.find(routine.items.front().exercise)->kind) <= order_of(Kind::mobilise));
                CHECK(catalog.find(routine.items.front().exercise)->kind != Kind::release);
            }
}

TEST_CASE("the prompt after a skipped one offers something else") {
    for (int past = 0; past < 40; past += 3) {
        std::vector<RoutineDone> newest_first;
        for (const Routine& routine : played(catalog, {}, 2min, past, 5)) newest_first.insert(newest_first.begin(), done_of(routine));
        std::set<std::vector<std::string>> offered;
        for (std::uint32_t seed = 0; seed < 20; ++seed) offered.insert(pick_routine(catalog, {}, 2min, newest_first, seed).routine.ids());
        CAPTURE(past);
        CHECK(offered.size() >= 5);
    }
}

TEST_CASE("where nothing fits, the person is told why and what would help") {
    Settings nothing = with({});
    for (const Exercise& exercise : catalog.exercises) nothing.routine.exclude.push_back(exercise.id);
    Settings little = nothing;
    std::erase(little.routine.exclude, "shoulder-blade-squeeze");
    struct {
        Settings settings;
        Duration length;
        const char* said;
    } const rows[] = {
        {nothing, 2min,
         "Nothing fits 2 min: with place = \"desk\" and no equipment, no exercise is left. Remove \"brisk-walk\" from exclude."},
        {little, 2min,
         "Nothing fits 2 min: with place = \"desk\" and no equipment, 1 exercise is left, 77 s long at most. Remove \"brisk-walk\" from "
         "exclude or "
         "change the length."},
        {with({Equipment::chair, Equipment::wall}), 20s,
         "Nothing fits 20 s: with place = \"desk\" and equipment chair, wall, 17 exercises are left, the shortest takes 26 s. Add "
         "\"dumbbell\" to "
         "equipment or change the length."},
        {with({}), 30min,
         "Nothing fits 30 min: with place = \"desk\" and no equipment, 8 exercises are left, 15 min 12 s long at most. Add \"chair\" to "
         "equipment or "
         "change the length."},
        {with({Equipment::mat}), 30min,
         "Nothing fits 30 min: with place = \"desk\" and equipment mat, 8 exercises are left, 15 min 12 s long at most. Add \"chair\" to "
         "equipment, "
         "set place = \"floor\" or change the length."},
    };
    for (const auto& row : rows) {
        const Picked picked = pick_routine(catalog, row.settings, row.length, {}, 1);
        CHECK(picked.routine.items.empty());
        CHECK(picked.obstacle == std::string{row.said});
    }
    CHECK(pick_routine({}, {}, 2min, {}, 1).obstacle ==
          "Nothing fits 2 min: with place = \"desk\" and equipment chair, wall, no exercise is left. Look at equipment, conditions and "
          "exclude.");
    CHECK(pick_routine(catalog, {}, 0s, {}, 1).obstacle != "");
    CHECK(pick_routine(catalog, {}, -1min, {}, 1).obstacle != "");
}

TEST_CASE("a catalog of nonsense brings no routine and no crash") {
    Catalog of;
    for (int i = 0; i < 6; ++i) of.exercises.push_back(plain_exercise("x" + std::to_string(i), Direction::rotation, 2, 4));
    of.exercises[0].phases.clear(), of.exercises[0].prepare = 0s;
    of.exercises[1].directions.clear();
    of.exercises[2].least.reps = 9;
    of.exercises[3].phases[0].length = -1h;
    of.exercises[4].least.reps = of.exercises[4].most.reps = 0;
    of.exercises[5].most.reps = 2'000'000'000;
    CHECK(pick_routine(of, {}, 2min, {}, 1).routine.ids() == std::vector<std::string>{"x5"});
    of.exercises.push_back(of.exercises[5]);
    CHECK(pick_routine(of, {}, 2min, {}, 1).routine.ids() == std::vector<std::string>{"x5"});
    of.exercises.resize(5);
    CHECK(pick_routine(of, {}, 2min, {}, 1).obstacle != "");
}
