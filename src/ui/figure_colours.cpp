#include "ui/figure_colours.h"

#include <algorithm>

namespace limber {
namespace {

constexpr Colour black{0, 0, 0}, white{1, 1, 1};

constexpr Colour rgb(unsigned hex) { return {((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0}; }

struct Row {
    Ink ink;
    Colour on_light, on_dark;
};
constexpr Row rows[] = {
    {Ink::body, rgb(0xb8785a), rgb(0xd8a283)},      {Ink::hair, rgb(0x4a342c), rgb(0xab6647)},
    {Ink::face, rgb(0x33231d), rgb(0x33231d)},      {Ink::legs, rgb(0x3d4a63), rgb(0xa3a8b1)},
    {Ink::shoes, rgb(0x59657c), rgb(0xb9c4d6)},     {Ink::sole, rgb(0x2c3547), rgb(0xe8ecf2)},
    {Ink::flexion, rgb(0x7a3fc4), rgb(0xc9a0ff)},   {Ink::extension, rgb(0xc2500a), rgb(0xffa650)},
    {Ink::rotation, rgb(0x0b7a5d), rgb(0x4fdcb0)},  {Ink::side_bend, rgb(0xc02070), rgb(0xff85b8)},
    {Ink::breathing, rgb(0x1b6fb0), rgb(0x80c8f5)}, {Ink::shoulders, rgb(0x2f3640), rgb(0xf2f0ea)},
};

Colour shaded(Colour colour, double shade) {
    return shade >= 0 ? mix(colour, black, .26 * std::min(shade, 1.0)) : mix(colour, white, -.3 * std::max(shade, -1.0));
}

}  // namespace

FigureColours::FigureColours(Colour ground, Colour accent, double least)
    : ground_{ground}, accent_{accent}, dark_{luminance(ground) < .2}, least_{least} {}

double FigureColours::strength_of(Ink ink) const { return ink == Ink::shadow ? (dark_ ? .32 : .2) : 1; }

Colour FigureColours::of(Ink ink, double shade) const {
    const Colour towards = dark_ ? white : black;
    switch (ink) {
        case Ink::edge:
        case Ink::spine:
            return ground_;
        case Ink::shadow:
            return black;
        case Ink::trim:
            return mix(accent_, black, .32);
        case Ink::shirt:
            return legible(shaded(mix(accent_, dark_ ? white : black, .08), shade), ground_, least_);
        case Ink::prop:
            return shaded(mix(ground_, towards, (dark_ ? .24 : .17) + (least_ > 3 ? .13 : 0)), shade);
        case Ink::soft_prop:
            return shaded(mix(mix(ground_, towards, dark_ ? .14 : .08), accent_, .26), shade);
        case Ink::prop_line:
            return legible(mix(ground_, towards, .45), ground_, least_);
        case Ink::band:
            return legible(mix(accent_, rgb(0xe0a000), .75), ground_, least_);
        default:
            break;
    }
    const Row& row = *std::ranges::find(rows, ink, &Row::ink);
    const Colour colour = shaded(dark_ ? row.on_dark : row.on_light, shade);
    // On a skin that had to become darker itself, only black is dark enough.
    if (ink == Ink::face) return least_ > 3 ? black : colour;
    return legible(colour, ground_, least_);
}

}  // namespace limber
