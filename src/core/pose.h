#pragma once

#include "core/settings.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace limber {

enum class Side { both, right, left };  ///< `both`: there are no sides, or it lies in the middle.

/// A place or an offset, in heights of the standing body: x ahead, y up, z to the person's right. The floor is y = 0.
struct Point {
    double x = 0, y = 0, z = 0;
    bool operator==(const Point&) const = default;
};

/// Degrees away from neutral: forward, to the right and turned to the right are positive.
struct Bend {
    double bend = 0, lean = 0, turn = 0;
    bool operator==(const Bend&) const = default;
};

/// What a place is measured from. Parts of the body carry along what is placed on them; an offset from one is in its own frame:
/// x ahead, y up (along a limb: back towards its root), z to the person's right when the person stands.
enum class Part {
    space,  ///< Nothing: the offset is the place.
    floor,  ///< The floor: the hand or foot rests there; y of the offset is height above it.
    hips,   ///< Middle of the hip joints, in the pelvis's frame; with a side the crest of the hip bone.
    belly,
    lower_back,
    chest,  ///< On the breastbone.
    ribs,   ///< The side of the rib cage.
    shoulder,
    upper_arm,
    elbow,
    hand,
    head,  ///< Its middle.
    ear,
    back_of_head,
    thigh,  ///< The middle of its upper side.
    knee,   ///< On the knee cap.
    shin,
    ankle,
};

struct Anchor {
    Part part = Part::space;
    Side side = Side::both;  ///< Of a part that there are two of.
    Point by;
    bool operator==(const Anchor&) const = default;
};

/// A hand (its palm) or a foot (its ankle, at resting height where it stands on the floor) and how it gets there.
struct Reach {
    Anchor at;
    std::optional<Point> pointing;  ///< Where fingers or toes point, in space; left out: on along the forearm, or flat ahead.
    std::optional<Point> bending;   ///< Where elbow or knee points, in the frame of chest or pelvis; left out: as nature has it.
    bool operator==(const Reach&) const = default;
};

/// How far one shoulder is moved on the rib cage, degrees of the collar bone: up and ahead are positive.
struct Shrug {
    double raise = 0, forward = 0;
    bool operator==(const Shrug&) const = default;
};

/// The whole body at rest in one position, as its author wrote it.
struct Pose {
    Point hips;                  ///< Middle of the hip joints, where `rock` does not say it.
    std::optional<double> rock;  ///< Kneeling: degrees by which the thighs lean back from upright over the knees (at x = 0 on the floor).
    Bend pelvis;  ///< Turn first, then bend, then lean. Lying on the back is bend −90, on the belly 90, on the left side lean −90.
    Bend lumbar, lower, upper;  ///< The spine by region: lumbar, lower thoracic, upper thoracic, each against the one below.
    Bend neck, head;
    Shrug right_shoulder, left_shoulder;
    Reach right_hand, left_hand, right_foot, left_foot;
    double ribs = 0, belly = 0;  ///< How full of breath, 0 … 1, beyond the quiet breath.
    int line = 1;                ///< Where in its file it was written.
    bool operator==(const Pose&) const = default;
};

enum class Prop { chair, desk, wall, mat, roller, band, dumbbell, cushion };

/// A thing in the picture. A chair, desk, mat, roller or cushion stands with its middle at `at`; a wall is the plane through it; band and
/// dumbbell are in the hands and need no place.
struct PlacedProp {
    Prop prop = Prop::chair;
    Point at;
    double turn = 0;  ///< Degrees about the vertical; a wall turned 0 is ahead and faces back to the person, 180 behind, 90 on the right.
    bool operator==(const PlacedProp&) const = default;
};

/// Degrees. yaw 0 sees the face, 90 the person's right side, 180 the back, −90 the left side; pitch 0 is level, 90 from above.
struct View {
    double yaw = 60, pitch = 12;
    bool operator==(const View&) const = default;
};

/// How an exercise is shown. Written for the right side; the left is its mirror image.
struct Figure {
    Pose base;                          ///< The position's own pose, from which it starts.
    std::string ready;                  ///< Pose before the first phase,
    std::vector<std::string> to_ready;  ///< and the poses on the way to it.
    std::map<std::string, Pose> poses;  ///< All that phases name are there.
    std::vector<PlacedProp> props;
    View view;
    bool operator==(const Figure&) const = default;
};

}  // namespace limber
