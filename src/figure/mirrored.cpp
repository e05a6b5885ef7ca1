#include "figure/body.h"

#include <utility>

namespace limber {
namespace {

void mirror(Point& point) { point.z = -point.z; }

void mirror(Bend& bend) {
    bend.lean = -bend.lean;
    bend.turn = -bend.turn;
}

void mirror(Side& side) {
    if (side != Side::both) side = side == Side::right ? Side::left : Side::right;
}

void mirror(Reach& reach) {
    mirror(reach.at.side);
    mirror(reach.at.by);
    if (reach.pointing) mirror(*reach.pointing);
    if (reach.bending) mirror(*reach.bending);
}

}  // namespace

Pose mirrored(Pose pose) {
    mirror(pose.hips);
    for (Bend Pose::*part : {&Pose::pelvis, &Pose::lumbar, &Pose::lower, &Pose::upper, &Pose::neck, &Pose::head}) mirror(pose.*part);
    for (Reach Pose::*limb : {&Pose::right_hand, &Pose::left_hand, &Pose::right_foot, &Pose::left_foot}) mirror(pose.*limb);
    std::swap(pose.right_shoulder, pose.left_shoulder);
    std::swap(pose.right_hand, pose.left_hand);
    std::swap(pose.right_foot, pose.left_foot);
    return pose;
}

View mirrored(View view) {
    view.yaw = -view.yaw;
    return view;
}

PlacedProp mirrored(PlacedProp prop) {
    mirror(prop.at);
    prop.turn = -prop.turn;
    return prop;
}

}  // namespace limber
