#include "figure/lowest.h"
#include "figure/axes.h"
#include "figure/flesh.h"

namespace limber {
namespace {

void lower(Lowest& lowest, const char* part, double height) {
    if (height < lowest.height) lowest = {part, height};
}

/// How far a slice or the head, thick as given along its own axes, reaches down from its middle.
double reach_down(const Turned& frame, double depth, double height, double width) {
    const Vec down = glm::inverse(frame) * -up;
    return glm::length(Vec{down.x * depth, down.y * height, down.z * width});
}

const flesh::Slice& slice_of(Region region) {
    static constexpr const flesh::Slice* slices[] = {&flesh::pelvis, &flesh::waist, &flesh::lower_ribs, &flesh::upper_ribs, &flesh::neck};
    return *slices[std::size_t(region)];
}

void of_trunk(Lowest& lowest, const Body& body) {
    for (const Vertebra& vertebra : body.spine) {
        const flesh::Slice& slice = slice_of(vertebra.region);
        const bool on_the_back = (vertebra.turned * ahead).y > 0;
        const double down = reach_down(vertebra.turned, on_the_back ? slice.back : slice.front, 0, slice.half_width);
        lower(lowest, "trunk", vertebra.at.y - down);
    }
    lower(lowest, "head", body.skull.y - reach_down(body.head, flesh::half_head_depth, flesh::half_head_height, flesh::half_head_width));
}

}  // namespace

Lowest lowest_of(const Body& body) {
    Lowest lowest{"trunk", 1};
    of_trunk(lowest, body);
    for (const Arm& arm : body.arms) {
        lower(lowest, "elbow", arm.elbow.y - flesh::elbow);
        lower(lowest, "hand", std::min(arm.palm.y - flesh::hand, arm.fingertip.y));
    }
    for (const Leg& leg : body.legs) {
        lower(lowest, "knee", leg.knee.y - flesh::knee);
        lower(lowest, "foot", std::min({leg.heel.y, leg.toe.y, leg.ankle.y - flesh::ankle}));
    }
    return lowest;
}

}  // namespace limber
