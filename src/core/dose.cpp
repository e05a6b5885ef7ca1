#include "core/candidate.h"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

constexpr double whole_completion = 1.0 / 12;
constexpr double found_too_easy = 0.1;
constexpr double found_too_hard = -0.25;

// Enough for an exercise that comes every 10 routines to grow whole.
constexpr std::size_t routines_that_count = 120;

std::span<const RoutineDone> that_count(std::span<const RoutineDone> newest_first) {
    return newest_first.first(std::min(newest_first.size(), routines_that_count));
}

double after(double progress, const ExerciseDone& done, const RoutineDone& routine) {
    if (done.hurt) return 0;  // Whoever brings it back begins gently.
    if (done.whole) progress += whole_completion;
    if (routine.feel == Feel::too_easy) progress += found_too_easy;
    if (routine.feel == Feel::too_hard) progress += found_too_hard;
    return std::clamp(progress, 0.0, 1.0);
}

double between(double least, double most, double progress) { return std::round(least + (most - least) * progress); }

}  // namespace

double progress_of(const Exercise& exercise, const Settings& settings, std::span<const RoutineDone> newest_first) {
    double progress = 0;
    if (!settings.body.progress) return progress;
    const auto routines = that_count(newest_first);
    for (auto routine = routines.rbegin(); routine != routines.rend(); ++routine)
        for (const ExerciseDone& done : routine->exercises)
            if (done.exercise == exercise.id) progress = after(progress, done, *routine);
    return progress;
}

std::vector<double> progress_of_all(const Index& index, const Settings& settings, std::span<const RoutineDone> newest_first) {
    std::vector<double> progress(index.size);
    if (!settings.body.progress) return progress;
    const auto routines = that_count(newest_first);
    for (auto routine = routines.rbegin(); routine != routines.rend(); ++routine)
        for (const ExerciseDone& done : routine->exercises)
            if (const auto at = index.find(done.exercise)) progress[*at] = after(progress[*at], done, *routine);
    return progress;
}

Dose dose_at(const Exercise& exercise, double progress) {
    progress = std::clamp(progress, 0.0, 1.0);
    const Dose &least = exercise.least, &most = exercise.most;
    const auto seconds_of = [](Duration duration) { return static_cast<double>(duration.count()) / 1000; };
    Dose dose;
    dose.reps = static_cast<int>(between(least.reps, most.reps, progress));
    dose.hold = std::chrono::seconds{static_cast<std::int64_t>(between(seconds_of(least.hold), seconds_of(most.hold), progress))};
    dose.hold = std::clamp(dose.hold, std::min(least.hold, most.hold), std::max(least.hold, most.hold));
    return dose;
}

}  // namespace limber
