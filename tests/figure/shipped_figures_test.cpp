// Every exercise that is shipped, through all that a person sees of it.
#include "config/catalog_file.h"
#include "figure/promises.h"
#include "figure/strokes.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;

namespace {

const Catalog& shipped() {
    static const std::filesystem::path assets[] = {SOURCE_FOLDER "/assets"};
    static const Catalog catalog = load_catalog(assets).catalog;
    return catalog;
}

template <class Check>
void for_each_figure(Check check) {
    for (const Exercise& exercise : shipped().exercises) {
        CAPTURE(exercise.id);
        check(exercise);
    }
}

bool has_all_its_poses(const Exercise& exercise) {
    const auto& poses = exercise.figure.poses;
    return std::ranges::all_of(exercise.phases, [&](const Phase& phase) {
        return poses.contains(phase.pose) &&
               std::ranges::all_of(phase.round, [&](const std::string& pose) { return poses.contains(pose); });
    });
}

Direction direction_of(Glow::Way way) {
    switch (way) {
        case Glow::Way::flexion:
            return Direction::flexion;
        case Glow::Way::extension:
            return Direction::extension;
        case Glow::Way::right_turn:
        case Glow::Way::left_turn:
            return Direction::rotation;
        case Glow::Way::right_lean:
        case Glow::Way::left_lean:
            return Direction::side_bend;
        case Glow::Way::breath:
            break;
    }
    return Direction::breathing;
}

bool is_of_the_spine(Direction direction) {
    using enum Direction;
    return direction == flexion || direction == extension || direction == rotation || direction == side_bend || direction == breathing;
}

Glow strongest_glow(const Exercise& exercise) {
    Glow strongest;
    for (const auto& [name, pose] : exercise.figure.poses) {
        const Glow glow = glow_of(solve(pose));
        if (glow.amount > strongest.amount) strongest = glow;
    }
    return strongest;
}

}  // namespace

TEST_CASE("every exercise has a figure in all its phases") {
    CHECK(shipped().exercises.size() > 50);
    for_each_figure([](const Exercise& exercise) { CHECK(has_all_its_poses(exercise)); });
}

TEST_CASE("in every frame of every exercise, on both sides, the body stays a body and the floor a floor") {
    for_each_figure(keeps_its_promises);
}

TEST_CASE("hands and feet of every exercise are where its poses want them") { for_each_figure(reaches_its_places); }

TEST_CASE("the left side of every exercise is the mirror image of the right") { for_each_figure(left_mirrors_right); }

TEST_CASE("what glows most in an exercise is one of its directions") {
    for_each_figure([](const Exercise& exercise) {
        const auto spine = std::ranges::count_if(exercise.directions, is_of_the_spine);
        const Glow glow = strongest_glow(exercise);
        const bool only_breathes = glow.way == Glow::Way::breath;
        if (spine == 0 || (only_breathes && spine < std::ssize(exercise.directions))) return;
        CAPTURE(int(glow.way));
        CAPTURE(glow.amount);
        CHECK(std::ranges::count(exercise.directions, direction_of(glow.way)) == 1);
    });
}
