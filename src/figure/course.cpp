#include "figure/course.h"

#include "figure/body.h"
#include "figure/easing.h"

#include <array>
#include <cmath>
#include <functional>
#include <glm/geometric.hpp>

namespace limber {
namespace {

constexpr Duration into_position = std::chrono::milliseconds{2500};
constexpr Duration into_hold = std::chrono::seconds{3};

Duration moving_for(const GuideStep& step) { return step.hold ? std::min(into_hold, step.length / 3) : step.length; }

std::array<Vec, 12> marks_of(const Body& body) {
    std::array<Vec, 12> marks{body.hips, body.skull};
    for (const std::size_t side : {right_side, left_side}) {
        const Arm& arm = body.arms[side];
        const Leg& leg = body.legs[side];
        const std::array<Vec, 5> own{arm.shoulder, arm.elbow, arm.wrist, leg.knee, leg.ankle};
        std::copy(own.begin(), own.end(), marks.begin() + 2 + 5 * static_cast<std::ptrdiff_t>(side));
    }
    return marks;
}

/// How evenly the body goes on through `at`: 1 straight on, a half round a corner, 0 where it turns back.
double speed_through(const Pose& before, const Pose& at, const Pose& after) {
    const auto first = marks_of(solve(before)), middle = marks_of(solve(at)), last = marks_of(solve(after));
    double together = 0, coming = 0, going = 0;
    for (std::size_t mark = 0; mark < first.size(); ++mark) {
        const Vec in = middle[mark] - first[mark], out = last[mark] - middle[mark];
        together += glm::dot(in, out);
        coming += glm::dot(in, in);
        going += glm::dot(out, out);
    }
    const double scale = std::sqrt(coming * going);
    return scale > 0 ? std::clamp(.5 + together / scale, 0., 1.) : 0;
}

using PoseAfter = std::function<const Pose&(std::size_t beats)>;

/// Through one pose after the other, as evenly as they lie; at rest at both ends.
Course through(const PoseAfter& pose, double beats, double share) {
    const double at = std::min(share * beats, beats - 1e-9);
    const auto beat = std::size_t(at);
    const auto speed = [&](std::size_t through) {
        const bool end = through == 0 || double(through) == beats;
        return end ? 0 : speed_through(pose(through - 1), pose(through), pose(through + 1));
    };
    return {pose(beat), pose(beat + 1), eased(at - double(beat), speed(beat), speed(beat + 1))};
}

/// Whole rounds, each beat as near to what is asked as fits the length: so that it ends in the last pose.
Course round_at(const Exercise& exercise, const Phase& phase, const GuideStep& step, Duration elapsed) {
    const double poses = double(phase.round.size());
    const double asked = double(step.length.count()) / double(std::max(phase.beat.count(), Duration::rep{1}));
    const double beats = std::max(std::round(asked / poses), 1.) * poses;
    const auto pose = [&](std::size_t after) -> const Pose& {
        return after == 0 ? pose_before(exercise, step) : pose_named(exercise, phase.round[(after - 1) % phase.round.size()]);
    };
    return through(pose, beats, share_of(elapsed, step.length));
}

Course into_position_at(const Exercise& exercise, const GuideStep& step, Duration elapsed) {
    const std::vector<std::string>& way = exercise.figure.to_ready;
    const auto pose = [&](std::size_t after) -> const Pose& {
        if (after == 0) return exercise.figure.base;
        return after <= way.size() ? pose_named(exercise, way[after - 1]) : ready_pose(exercise);
    };
    return through(pose, double(way.size() + 1), share_of(elapsed, std::min(into_position, step.length)));
}

}  // namespace

const Pose& pose_named(const Exercise& exercise, const std::string& name) {
    const auto found = exercise.figure.poses.find(name);
    return found != exercise.figure.poses.end() ? found->second : exercise.figure.base;
}

const Pose& pose_of(const Exercise& exercise, const Phase& phase) {
    return pose_named(exercise, phase.round.empty() ? phase.pose : phase.round.back());
}

const Pose& ready_pose(const Exercise& exercise) {
    if (!exercise.figure.ready.empty()) return pose_named(exercise, exercise.figure.ready);
    return exercise.phases.empty() ? exercise.figure.base : pose_of(exercise, exercise.phases.back());
}

const Pose& pose_before(const Exercise& exercise, const GuideStep& step) {
    if (step.phase > 0) return pose_of(exercise, exercise.phases[step.phase - 1]);
    return step.rep > 1 ? pose_of(exercise, exercise.phases.back()) : ready_pose(exercise);
}

Course course_at(const Exercise& exercise, const GuideStep& step, Duration elapsed) {
    using What = GuideStep::What;
    if (exercise.phases.empty()) return {exercise.figure.base, exercise.figure.base, 1};
    if (step.what == What::get_ready) return into_position_at(exercise, step, elapsed);
    if (step.what == What::change_sides)
        return {pose_of(exercise, exercise.phases.back()), ready_pose(exercise), eased(share_of(elapsed, step.length / 2))};
    const Phase& phase = exercise.phases[step.phase];
    if (!phase.round.empty()) return round_at(exercise, phase, step, elapsed);
    return {pose_before(exercise, step), pose_of(exercise, phase), eased(share_of(elapsed, moving_for(step)))};
}

}  // namespace limber
