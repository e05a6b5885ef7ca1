#pragma once

#include "core/time.h"

#include <algorithm>

namespace limber {

/// Slow in, slow out: 0 … 1 for 0 … 1, at rest at both ends.
inline double eased(double along) {
    const double t = std::clamp(along, 0., 1.);
    return t * t * (3 - 2 * t);
}

/// From 0 to 1, at a speed at either end of 0 (at rest) to 1 (even): a cubic Hermite curve.
inline double eased(double along, double speed_first, double speed_last) {
    const double t = std::clamp(along, 0., 1.);
    return eased(t) + speed_first * t * (1 - t) * (1 - t) - speed_last * t * t * (1 - t);
}

/// How far through: 0 … 1; 1 where there is nothing to go through.
inline double share_of(Duration elapsed, Duration whole) {
    return whole > Duration::zero() ? std::clamp(double(elapsed.count()) / double(whole.count()), 0., 1.) : 1;
}

}  // namespace limber
