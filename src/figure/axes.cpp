#include "figure/axes.h"

namespace limber {

Turned turned(const Bend& bend) {
    return glm::angleAxis(glm::radians(-bend.turn), up) * glm::angleAxis(glm::radians(-bend.bend), right) *
           glm::angleAxis(glm::radians(bend.lean), ahead);
}

Bend operator*(const Bend& bend, double by) { return {bend.bend * by, bend.lean * by, bend.turn * by}; }

Bend operator+(const Bend& one, const Bend& two) { return {one.bend + two.bend, one.lean + two.lean, one.turn + two.turn}; }

Vec unit(const Vec& of, const Vec& otherwise) {
    const double length = glm::length(of);
    return length > 1e-9 ? of / length : otherwise;
}

namespace {

/// About what to turn; any axis will do between opposite directions.
Vec axis_between(const Vec& from, const Vec& to) {
    const Vec any = std::abs(from.z) < .9 ? right : up;
    return unit(glm::cross(from, to), unit(glm::cross(from, any), up));
}

double angle_between(const Vec& from, const Vec& to) { return glm::radians(degrees_between(from, to)); }

}  // namespace

Turned swing(const Vec& from, const Vec& to) { return glm::angleAxis(angle_between(from, to), axis_between(from, to)); }

Vec swept(const Vec& from, const Vec& to, double along) {
    return glm::angleAxis(angle_between(from, to) * along, axis_between(from, to)) * from;
}

}  // namespace limber
