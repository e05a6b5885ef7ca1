#include "core/picker.h"
#include "support/test_catalog.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

const Catalog catalog = test_catalog();

Settings with(std::set<Equipment> equipment) {
    Settings settings;
    settings.body.equipment = std::move(equipment);
    return settings;
}

bool near(Duration length, Duration asked) { return length * 10 >= asked * 9 && length * 10 <= asked * 11; }

}  // namespace

TEST_CASE("a named routine is just its exercises, stretched towards its length, less what the person has ruled out") {
    Settings settings = with({});
    const NamedRoutine& desk_reset = *catalog.find_routine("desk-reset");
    const Picked picked = pick_named(catalog, settings, desk_reset, {}, 1);
    CHECK(picked.routine.ids() == desk_reset.exercises);
    CHECK(picked.routine.length >= 114s);
    CHECK(picked.routine.length <= 126s);

    settings.routine.exclude = {"arms-crossed-rotation"};
    CHECK(pick_named(catalog, settings, desk_reset, {}, 1).routine.ids() ==
          std::vector<std::string>{"seated-cat-cow", "standing-rotation", "desk-extension"});
    settings.routine.exclude = {"arms-crossed-rotation", "standing-rotation"};
    CHECK(pick_named(catalog, settings, desk_reset, {}, 1).routine.ids() == std::vector<std::string>{"seated-cat-cow", "desk-extension"});
    settings.routine.exclude = desk_reset.exercises;
    settings.body.conditions = {Condition::balance, Condition::shoulder, Condition::knee, Condition::vertigo};
    CHECK(pick_named(catalog, settings, desk_reset, {}, 1).obstacle ==
          "Nothing is left of \"Desk reset\": its exercises are left out by exclude or conditions.");
}

TEST_CASE("a named routine without exercises is picked within its directions and its place") {
    Settings well_equipped = with({Equipment::chair, Equipment::wall, Equipment::mat, Equipment::dumbbell});
    well_equipped.body.place = Place::floor;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const Picked picked = pick_named(catalog, well_equipped, *catalog.find_routine("rotation"), {}, seed);
        CHECK(near(picked.routine.length, 2min));
        for (const std::string& id : picked.routine.ids()) {
            CHECK(catalog.find(id)->directions.front() == Direction::rotation);
            CHECK_FALSE(needs_floor(catalog.find(id)->position));
        }
    }
    const NamedRoutine& on_the_floor = *catalog.find_routine("on-the-floor");
    CHECK(near(pick_named(catalog, with({Equipment::mat}), on_the_floor, {}, 1).routine.length, 5min));
    CHECK(pick_named(catalog, with({Equipment::mat}), on_the_floor, {}, 1).obstacle == "");
    CHECK(pick_named(catalog, {}, on_the_floor, {}, 1).obstacle == "\"On the floor\" needs a mat: add \"mat\" to equipment.");
}

TEST_CASE("what is asked for by id is done in that order, and nothing of it is refused") {
    Settings settings = with({});
    settings.routine.exclude = {"open-book"};
    const std::vector<std::string> ids{"open-book", "seated-twist"};
    const Routine routine = routine_of(catalog, settings, ids, {});
    CHECK(routine.ids() == ids);
    CHECK(routine.items[1].dose == Dose{1, 15s});
    CHECK(routine.length == length_of(*catalog.find("open-book"), {3, 0s}) + 50s);
}
