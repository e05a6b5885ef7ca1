#include "config/names.h"

#include <doctest/doctest.h>

#include <set>

using namespace limber;

namespace {

/// Every word reads back to the value it came from, in order, and no two are the same.
template <class E>
void check_words(std::initializer_list<std::string_view> expected) {
    const auto words = names<E>();
    REQUIRE(words.size() == expected.size());
    int value = 0;
    for (const std::string_view word : expected) {
        CAPTURE(word);
        CHECK(words[static_cast<std::size_t>(value)] == word);
        CHECK(name_of(static_cast<E>(value)) == word);
        CHECK(named<E>(word) == static_cast<E>(value));
        ++value;
    }
    CHECK(std::set<std::string_view>(words.begin(), words.end()).size() == words.size());
    CHECK(!named<E>(""));
    CHECK(!named<E>("Gentle"));
}

}  // namespace

TEST_CASE("each value has the word that the files use, and reads back from it") {
    check_words<Strictness>({"gentle", "persistent", "strict"});
    check_words<Corner>({"top-left", "top", "top-right", "centre", "bottom-left", "bottom", "bottom-right"});
    check_words<PromptMonitor>({"pointer", "primary", "all"});
    check_words<Place>({"desk", "floor"});
    check_words<Equipment>({"chair", "wall", "mat", "roller", "band", "dumbbell"});
    check_words<Condition>({"osteoporosis", "fused-spine", "pregnancy", "vertigo", "shoulder", "neck", "wrist", "knee", "balance"});
    check_words<Motion>({"system", "full", "reduced"});
    check_words<LogLevel>({"trace", "debug", "info", "warn", "error"});
    check_words<Position>({"seated", "standing", "hands-and-knees", "kneeling", "half-kneeling", "prone", "supine", "side-lying"});
    check_words<Direction>({"flexion", "extension", "rotation", "side-bend", "breathing", "shoulder-blades", "hip", "warm-up"});
    check_words<Kind>({"warm-up", "breathe", "release", "mobilise", "stretch", "control", "strengthen"});
    check_words<Breath>({"in", "out", "free"});
}

TEST_CASE("a word stands for its own enumerator") {
    CHECK(named<Corner>("bottom-right") == Corner::bottom_right);
    CHECK(named<Position>("hands-and-knees") == Position::hands_and_knees);
    CHECK(named<Condition>("fused-spine") == Condition::fused_spine);
    CHECK(named<Direction>("side-bend") == Direction::side_bend);
    CHECK(named<Motion>("reduced") == Motion::reduced);
    CHECK(named<Breath>("out") == Breath::out);
}
