#pragma once

#include "core/time.h"

#include <algorithm>

namespace limber {

/// Slow in, slow out: 0 … 1 for 0 … 1, at rest at both ends.
inline double eased(double along) {
    const double t = std::clamp(along, 0., 1.);
    return t * t * (3 - 2 * t);
}

/// How far through: 0 … 1; 1 where there is nothing to go through.
inline double share_of(Duration elapsed, Duration whole) {
    return whole > Duration::zero() ? std::clamp(double(elapsed.count()) / double(whole.count()), 0., 1.) : 1;
}

}  // namespace limber
