#pragma once

/// How thick the body is around its bones, in heights: what hands rest on, what rests on the floor, and what is drawn.
namespace limber::flesh {

inline constexpr double upper_arm = .027, elbow = .021, forearm = .02, wrist = .014, hand = .011;  ///< Half thicknesses.
inline constexpr double hip = .052, thigh = .044, knee = .03, shin = .026, ankle = .021, toe = .012;

/// A slice across the trunk: half its width, and how far its front and its back are from the spine's chain.
struct Slice {
    double half_width, front, back;
};
inline constexpr Slice pelvis{.1, .058, .062}, waist{.081, .058, .05}, lower_ribs{.094, .069, .056}, upper_ribs{.104, .064, .058},
    neck{.034, .034, .034};
inline constexpr double shoulder = .034;

inline constexpr double half_head_height = .065, half_head_depth = .056, half_head_width = .046;

/// By how much a full breath moves the breastbone, the side of the ribs, and the belly: a deep one, to be seen in a small picture.
inline constexpr double breath_front = .014, breath_side = .018, breath_belly = .034;

}  // namespace limber::flesh
