#include "figure/stills.h"

#include <set>

namespace limber {
namespace {

const Pose& pose_named(const Figure& figure, const std::string& name) {
    const auto found = figure.poses.find(name);
    return found == figure.poses.end() ? figure.base : found->second;
}

std::vector<std::string> way_through(const Exercise& exercise) {
    std::vector<std::string> names{exercise.figure.ready};
    for (const Phase& phase : exercise.phases) {
        if (phase.round.empty()) names.push_back(phase.pose);
        names.insert(names.end(), phase.round.begin(), phase.round.end());
    }
    return names;
}

}  // namespace

std::vector<Shown> stills_of(const Exercise& exercise) {
    const Figure& figure = exercise.figure;
    const auto shown = [&](const Body& body) { return Shown{body, figure.view, figure.props}; };
    const std::vector<std::string> names = way_through(exercise);
    std::vector<Shown> stills{shown(solve(pose_named(figure, names.front())))};
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (names[i] == names[i - 1] || !seen.emplace(names[i - 1], names[i]).second) continue;
        const Pose &from = pose_named(figure, names[i - 1]), &to = pose_named(figure, names[i]);
        stills.push_back(shown(between(from, to, .5)));
        stills.push_back(shown(solve(to)));
    }
    return stills;
}

}  // namespace limber
