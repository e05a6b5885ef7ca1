#include "core/candidate.h"

#include "core/seeded.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace limber {
namespace {

// What was done longer ago than this many routines is as good as never done.
constexpr std::size_t routines_remembered = 60;
constexpr double favoured = 2.5;

bool sane(const Exercise& exercise) {
    const Dose &least = exercise.least, &most = exercise.most;
    return !exercise.directions.empty() && exercise.prepare >= Duration::zero() && least.reps >= 1 && least.reps <= most.reps &&
           least.hold >= Duration::zero() && least.hold <= most.hold && length_of(exercise, least) > Duration::zero() &&
           std::all_of(exercise.phases.begin(), exercise.phases.end(), [](const Phase& phase) { return phase.length >= Duration::zero(); });
}

/// A short routine has room for two exercises, a long one for more rather than for endless ones.
Duration room_for_one(Duration routine) { return std::min(routine / 2, std::max<Duration>(std::chrono::minutes{1}, routine / 5)); }

Dose usual_dose(const Exercise& exercise, double progress, Duration routine) {
    Dose dose = dose_at(exercise, progress);
    for (; progress > 0 && length_of(exercise, dose) > room_for_one(routine); dose = dose_at(exercise, progress)) progress -= 0.125;
    return dose;
}

using Ago = std::unordered_map<std::string_view, int>;

Ago ago_of_each(std::span<const RoutineDone> newest_first) {
    Ago ago;
    for (std::size_t i = 0; i < newest_first.size(); ++i)
        for (const ExerciseDone& done : newest_first[i].exercises) ago.emplace(done.exercise, static_cast<int>(i));
    return ago;
}

Recent recent_of(const Catalog& catalog, const Ago& ago, int looked_at) {
    Recent recent{.looked_at = looked_at};
    recent.ago.fill(looked_at);
    for (const Exercise& exercise : catalog.exercises)
        if (const auto done = ago.find(exercise.id); done != ago.end())
            for (const Direction direction : exercise.directions) {
                int& latest = recent.ago[static_cast<std::size_t>(direction)];
                latest = std::min(latest, done->second);
            }
    return recent;
}

}  // namespace

bool Candidate::serves(Direction direction) const {
    return std::find(exercise->directions.begin(), exercise->directions.end(), direction) != exercise->directions.end();
}

Choices choices_for(const Catalog& catalog, const Settings& settings, Duration length, std::span<const RoutineDone> newest_first,
                    std::uint32_t seed) {
    const auto remembered = newest_first.first(std::min(newest_first.size(), routines_remembered));
    const Ago ago = ago_of_each(remembered);
    const std::vector<double> progress = progress_of_all(catalog, settings, newest_first);
    Choices choices{.candidates = {}, .recent = recent_of(catalog, ago, static_cast<int>(remembered.size()))};
    Seeded random{seed};
    for (std::size_t i = 0; i < catalog.exercises.size(); ++i) {
        const Exercise& exercise = catalog.exercises[i];
        const double luck = 0.5 + random.share();
        if (!sane(exercise) || !can_do(exercise, settings)) continue;
        const auto done = ago.find(exercise.id);
        const auto& favour = settings.routine.favour;
        const bool favours = std::find(favour.begin(), favour.end(), exercise.id) != favour.end();
        Candidate candidate{.exercise = &exercise, .usual_dose = usual_dose(exercise, progress[i], length)};
        candidate.shortest = length_of(exercise, exercise.least);
        candidate.usual = length_of(exercise, candidate.usual_dose);
        candidate.longest = length_of(exercise, exercise.most);
        candidate.ago = done == ago.end() ? choices.recent.looked_at : done->second;
        candidate.in_last = done != ago.end() && done->second == 0;
        candidate.wanted = (candidate.ago + 1) * (favours ? favoured : 1) * (candidate.in_last ? 0.1 : 1) * luck;
        choices.candidates.push_back(candidate);
    }
    return choices;
}

}  // namespace limber
