#pragma once

#include "figure/way.h"

namespace limber {

/// Hips, spine, head and the roots of the limbs; arms and legs are left to be placed.
Body trunk_of(const Way&);

/// Where the collar bones start: the top of the upper thoracic spine.
const Vec& collar_root(const Body&);

/// The joint of the arm with the collar bone so raised and brought ahead. Needs the trunk.
Vec shoulder_of(const Body&, std::size_t side, const Shrug&);

/// Middle of the hip joints as the pose says it or its `rock` puts them.
Vec hips_of(const Pose&);

inline constexpr double kneeling_knee = .03;  ///< Height of the knee's joint over the floor.

}  // namespace limber
