#pragma once

#include "figure/body.h"

namespace limber {

inline constexpr Vec ahead{1, 0, 0}, up{0, 1, 0}, right{0, 0, 1};

inline Vec vec(const Point& point) { return {point.x, point.y, point.z}; }
inline double outward(std::size_t side) { return side == right_side ? 1 : -1; }  ///< Sign of z on that side.
inline std::size_t other(std::size_t side) { return 1 - side; }

Turned turned(const Bend&);  ///< Turn first, then bend, then lean.
Bend operator*(const Bend&, double);
Bend operator+(const Bend&, const Bend&);

/// The shortest rotation from one unit vector to another.
Turned swing(const Vec& from, const Vec& to);
/// From one unit vector to another at even pace, the shorter way.
Vec swept(const Vec& from, const Vec& to, double along);

/// What is left of it across a unit vector; not of unit length.
inline Vec across(const Vec& what, const Vec& unit) { return what - unit * glm::dot(what, unit); }
/// Unit length; `otherwise` where it is too short to have a direction.
Vec unit(const Vec&, const Vec& otherwise);

inline double degrees_between(const Vec& a, const Vec& b) {
    return glm::degrees(std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b)));
}

}  // namespace limber
