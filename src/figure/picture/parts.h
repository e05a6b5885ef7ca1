#pragma once

#include "figure/picture/piece.h"
#include "figure/picture/slices.h"

#include <algorithm>

namespace limber {

// Each part of the picture draws itself into pieces.

/// The shoulder joint as it is drawn: the muscle lies a little lower and nearer to the neck.
Vec shoulder_root(const Body&, const Arm&);

/// The opening of the shirt, deeper in front.
std::vector<Vec> neckline(const Trunk&);

Piece torso_piece(const Camera&, const Body&, const Trunk&);
Piece head_piece(const Camera&, const Body&, const Trunk&);
void add_arm(std::vector<Piece>&, const Camera&, const Body&, std::size_t side);
void add_leg(std::vector<Piece>&, const Camera&, const Body&, std::size_t side);
void add_prop(std::vector<Piece>&, const Camera&, const Shown&, const PlacedProp&);

/// On the ground, under all.
std::vector<Stroke> shadow_of(const Camera&, const std::vector<Piece>&);

/// The spine, on the mid-back in the colour of what it does and as thick as it does much of it.
std::vector<Stroke> spine_line_of(const Camera&, const Body&, const Trunk&);
/// A soft light around the mid-back, by what it does.
std::vector<Stroke> halo_of(const Camera&, const Body&, const Trunk&);
/// Where a breath fills the ribs or the belly: rings around them, to be drawn behind the trunk.
std::vector<Stroke> breath_around(const Camera&, const Body&, const Trunk&);
/// Of their rims what the trunk does not hide: it shines through arms.
std::vector<Stroke> breath_beside(const Camera&, const Body&, const Trunk&);
/// An arrow that bends, turns, lifts, sinks or glides the way that the mid-back does, to be told from every side; where that rests, one for
/// each shoulder that moves.
std::vector<Stroke> arrow_of(const Camera&, const Body&, const Trunk&);

inline constexpr Vec ahead_axis{1, 0, 0}, up_axis{0, 1, 0}, right_axis{0, 0, 1};
/// How much darker what lies so far (in heights) behind its counterpart is drawn, where `most` is as far as it can.
constexpr double shade_of(double behind, double most) {
    const double way = std::clamp(behind / most, 0., 1.);
    return way * way;
}
constexpr double sign_of(std::size_t side) { return side == right_side ? 1 : -1; }

}  // namespace limber
