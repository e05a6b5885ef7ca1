#include "support/test_catalog.h"

#include "core/picker.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;

namespace {

const Catalog catalog = test_catalog();
const Exercise& exercise(const char* id) { return *catalog.find(id); }

Settings on_the_floor() {
    Settings settings;
    settings.body.place = Place::floor;
    settings.body.equipment.insert(Equipment::mat);
    return settings;
}

}  // namespace

TEST_CASE("an exercise that is left out says why") {
    Settings mat_at_the_desk;
    mat_at_the_desk.body.equipment = {Equipment::mat};
    Settings no_mat;
    no_mat.body.place = Place::floor;
    Settings ill = on_the_floor();
    ill.body.conditions = {Condition::knee, Condition::fused_spine};
    ill.routine.exclude = {"cobra", "cat-cow"};
    struct {
        const char* id;
        Settings settings;
        const char* why;
    } const rows[] = {
        {"seated-twist", {}, ""},
        {"cobra", {}, "needs the floor and a mat"},
        {"cobra", mat_at_the_desk, "needs the floor"},
        {"cobra", no_mat, "needs a mat"},
        {"cobra", on_the_floor(), ""},
        {"foam-roll-thoracic", no_mat, "needs a mat and a roller"},
        {"seated-twist", mat_at_the_desk, "needs a chair"},
        {"dumbbell-thoracic-twist", {}, "needs a dumbbell"},
        {"cobra", ill, "left out by exclude"},
        {"cat-cow", ill, "left out by exclude"},
        {"childs-pose", ill, "left out by condition knee"},
        {"seated-twist", ill, "left out by condition fused-spine"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.id);
        CHECK(why_left_out(exercise(row.id), row.settings) == row.why);
        const auto ids = eligible(catalog, row.settings);
        CHECK((std::count(ids.begin(), ids.end(), row.id) == 1) == std::string{row.why}.empty());
    }
    CHECK(eligible(catalog, {}).size() == 17);
}

TEST_CASE("a swap moves the back in the same direction, and there may be none") {
    std::set<std::string> seen;
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const Exercise* swap = swap_for(catalog, {}, exercise("seated-twist"), {}, seed);
        REQUIRE(swap);
        CHECK(swap == swap_for(catalog, {}, exercise("seated-twist"), {}, seed));
        seen.insert(swap->id);
    }
    CHECK(seen == std::set<std::string>{"arms-crossed-rotation", "standing-rotation"});
    const std::vector<std::string> taken{"arms-crossed-rotation"};
    CHECK(swap_for(catalog, {}, exercise("seated-twist"), taken, 1)->id == "standing-rotation");
    CHECK(swap_for(catalog, {}, exercise("brisk-walk"), {}, 1) == nullptr);
    CHECK(swap_for(catalog, {}, Exercise{}, {}, 1) == nullptr);
}

TEST_CASE("easier is the exercise's own alternative, else a gentler one of the same direction, else nothing") {
    Settings without;
    without.routine.exclude = {"arms-crossed-rotation"};
    Settings nothing;
    nothing.routine.exclude = {"standing-rotation", "arms-crossed-rotation"};
    CHECK(easier_than(catalog, {}, exercise("seated-twist"))->id == "arms-crossed-rotation");
    CHECK(easier_than(catalog, without, exercise("seated-twist"))->id == "standing-rotation");
    CHECK(easier_than(catalog, nothing, exercise("seated-twist")) == nullptr);
    CHECK(easier_than(catalog, {}, exercise("wall-facing-squat"))->id == "chest-opener");
    CHECK(easier_than(catalog, {}, exercise("arms-crossed-rotation")) == nullptr);
    CHECK(easier_than(catalog, {}, exercise("brisk-walk")) == nullptr);
}
