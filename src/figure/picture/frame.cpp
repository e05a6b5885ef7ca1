#include "figure/course.h"
#include "figure/strokes.h"

#include <glm/common.hpp>

#include <algorithm>
#include <limits>
#include <set>

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

/// The names of its poses one after the other, as a repetition goes through them and on to the next.
std::vector<std::string> course_of(const Exercise& exercise) {
    std::vector<std::string> names{exercise.figure.ready};
    for (const Phase& phase : exercise.phases) {
        if (phase.round.empty()) names.push_back(phase.pose);
        names.insert(names.end(), phase.round.begin(), phase.round.end());
        if (phase.round.size() > 2) names.insert(names.end(), {phase.round.front(), phase.round.back()});
    }
    const std::string first = names[exercise.phases.empty() ? 0 : 1];
    names.insert(names.end(), {first, exercise.figure.ready});
    return names;
}

/// Each way once: it is the same there and back.
std::set<std::pair<std::string, std::string>> ways_of(const std::vector<std::string>& names) {
    std::set<std::pair<std::string, std::string>> ways;
    for (std::size_t at = 1; at < names.size(); ++at)
        if (names[at] != names[at - 1]) ways.insert(std::minmax(names[at], names[at - 1]));
    return ways;
}

/// The other side is seen in the mirror.
Frame both_sides(const Frame& right) {
    const double far = std::max(right.most.x, -right.least.x);
    return {{-far, right.least.y}, {far, right.most.y}};
}

}  // namespace

Frame frame_of(const Exercise& exercise) {
    constexpr double far = std::numeric_limits<double>::max();
    Frame frame{{far, far}, {-far, -far}};
    const Figure& figure = exercise.figure;
    const auto show = [&](const Body& body) { widen(frame, {body, figure.view, figure.props}); };
    show(solve(figure.base));
    for (const auto& [name, pose] : figure.poses) show(solve(pose));
    for (const auto& [one, other] : ways_of(course_of(exercise))) show(between(pose_named(exercise, one), pose_named(exercise, other), .5));
    if (exercise.each_side) frame = both_sides(frame);
    return {frame.least - margin, frame.most + margin};
}

}  // namespace limber
