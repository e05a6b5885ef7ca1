#pragma once

#include "figure/picture/piece.h"
#include "figure/picture/slices.h"

namespace limber {

// Each part of the picture draws itself into pieces.

/// The shoulder joint as it is drawn: the muscle lies a little lower and nearer to the neck.
Vec shoulder_root(const Body&, const Arm&);

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
/// Beside the mid-back: an arrow that bends or turns the way that the mid-back does.
std::vector<Stroke> arrow_of(const Camera&, const Body&, const Trunk&);

inline constexpr Vec ahead_axis{1, 0, 0}, up_axis{0, 1, 0}, right_axis{0, 0, 1};
constexpr double sign_of(std::size_t side) { return side == right_side ? 1 : -1; }

}  // namespace limber
