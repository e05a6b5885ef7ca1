#include "figure/grip.h"

#include "figure/flesh.h"
#include "figure/free_arm.h"
#include "figure/spot.h"

namespace limber {
namespace {

/// The default turns with the arm from lying ahead, elbow down and a little out: no flip overhead, behind or across. Overhead it opens.
Vec natural_elbow(const Vec& way, std::size_t side) {
    const Vec middle = middle_way(side);
    const Vec faces = glm::normalize(across(Vec{-.15, -1, .45 * outward(side)}, middle));
    const double opens = 40 + 80 * glm::smoothstep(0., .6, -way.z * outward(side));
    const double overhead = glm::smoothstep(-.1, .7, way.y);
    return glm::angleAxis(glm::radians(-outward(side) * opens * overhead), way) * swing(middle, way) * faces;
}

Elbow elbow_of(const Body& body, const Reach& reach, std::size_t side) {
    if (reach.bending) return [pole = body.chest * unit(vec(*reach.bending), -up)](const Vec&) { return pole; };
    return [chest = body.chest, side](const Vec& way) { return chest * natural_elbow(glm::inverse(chest) * way, side); };
}

/// Flat on the floor: on along a forearm that lies, towards the head where it stands upright.
Vec flat_on_floor(const Vec& forearm, const Vec& headwards, double held) {
    const Vec lying = across(forearm, up), upright = unit(headwards, ahead);
    const double lies = glm::smoothstep(.5, .9, glm::length(lying));
    return swept(forearm, swept(upright, unit(lying, upright), lies), held);
}

/// Flat on a surface as far as the forearm does not stand upright on it.
Vec flat_on(const Vec& normal, const Vec& forearm, double held) {
    const Vec lying = across(forearm, normal);
    return unit(forearm + (lying - forearm) * held * glm::smoothstep(.0, .35, glm::length(lying)), forearm);
}

Fingers fingers_of(const Body& body, const Reach& reach, const Vec& normal) {
    if (reach.pointing) return [way = unit(vec(*reach.pointing), ahead)](const Vec&, double) { return way; };
    if (reach.at.part == Part::floor)
        return [headwards = across(body.chest * (ahead + up), up)](const Vec& forearm, double held) {
            return flat_on_floor(forearm, headwards, held);
        };
    return [normal](const Vec& forearm, double held) { return flat_on(normal, forearm, held); };
}

}  // namespace

Grip grip_of(const Body& body, const Reach& reach, std::size_t side) {
    const Spot spot = spot_of(body, reach.at, side);
    return {spot.at + spot.normal * flesh::hand, fingers_of(body, reach, spot.normal), elbow_of(body, reach, side)};
}

}  // namespace limber
