#include "figure/limbs.h"
#include "figure/trunk.h"

namespace limber {

Body between(const Pose& from, const Pose& to, double along) {
    const Way way{from, to, along};
    Body body = trunk_of(way);
    place_legs(body, way);
    place_arms(body, way);
    return body;
}

Body solve(const Pose& pose) { return between(pose, pose, 0); }

}  // namespace limber
