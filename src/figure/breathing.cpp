#include "figure/breathing.h"

#include "figure/easing.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace limber {
namespace {

constexpr double half_wave = 2.5;     ///< Seconds that free breath takes to go in or out.
constexpr double quiet_breath = .25;  ///< Of what is left to a full one.
constexpr double shoulders_rise = 1.5;

/// In ends full; out and free end empty, so that what follows knows where it starts.
double end_of(Breath breath) { return breath == Breath::in ? 1 : 0; }

double start_of(const Exercise& exercise, const GuideStep& step) {
    const bool first = step.what == GuideStep::What::get_ready || exercise.phases.empty();
    const bool after_ready = step.what == GuideStep::What::phase && step.phase == 0 && step.rep == 1;
    if (first || after_ready) return 0;
    const bool after_last = step.what == GuideStep::What::change_sides || step.phase == 0;
    return end_of(after_last ? exercise.phases.back().breath : exercise.phases[step.phase - 1].breath);
}

/// As many half waves of about the usual length as end empty.
double half_waves(double start, Duration length) {
    const double seconds = std::chrono::duration<double>(length).count();
    return start > 0 ? 2 * std::max(std::round((seconds / half_wave - 1) / 2), 0.) + 1 : 2 * std::round(seconds / half_wave / 2);
}

}  // namespace

double breath_at(const Exercise& exercise, const GuideStep& step, Duration elapsed) {
    const double start = start_of(exercise, step), along = share_of(elapsed, step.length);
    const bool guided = step.what == GuideStep::What::phase && step.breath != Breath::free;
    if (guided) return start + (end_of(step.breath) - start) * eased(along);
    const double wave = glm::pi<double>() * (half_waves(start, step.length) * along + start);
    return .5 - .5 * std::cos(wave);
}

Pose breathed(Pose pose, double fullness) {
    pose.ribs += (1 - pose.ribs) * quiet_breath * fullness;
    pose.belly += (1 - pose.belly) * quiet_breath * fullness;
    pose.right_shoulder.raise += shoulders_rise * fullness;
    pose.left_shoulder.raise += shoulders_rise * fullness;
    return pose;
}

}  // namespace limber
