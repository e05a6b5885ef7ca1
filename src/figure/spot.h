#pragma once

#include "figure/way.h"

namespace limber {

/// A place on the body, on the floor or in space.
struct Spot {
    Vec at;
    Vec normal{0};  ///< Out of the surface that it lies on, unit length; 0 where it lies on none.
};

/// Where the anchor of a hand or foot of this side is. Needs all of the body that it is measured from.
Spot spot_of(const Body&, const Anchor&, std::size_t side);

/// The frames of a limb's bones, as in standing: x ahead, y back towards its root, z to the right.
Turned frame_of_bone(const Vec& root, const Vec& end, const Vec& front);

bool on_an_arm(Part);  ///< Can be found once the arms are placed.
bool on_a_leg(Part);   ///< Likewise the legs.

/// Which side an anchor without one means: a hand's other hand, else the own side.
std::size_t side_of(const Anchor&, std::size_t own);

}  // namespace limber
