#pragma once

#include "figure/way.h"

#include <functional>

namespace limber {

/// `held` is how firmly the hand lies on its surface, 0 … 1: on its way to or from there it follows the forearm.
using Fingers = std::function<Vec(const Vec& forearm, double held)>;
using Elbow = std::function<Vec(const Vec& way)>;

/// What one hand is to do: its palm's place, and where fingers and elbow point once the arm lies so.
struct Grip {
    Vec palm;
    Fingers fingers;
    Elbow elbow;
};

/// Of a reach on the body as it stands.
Grip grip_of(const Body&, const Reach&, std::size_t side);

}  // namespace limber
