#pragma once

#include "figure/two_bone.h"
#include "figure/way.h"

namespace limber {

inline constexpr double palm_from_wrist = .047;

/// The middle of where an arm can go: seen from there nothing that an arm does lies opposite.
Vec middle_way(std::size_t side);

/// From one way of an arm to another, in the frame of the chest; never by the back: the nearer they are to opposite, the more by the
/// middle.
Vec swept_way(const Vec& from, const Vec& to, double along, std::size_t side);

/// Shoulder to wrist; the elbow lies towards `faces`, a unit vector square to the way, which turns where the elbow would sink below the
/// floor.
TwoBones bent_above_floor(const Vec& shoulder, const Vec& wrist, Vec& faces);

/// An arm that goes free from place to place turns in its joints, all at one pace: nothing that it passes can make it jump. Where that
/// leads below the floor, it goes along it.
Arm turned_between(const Arm& from, const Arm& to, const Body&, const Way&, std::size_t side);

}  // namespace limber
