#include "figure/joint_ranges.h"

#include "figure/axes.h"

#include <algorithm>

namespace limber {
namespace {

constexpr double tolerance = .5;

struct LimbRange {
    const char* joint;
    double least, most;
    double (*degrees)(const Body&, std::size_t side);
};

double rise(double component) { return glm::degrees(std::asin(std::clamp(component, -1., 1.))); }

double elbow(const Body& body, std::size_t side) {
    const Arm& arm = body.arms[side];
    return degrees_between(arm.elbow - arm.shoulder, arm.wrist - arm.elbow);
}

double wrist(const Body& body, std::size_t side) {
    const Arm& arm = body.arms[side];
    return degrees_between(arm.wrist - arm.elbow, arm.fingertip - arm.wrist);
}

Vec upper_arm(const Body& body, std::size_t side) {
    return glm::inverse(body.chest) * unit(body.arms[side].elbow - body.arms[side].shoulder, -up);
}

double arm_behind(const Body& body, std::size_t side) { return rise(-upper_arm(body, side).x); }
double arm_across(const Body& body, std::size_t side) { return rise(-upper_arm(body, side).z * outward(side)); }
double arm_back_overhead(const Body& body, std::size_t side) {
    const Vec arm = upper_arm(body, side);
    return arm.y > .6 ? rise(-arm.x) : 0;
}

double knee(const Body& body, std::size_t side) {
    const Leg& leg = body.legs[side];
    return degrees_between(leg.knee - leg.hip, leg.ankle - leg.knee);
}

double ankle(const Body& body, std::size_t side) {
    const Leg& leg = body.legs[side];
    return 90 - degrees_between(leg.toe - leg.heel, leg.knee - leg.ankle);
}

Vec thigh(const Body& body, std::size_t side) { return glm::inverse(body.pelvis) * unit(body.legs[side].knee - body.legs[side].hip, -up); }

/// Not told from a thigh that lies nearly straight out to the side.
double hip_flexion(const Body& body, std::size_t side) {
    const Vec way = thigh(body, side);
    return std::hypot(way.x, way.y) > .3 ? glm::degrees(std::atan2(way.x, -way.y)) : 0;
}

double hip_abduction(const Body& body, std::size_t side) { return rise(thigh(body, side).z * outward(side)); }

// Sources: American Academy of Orthopaedic Surgeons (AAOS), Joint Motion: Method of Measuring and Recording, and Norkin & White,
// Measurement of Joint Motion. These are ranges that people move by themselves. Where body weight or a hand takes a joint further, as in
// kneeling, the row says so and allows for it. They tell an impossible picture from a possible one, not what any one person can do.
constexpr LimbRange limb_ranges[] = {
    {"elbow", 0, 150, elbow},                             // AAOS flexion 150
    {"wrist", 0, 90, wrist},                              // AAOS flexion 80, extension 70; about 90 under weight with the palm on the floor
    {"upper arm behind the body", -90, 62, arm_behind},   // AAOS extension 60
    {"arm behind the head", -90, 25, arm_back_overhead},  // AAOS flexion 180, and a little of the chest's own extension
    {"upper arm across the body", -90, 55, arm_across},   // horizontal adduction 45; the shoulder blade adds 10
    {"knee", 0, 155, knee},                               // AAOS flexion 135, Norkin & White 150; 155 sitting back on the heels
    {"hip bend", -30, 130, hip_flexion},                  // AAOS flexion 120, extension 30; 130 with the belly on the thighs
    {"hip to the side", -40, 60, hip_abduction},          // AAOS abduction 45, adduction 30; more with the hip bent
    {"ankle", -65, 40, ankle},                            // AAOS 20 up, 50 down; 40 in a squat and 65 on the instep under weight
};

struct SpineRange {
    const char* joint;
    Bend (*bend)(const Pose&);
    double back, forward, lean, turn;
};

// Source: White & Panjabi, Clinical Biomechanics of the Spine, sums of the representative ranges of the segments (lower thoracic T7–T12,
// upper T1–T6), cut down where whole people move less than the sum; neck and head together after AAOS and Norkin & White.
constexpr SpineRange spine_ranges[] = {
    {"lumbar spine", [](const Pose& pose) { return pose.lumbar; }, -30, 55, 27, 10},
    {"lower thoracic spine", [](const Pose& pose) { return pose.lower; }, -22, 30, 25, 35},
    {"upper thoracic spine", [](const Pose& pose) { return pose.upper; }, -20, 25, 20, 35},
    {"neck", [](const Pose& pose) { return pose.neck + pose.head; }, -70, 60, 45, 80},
};

void judge(std::vector<PastRange>& past, const std::string& joint, double degrees, double least, double most) {
    if (degrees < least - tolerance || degrees > most + tolerance) past.push_back({joint, degrees, least, most});
}

}  // namespace

std::vector<PastRange> past_range(const Body& body) {
    std::vector<PastRange> past;
    for (const LimbRange& range : limb_ranges)
        for (const std::size_t side : {right_side, left_side})
            judge(past, (side == right_side ? "right " : "left ") + std::string{range.joint}, range.degrees(body, side), range.least,
                  range.most);
    return past;
}

std::vector<PastRange> past_range(const Pose& pose) {
    std::vector<PastRange> past;
    for (const SpineRange& range : spine_ranges) {
        const Bend bend = range.bend(pose);
        const std::string joint = range.joint;
        judge(past, joint + ", bend", bend.bend, range.back, range.forward);
        judge(past, joint + ", lean", bend.lean, -range.lean, range.lean);
        judge(past, joint + ", turn", bend.turn, -range.turn, range.turn);
    }
    return past;
}

}  // namespace limber
