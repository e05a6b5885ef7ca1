#include "figure/trunk.h"

#include "figure/flesh.h"

namespace limber {
namespace {

/// One link of the neutral spine: how long, and how far it leans from upright (forward is positive). The tilts make the neutral curves:
/// the sacrum lies behind the hips, a slight lordosis, a slight kyphosis, the neck; the frames stay upright, so that the gaze is level.
struct Link {
    Region region;
    double length, tilt;
};
constexpr Link links[] = {
    {Region::pelvis, .054, -11}, {Region::lumbar, .031, 9},  {Region::lumbar, .031, 4},  {Region::lumbar, .031, -3},
    {Region::lower, .0245, -9},  {Region::lower, .0245, -8}, {Region::lower, .0245, -3}, {Region::upper, .0225, 4},
    {Region::upper, .0225, 10},  {Region::upper, .0225, 15}, {Region::neck, .025, 17},   {Region::neck, .025, 9},
    {Region::neck, .025, 2},
};
constexpr double links_a_region = 3;
constexpr double skull_above_neck = segment::neck_and_head - .075 - flesh::half_head_height, skull_ahead_of_neck = .012;

Turned pelvis_of(const Way& way) { return glm::slerp(turned(way.from.pelvis), turned(way.to.pelvis), way.along); }

Vec kneeling_hips(double rock) {
    const double lean = glm::radians(rock);
    return {-segment::thigh * std::sin(lean), kneeling_knee + segment::thigh * std::cos(lean), 0};
}

Vec hips_on(const Way& way) {
    if (way.from.rock && way.to.rock) return kneeling_hips(way.mix(*way.from.rock, *way.to.rock));
    return way.mix(hips_of(way.from), hips_of(way.to));
}

/// How far one link of the region is bent against the one below.
Bend share(const Way& way, Region region) {
    const auto of = [&](Bend Pose::*part) { return way.mix(way.from.*part, way.to.*part) * (1 / links_a_region); };
    switch (region) {
        case Region::pelvis:
            return {};
        case Region::lumbar:
            return of(&Pose::lumbar);
        case Region::lower:
            return of(&Pose::lower);
        case Region::upper:
            return of(&Pose::upper);
        case Region::neck:
            return of(&Pose::neck);
    }
    return {};
}

void grow_spine(Body& body, const Way& way) {
    Vec at = body.hips;
    Turned frame = body.pelvis;
    body.spine.reserve(std::size(links) + 1);
    for (const Link& link : links) {
        frame = frame * turned(share(way, link.region));
        body.spine.push_back({at, frame, link.region});
        at += frame * turned({.bend = link.tilt}) * up * link.length;
        if (link.region == Region::upper) body.chest = frame;
    }
    body.head = frame * turned(way.mix(way.from.head, way.to.head));
    body.spine.push_back({at, body.head, Region::neck});
    body.skull = at + body.head * Vec{skull_ahead_of_neck, skull_above_neck, 0};
}

/// Of both thoracic regions together; where they go opposite ways, so that the ribs glide, of the lower one if that is more.
double working(double lower, double upper) { return std::abs(lower + upper) < std::abs(lower) ? lower : lower + upper; }
Bend working(const Bend& lower, const Bend& upper) {
    return {working(lower.bend, upper.bend), working(lower.lean, upper.lean), working(lower.turn, upper.turn)};
}

}  // namespace

Vec hips_of(const Pose& pose) { return pose.rock ? kneeling_hips(*pose.rock) : vec(pose.hips); }

const Vec& collar_root(const Body& body) {
    std::size_t at = 0;
    while (body.spine[at].region != Region::neck) ++at;
    return body.spine[at].at;
}

Vec shoulder_of(const Body& body, std::size_t side, const Shrug& shrug) {
    const double raise = glm::radians(shrug.raise), forward = glm::radians(shrug.forward);
    const Vec collar{std::sin(forward) * std::cos(raise), std::sin(raise), outward(side) * std::cos(forward) * std::cos(raise)};
    return collar_root(body) + body.chest * collar * segment::half_shoulders;
}

Body trunk_of(const Way& way) {
    Body body;
    body.hips = hips_on(way);
    body.pelvis = pelvis_of(way);
    grow_spine(body, way);
    body.shrugs = {way.mix(way.from.right_shoulder, way.to.right_shoulder), way.mix(way.from.left_shoulder, way.to.left_shoulder)};
    for (const std::size_t side : {right_side, left_side}) body.arms[side].shoulder = shoulder_of(body, side, body.shrugs[side]);
    for (const std::size_t side : {right_side, left_side})
        body.legs[side].hip = body.hips + body.pelvis * right * (outward(side) * segment::half_hips);
    body.ribs = way.mix(way.from.ribs, way.to.ribs);
    body.belly = way.mix(way.from.belly, way.to.belly);
    body.mid_back = working(way.mix(way.from.lower, way.to.lower), way.mix(way.from.upper, way.to.upper));
    return body;
}

}  // namespace limber
