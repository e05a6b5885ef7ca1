#include "ui/layout.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;

TEST_CASE("the prompt stands in its corner of the work area, a margin from the edges") {
    const Box area{100, 50, 1000, 600};
    const struct {
        Corner corner;
        int x, y;
    } rows[] = {
        {Corner::top_left, 116, 66},     {Corner::top, 400, 66},     {Corner::top_right, 684, 66},     {Corner::centre, 400, 250},
        {Corner::bottom_left, 116, 434}, {Corner::bottom, 400, 434}, {Corner::bottom_right, 684, 434},
    };
    for (const auto& row : rows) CHECK(in_corner(row.corner, area, 400, 200, 16) == Box{row.x, row.y, 400, 200});
}

TEST_CASE("a prompt that nearly fills the work area loses the margin before it loses its place") {
    CHECK(in_corner(Corner::bottom_right, {0, 0, 410, 210}, 400, 200, 16) == Box{0, 0, 400, 200});
    CHECK(in_corner(Corner::bottom_right, {0, 0, 300, 100}, 400, 200, 16) == Box{0, 0, 400, 200});
}

TEST_CASE("what is free on a monitor tells what panels take of its edges") {
    const Box right{1280, 0, 1024, 768};
    CHECK(margins_around({1280, 30, 964, 700}, right) == Margins{.left = 0, .right = 60, .top = 30, .bottom = 38});
    CHECK(margins_around(right, right) == Margins{});
    CHECK(margins_around({0, 0, 1280, 756}, right) == Margins{});  // of another monitor
    CHECK(larger_of({.left = 1, .bottom = 44}, {.left = 5, .top = 3}) == Margins{.left = 5, .right = 0, .top = 3, .bottom = 44});
}

TEST_CASE("figure and words never overlap and never leave the stage") {
    for (int width = 300; width <= 1900; width += 100) {
        for (int height = 160; height <= 1000; height += 70) {
            CAPTURE(width);
            CAPTURE(height);
            const auto [figure, words, side_by_side] = stage_layout(width, height);
            CHECK(figure.width >= std::min(width * 2 / 5, height));
            CHECK(figure.height >= height / 2);
            CHECK(figure.x >= 0);
            CHECK(figure.x + figure.width <= width);
            CHECK(figure.y + figure.height <= height);
            CHECK(words.x + words.width <= width);
            CHECK(words.y + words.height <= height);
            CHECK((side_by_side ? figure.x + figure.width <= words.x : figure.y + figure.height <= words.y));
            CHECK(words.width >= width / 2);
        }
    }
}

TEST_CASE("words are broken at spaces and none is lost") {
    const auto letters = [](const std::string& text) { return static_cast<int>(text.size()); };
    using Lines = std::vector<std::string>;
    CHECK(wrap_words("", 10, letters) == Lines{});
    CHECK(wrap_words("one two three", 7, letters) == Lines{"one two", "three"});
    CHECK(wrap_words("one two three", 13, letters) == Lines{"one two three"});
    CHECK(wrap_words("a extraordinarily b", 5, letters) == Lines{"a", "extraordinarily", "b"});
}

TEST_CASE("lines are made even without becoming more") {
    const auto letters = [](const std::string& text) { return static_cast<int>(text.size()); };
    using Lines = std::vector<std::string>;
    CHECK(wrap_words("turn to the right and breathe out", 30, letters) == Lines{"turn to the right and breathe", "out"});
    CHECK(balance_words("turn to the right and breathe out", 30, letters) == Lines{"turn to the right", "and breathe out"});
    CHECK(balance_words("one", 30, letters) == Lines{"one"});
    CHECK(balance_words("", 30, letters) == Lines{});
}

TEST_CASE("a paragraph keeps its width, but a last word does not stand alone") {
    const auto letters = [](const std::string& text) { return static_cast<int>(text.size()); };
    using Lines = std::vector<std::string>;
    CHECK(wrap_evenly("sitting under a minute, next break in 30 min", 42, letters) ==
          Lines{"sitting under a minute,", "next break in 30 min"});
    CHECK(wrap_evenly("sitting 18 min, next break in 12 min", 24, letters) == Lines{"sitting 18 min, next", "break in 12 min"});
    CHECK(wrap_evenly("one two", 30, letters) == Lines{"one two"});
    CHECK(wrap_evenly("", 30, letters) == Lines{});
}

TEST_CASE("the chest swells with the breath in and sinks with the breath out") {
    CHECK(breath_fullness(Breath::in, 0) == doctest::Approx(0));
    CHECK(breath_fullness(Breath::in, 0.5) == doctest::Approx(0.5));
    CHECK(breath_fullness(Breath::in, 1) == doctest::Approx(1));
    CHECK(breath_fullness(Breath::out, 0) == doctest::Approx(1));
    CHECK(breath_fullness(Breath::out, 1) == doctest::Approx(0));
    CHECK(breath_fullness(Breath::free, 0.2) == breath_fullness(Breath::free, 0.9));
    CHECK(breath_fullness(Breath::in, 7) == doctest::Approx(1));
}
