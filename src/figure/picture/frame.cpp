#include "figure/strokes.h"

#include <glm/common.hpp>

#include <algorithm>
#include <limits>

namespace limber {
namespace {

constexpr double margin = .03;

void widen(Frame& frame, const Shown& shown) {
    for (const Stroke& stroke : strokes_of(shown)) {
        const double radius = stroke.radii.empty() ? 0 : *std::ranges::max_element(stroke.radii);
        for (const glm::dvec2& point : stroke.points) {
            frame.least = glm::min(frame.least, point - radius);
            frame.most = glm::max(frame.most, point + radius);
        }
    }
}

void widen_both_sides(Frame& frame, const Exercise& exercise, const Body& body, const Body& other) {
    std::vector<PlacedProp> props = exercise.figure.props;
    widen(frame, {body, exercise.figure.view, props});
    if (!exercise.each_side) return;
    for (PlacedProp& prop : props) prop = mirrored(prop);
    widen(frame, {other, mirrored(exercise.figure.view), props});
}

}  // namespace

Frame frame_of(const Exercise& exercise) {
    constexpr double far = std::numeric_limits<double>::max();
    Frame frame{{far, far}, {-far, -far}};
    const Figure& figure = exercise.figure;
    widen_both_sides(frame, exercise, solve(figure.base), solve(mirrored(figure.base)));
    for (const auto& [name, pose] : figure.poses) {
        widen_both_sides(frame, exercise, solve(pose), solve(mirrored(pose)));
        for (const auto& [other_name, other] : figure.poses) {
            if (name < other_name)
                widen_both_sides(frame, exercise, between(pose, other, .5), between(mirrored(pose), mirrored(other), .5));
        }
    }
    return {frame.least - margin, frame.most + margin};
}

}  // namespace limber
