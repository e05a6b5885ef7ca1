#include "ui/figure_colours.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

struct Ground {
    const char* name;
    Colour ground, accent;
};
constexpr Ground grounds[] = {
    {"light", {.965, .961, .957}, {.21, .52, .89}},
    {"dark", {.208, .208, .208}, {.21, .52, .89}},
    {"white", {1, 1, 1}, {.9, .38, 0}},
    {"black", {0, 0, 0}, {.1, .2, .6}},
    {"light, washed", {.84, .89, .95}, {.21, .52, .89}},
    {"dark, washed", {.21, .26, .32}, {.4, .6, .95}},
};
constexpr Ink meaningful[] = {Ink::body,     Ink::hair,      Ink::shirt,     Ink::legs,      Ink::shoes, Ink::flexion,  Ink::extension,
                              Ink::rotation, Ink::side_bend, Ink::breathing, Ink::shoulders, Ink::band,  Ink::prop_line};

}  // namespace

TEST_CASE("what carries meaning stands out from the ground at 3 : 1, in high contrast at 4.5 : 1, near and far") {
    for (const Ground& each : grounds) {
        for (const double least : {3., 4.5}) {
            const FigureColours colours{each.ground, each.accent, least};
            for (const Ink ink : meaningful) {
                for (const double shade : {0., .5, 1.}) {
                    CAPTURE(each.name);
                    CAPTURE(static_cast<int>(ink));
                    CHECK(contrast(colours.of(ink, shade), each.ground) >= least);
                }
            }
        }
    }
}

TEST_CASE("the spine stands out from the shirt, the face from the skin") {
    for (const Ground& each : grounds) {
        for (const double least : {3., 4.5}) {
            const FigureColours colours{each.ground, each.accent, least};
            CAPTURE(each.name);
            CHECK(contrast(colours.of(Ink::spine), colours.of(Ink::shirt)) >= least);
            CHECK(contrast(colours.of(Ink::face), colours.of(Ink::body)) >= 3);
        }
    }
}

TEST_CASE("a far limb is darker than a near one") {
    const FigureColours colours{grounds[0].ground, grounds[0].accent};
    for (const Ink ink : {Ink::body, Ink::shirt, Ink::legs}) CHECK(luminance(colours.of(ink, 1)) < luminance(colours.of(ink, 0)));
}
