#include "ui/colour.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace limber {
namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{1, 1, 1};

double linear(double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

/// As light as it can be with nothing of its colour lost; darker it stays the same colour all the way to black.
Colour brightest(Colour colour) {
    const double most = std::max({colour.red, colour.green, colour.blue});
    return most > 0 ? Colour{colour.red / most, colour.green / most, colour.blue / most} : white;
}

}  // namespace

Colour mix(Colour from, Colour to, double amount) {
    const auto between = [amount](double a, double b) { return a + (b - a) * amount; };
    return {between(from.red, to.red), between(from.green, to.green), between(from.blue, to.blue)};
}

double luminance(Colour colour) { return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue); }

double contrast(Colour one, Colour other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

Colour legible(Colour wanted, Colour ground, double ratio) {
    const bool lighter = contrast(white, ground) > contrast(black, ground);
    const Colour vivid = lighter ? brightest(wanted) : wanted, towards = lighter ? white : black;
    constexpr int steps = 40;
    for (const auto& [from, to] : {std::pair{wanted, vivid}, {vivid, towards}}) {
        for (int step = 0; step < steps; ++step) {
            const Colour tried = mix(from, to, static_cast<double>(step) / steps);
            if (contrast(tried, ground) >= ratio) return tried;
        }
    }
    return towards;
}

}  // namespace limber
