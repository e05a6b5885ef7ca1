#pragma once

#include "figure/way.h"

namespace limber {

/// Place the legs; the trunk must stand.
void place_legs(Body&, const Way&);

/// Place the arms; trunk and legs must stand.
void place_arms(Body&, const Way&);

/// What a pose says of either side.
inline const Reach& hand_of(const Pose& pose, std::size_t side) { return side == right_side ? pose.right_hand : pose.left_hand; }
inline const Reach& foot_of(const Pose& pose, std::size_t side) { return side == right_side ? pose.right_foot : pose.left_foot; }
inline const Shrug& shrug_of(const Pose& pose, std::size_t side) { return side == right_side ? pose.right_shoulder : pose.left_shoulder; }

}  // namespace limber
