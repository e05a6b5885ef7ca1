#pragma once

#include "figure/body.h"

#include <string>

namespace limber {

/// A joint that is bent further than people's joints go. Degrees.
struct PastRange {
    std::string joint;  ///< As in "right elbow".
    double degrees, least, most;
};

/// By more than half a degree. Limbs are measured on the body, the spine on what its pose says of each region.
std::vector<PastRange> past_range(const Body&);
std::vector<PastRange> past_range(const Pose&);

}  // namespace limber
