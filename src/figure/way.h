#pragma once

#include "figure/axes.h"

namespace limber {

/// Two poses and how far the body is from the one to the other, 0 … 1.
struct Way {
    const Pose& from;
    const Pose& to;
    double along;

    double mix(double a, double b) const { return a + (b - a) * along; }
    Vec mix(const Vec& a, const Vec& b) const { return a + (b - a) * along; }
    Point mix(const Point& a, const Point& b) const { return {mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z)}; }
    Bend mix(const Bend& a, const Bend& b) const { return a * (1 - along) + b * along; }
    Shrug mix(const Shrug& a, const Shrug& b) const { return {mix(a.raise, b.raise), mix(a.forward, b.forward)}; }
};

}  // namespace limber
