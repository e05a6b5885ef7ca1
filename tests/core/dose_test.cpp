#include "core/candidate.h"
#include "support/test_catalog.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono;

namespace {

const Catalog catalog = test_catalog();
const Exercise& twist = *catalog.find("seated-twist");

RoutineDone routine(bool whole, std::optional<Feel> feel = {}, bool hurt = false) {
    return {.exercises = {{"seated-cat-cow", 37s, true}, {"seated-twist", 50s, whole, hurt}}, .feel = feel};
}

double grown(std::vector<RoutineDone> newest_first) { return progress_of(twist, {}, newest_first); }
doctest::Approx twelfths(double count) { return doctest::Approx(count / 12); }

}  // namespace

TEST_CASE("an exercise grows with whole completions, back by too hard, and begins anew after it hurt") {
    const RoutineDone whole = routine(true), part = routine(false), hard = routine(true, Feel::too_hard),
                      easy = routine(true, Feel::too_easy);
    CHECK(grown({}) == 0);
    CHECK(grown({part}) == 0);
    CHECK(grown({whole}) == twelfths(1));
    CHECK(grown({whole, part, whole, routine(true, Feel::right)}) == twelfths(3));
    CHECK(grown({hard}) == 0);
    CHECK(grown({hard, whole, whole, whole, whole}) == twelfths(5 - 3));
    CHECK(grown({whole, hard}) == twelfths(1));
    CHECK(grown({easy}) == twelfths(1 + 1.2));
    CHECK(grown({whole, routine(false, {}, true), whole, whole, whole}) == twelfths(1));
    CHECK(grown(std::vector<RoutineDone>(500, whole)) == 1);
    CHECK(grown({hard, hard, hard, hard, hard, hard}) == 0);
}

TEST_CASE("with progress off nothing grows") {
    Settings off;
    off.body.progress = false;
    CHECK(progress_of(twist, off, std::vector<RoutineDone>(50, routine(true))) == 0);
}

TEST_CASE("the progress of all exercises in one pass is that of each") {
    std::vector<RoutineDone> past(3, routine(true));
    past.push_back(routine(true, Feel::too_easy));
    past.push_back({.exercises = {{"no-longer-there", 30s, true}, {"cobra", 30s, true}}});
    const std::vector<double> all = progress_of_all(Index{catalog}, {}, past);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i] == progress_of(catalog.exercises[i], {}, past));
}

TEST_CASE("a dose lies between the least and the most, in whole repetitions and seconds") {
    const Exercise& cat_cow = *catalog.find("seated-cat-cow");
    CHECK(dose_at(cat_cow, 0) == Dose{4, 0s});
    CHECK(dose_at(cat_cow, 0.5) == Dose{7, 0s});
    CHECK(dose_at(cat_cow, 1) == Dose{10, 0s});
    CHECK(dose_at(twist, 0) == Dose{1, 15s});
    CHECK(dose_at(twist, 1.0 / 12) == Dose{1, 16s});
    CHECK(dose_at(twist, 1) == Dose{1, 30s});
    CHECK(dose_at(twist, 7) == Dose{1, 30s});
    CHECK(dose_at(twist, -7) == Dose{1, 15s});
    Exercise odd = twist;
    odd.least.hold = 1500ms;
    odd.most.hold = 2500ms;
    CHECK(dose_at(odd, 0) == Dose{1, 2s});
}
