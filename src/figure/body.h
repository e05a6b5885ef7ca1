#pragma once

#include "core/pose.h"

#include <array>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

namespace limber {

using Vec = glm::dvec3;     ///< As Point: heights of the body; x ahead, y up, z to the right.
using Turned = glm::dquat;  ///< From the frame of a part (x ahead, y up, z right in neutral standing) to space.

/// Index into pairs of limbs.
inline constexpr std::size_t right_side = 0, left_side = 1;

struct Arm {
    Vec shoulder, elbow, wrist, fingertip;
    Vec palm;    ///< What was to reach the place.
    Vec target;  ///< Where the pose wanted the palm.
    Vec faces;   ///< Which way the point of the elbow faces, unit length.
    bool operator==(const Arm&) const = default;
};

struct Leg {
    Vec hip, knee, ankle, heel, toe;
    Vec target;  ///< Where the pose wanted the ankle.
    Vec faces;   ///< Which way the knee cap faces, unit length.
    bool operator==(const Leg&) const = default;
};

enum class Region { pelvis, lumbar, lower, upper, neck };

/// One joint of the drawn spine: the regions are bent evenly over theirs, so that it is a curve.
struct Vertebra {
    Vec at;
    Turned turned;  ///< Of what lies above it.
    Region region = Region::lumbar;
};

/// The skeleton in space, all segments at their true length.
struct Body {
    Vec hips;
    Turned pelvis, chest, head;
    std::vector<Vertebra> spine;  ///< From the pelvis up to the base of the skull.
    Vec skull;                    ///< Middle of the head.
    std::array<Arm, 2> arms;
    std::array<Leg, 2> legs;
    double ribs = 0, belly = 0;   ///< How full of breath, 0 … 1.
    std::array<Shrug, 2> shrugs;  ///< How far the pose moves the shoulders, beyond what goes with the arms.
    Bend mid_back;                ///< Lower and upper thoracic spine together, away from neutral: what glows.
};

/// Segment lengths as parts of the body's height.
/// Source: Winter, Biomechanics and Motor Control of Human Movement (segment proportions after Drillis and Contini).
namespace segment {
inline constexpr double thigh = .245, shank = .246, foot = .152, upper_arm = .186, forearm = .146, hand = .108, hips_to_shoulders = .288,
                        half_shoulders = .129, half_hips = .096, neck_and_head = .182, ankle_height = .039;
}  // namespace segment

/// Finds elbows, knees and all else. A place out of reach is reached for as far as the limb goes: then palm and target differ.
Body solve(const Pose&);

/// The body on its way from one pose to the other; `along` is 0 … 1 and already eased. What has the same place in both stays on it.
Body between(const Pose& from, const Pose& to, double along);

/// The same on the other side: right and left change places, z its sign.
Pose mirrored(Pose);
View mirrored(View);
PlacedProp mirrored(PlacedProp);

}  // namespace limber
