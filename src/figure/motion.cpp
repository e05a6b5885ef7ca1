#include "figure/motion.h"

namespace limber {

Shown figure_at(const Exercise& exercise, const GuideStep&, Duration, bool) {
    return {solve(exercise.figure.base), exercise.figure.view, exercise.figure.props};
}

Shown figure_loop(const Exercise& exercise, Duration, bool) {
    return {solve(exercise.figure.base), exercise.figure.view, exercise.figure.props};
}

Duration loop_length(const Exercise&) { return std::chrono::seconds{1}; }

}  // namespace limber
