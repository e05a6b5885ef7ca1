#include "figure/course.h"

#include "figure/easing.h"

#include <cmath>

namespace limber {
namespace {

constexpr Duration into_position = std::chrono::milliseconds{2500};
constexpr Duration into_hold = std::chrono::seconds{3};

Duration moving_for(const GuideStep& step) { return step.hold ? std::min(into_hold, step.length / 3) : step.length; }

/// Whole rounds, each beat as near to what is asked as fits the length: so that it ends in the last pose.
Course round_at(const Exercise& exercise, const Phase& phase, const GuideStep& step, Duration elapsed) {
    const double poses = double(phase.round.size());
    const double asked = double(step.length.count()) / double(std::max(phase.beat.count(), Duration::rep{1}));
    const double beats = std::max(std::round(asked / poses), 1.) * poses;
    const double at = std::min(share_of(elapsed, step.length) * beats, beats - 1e-9);
    const auto beat = std::size_t(at);
    const Pose& to = pose_named(exercise, phase.round[beat % phase.round.size()]);
    const Pose& from = beat == 0 ? pose_before(exercise, step) : pose_named(exercise, phase.round[(beat - 1) % phase.round.size()]);
    return {from, to, eased(at - double(beat))};
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
    const Pose& ready = ready_pose(exercise);
    if (exercise.phases.empty()) return {exercise.figure.base, exercise.figure.base, 1};
    if (step.what == What::get_ready) return {exercise.figure.base, ready, eased(share_of(elapsed, std::min(into_position, step.length)))};
    if (step.what == What::change_sides)
        return {pose_of(exercise, exercise.phases.back()), ready, eased(share_of(elapsed, step.length / 2))};
    const Phase& phase = exercise.phases[step.phase];
    if (!phase.round.empty()) return round_at(exercise, phase, step, elapsed);
    return {pose_before(exercise, step), pose_of(exercise, phase), eased(share_of(elapsed, moving_for(step)))};
}

}  // namespace limber
