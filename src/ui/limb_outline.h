#pragma once

#include <glm/vec2.hpp>

#include <vector>

namespace limber {

/// A disc, in pixels.
struct Round {
    glm::dvec2 at;
    double radius = 0;
};

/// The outline around a row of discs and all between each two neighbours: one polygon, or where a disc lies within its neighbour one for
/// each pair. All turn the same way round, so that filled together they leave no hole.
std::vector<std::vector<glm::dvec2>> limb_outlines(const std::vector<Round>&);

}  // namespace limber
