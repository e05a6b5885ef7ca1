#include "figure/motion.h"

#include "figure/breathing.h"
#include "figure/course.h"
#include "figure/easing.h"

namespace limber {
namespace {

constexpr Duration shortened_hold = std::chrono::seconds{2};

/// In the first half of a change the side that was is still seen.
bool on_the_left(const GuideStep& step, Duration elapsed, bool still) {
    const bool leaving = step.what == GuideStep::What::change_sides && !still && elapsed * 2 < step.length;
    return (step.side == Side::left) != leaving;
}

double opacity(const GuideStep& step, Duration elapsed) {
    if (step.what != GuideStep::What::change_sides) return 1;
    return eased(std::abs(2 * share_of(elapsed, step.length) - 1));
}

Shown shown(const Exercise& exercise, const Course& course, bool left) {
    Shown shown{.view = exercise.figure.view, .props = exercise.figure.props};
    shown.body = left ? between(mirrored(course.from), mirrored(course.to), course.along) : between(course.from, course.to, course.along);
    if (!left) return shown;
    shown.view = mirrored(shown.view);
    for (PlacedProp& prop : shown.props) prop = mirrored(prop);
    return shown;
}

/// One repetition as it goes on and on, on the first side.
std::vector<GuideStep> loop_of(const Exercise& exercise) {
    std::vector<GuideStep> steps = steps_of(exercise, {.reps = 1, .hold = shortened_hold}, 0);
    std::erase_if(steps, [](const GuideStep& step) { return step.what != GuideStep::What::phase || step.side == Side::left; });
    for (GuideStep& step : steps) {
        const Phase& phase = exercise.phases[step.phase];
        step.rep = 2;
        if (!phase.round.empty()) step.length = std::min(step.length, phase.beat * Duration::rep(2 * phase.round.size()));
    }
    return steps;
}

Shown at_rest(const Exercise& exercise) { return shown(exercise, {exercise.figure.base, exercise.figure.base, 1}, false); }

}  // namespace

Shown figure_at(const Exercise& exercise, const GuideStep& step, Duration elapsed, bool still) {
    const bool left = on_the_left(step, elapsed, still);
    const Course course = course_at(exercise, step, still ? step.length : elapsed);
    if (still) return shown(exercise, {course.to, course.to, 1}, left);
    const double breath = breath_at(exercise, step, elapsed);
    const Pose from = breathed(course.from, breath), to = breathed(course.to, breath);
    Shown seen = shown(exercise, {from, to, course.along}, left);
    seen.opacity = opacity(step, elapsed);
    return seen;
}

Shown figure_loop(const Exercise& exercise, Duration elapsed, bool still) {
    Duration left = elapsed % loop_length(exercise);
    for (const GuideStep& step : loop_of(exercise)) {
        if (left < step.length) return figure_at(exercise, step, left, still);
        left -= step.length;
    }
    return at_rest(exercise);
}

Duration loop_length(const Exercise& exercise) {
    Duration length{};
    for (const GuideStep& step : loop_of(exercise)) length += step.length;
    return length > Duration::zero() ? length : std::chrono::seconds{1};
}

}  // namespace limber
