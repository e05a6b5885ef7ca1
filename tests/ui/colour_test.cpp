#include "ui/colour.h"

#include <doctest/doctest.h>

using namespace limber;

TEST_CASE("contrast is what WCAG says it is") {
    CHECK(contrast({0, 0, 0}, {1, 1, 1}) == doctest::Approx(21));
    CHECK(contrast({1, 1, 1}, {1, 1, 1}) == doctest::Approx(1));
    CHECK(contrast({0.467, 0.467, 0.467}, {1, 1, 1}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("an accent too near to its ground is moved until it stands out, and no further") {
    const Colour dark_ground{0.208, 0.208, 0.208};
    const Colour deep_blue{0.082, 0.325, 0.62};
    CHECK(contrast(deep_blue, dark_ground) < 3);
    const Colour moved = legible(deep_blue, dark_ground, 3);
    CHECK(contrast(moved, dark_ground) >= 3);
    CHECK(contrast(moved, dark_ground) < 3.5);
    CHECK(moved.blue > moved.red);
}

TEST_CASE("a colour made lighter pales no sooner than it must") {
    const Colour dark_ground{0.208, 0.208, 0.208};
    const Colour lighter = legible({0.082, 0.325, 0.62}, dark_ground, 3);
    CHECK(lighter.red / lighter.blue == doctest::Approx(0.082 / 0.62).epsilon(0.01));
    const Colour palest = legible({0, 0, 0.5}, dark_ground, 4.5);
    CHECK(palest.blue == 1);
    CHECK(palest.red > 0);
    CHECK(legible({0, 0, 0}, dark_ground, 3).red > 0);
}

TEST_CASE("a colour that stands out already stays") {
    const Colour blue{0.21, 0.52, 0.89};
    CHECK(legible(blue, {1, 1, 1}, 3) == blue);
}

TEST_CASE("what cannot be reached gives black or white") { CHECK(legible({0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, 15) == Colour{0, 0, 0}); }
