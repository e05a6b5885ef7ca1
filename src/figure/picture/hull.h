#pragma once

#include <glm/vec2.hpp>

#include <vector>

namespace limber {

using Flat = glm::dvec2;  ///< A place in the picture.

/// The smallest convex outline around the points.
std::vector<Flat> hull_of(std::vector<Flat> points);

}  // namespace limber
