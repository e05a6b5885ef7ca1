#include "core/candidate.h"

#include "core/seeded.h"

#include <algorithm>

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

constexpr int never = -1;

std::vector<int> ago_of_each(const Index& index, std::span<const RoutineDone> newest_first) {
    std::vector<int> ago(index.size, never);
    for (std::size_t i = newest_first.size(); i-- > 0;)
        for (const ExerciseDone& done : newest_first[i].exercises)
            if (const auto at = index.find(done.exercise)) ago[*at] = static_cast<int>(i);
    return ago;
}

Recent recent_of(const Catalog& catalog, const std::vector<int>& ago, int looked_at) {
    Recent recent{.looked_at = looked_at};
    recent.ago.fill(looked_at);
    for (std::size_t i = 0; i < catalog.exercises.size(); ++i)
        for (const Direction direction : catalog.exercises[i].directions) {
            int& latest = recent.ago[static_cast<std::size_t>(direction)];
            if (ago[i] != never) latest = std::min(latest, ago[i]);
        }
    return recent;
}

}  // namespace

bool Candidate::serves(Direction direction) const {
    return std::find(exercise->directions.begin(), exercise->directions.end(), direction) != exercise->directions.end();
}

Index::Index(const Catalog& catalog) : size(catalog.exercises.size()) {
    places.reserve(size);
    for (std::size_t i = 0; i < size; ++i) places.emplace(catalog.exercises[i].id, i);
}

std::optional<std::size_t> Index::find(std::string_view id) const {
    const auto place = places.find(id);
    return place == places.end() ? std::nullopt : std::optional{place->second};
}

Choices choices_for(const Catalog& catalog, const Settings& settings, Duration length, std::span<const RoutineDone> newest_first,
                    std::uint32_t seed) {
    const auto remembered = newest_first.first(std::min(newest_first.size(), routines_remembered));
    const Index index{catalog};
    const std::vector<int> ago = ago_of_each(index, remembered);
    const std::vector<double> progress = progress_of_all(index, settings, newest_first);
    Choices choices{.candidates = {}, .recent = recent_of(catalog, ago, static_cast<int>(remembered.size()))};
    Seeded random{seed};
    for (std::size_t i = 0; i < catalog.exercises.size(); ++i) {
        const Exercise& exercise = catalog.exercises[i];
        const double luck = 0.5 + random.share();
        if (!sane(exercise) || !can_do(exercise, settings) || index.find(exercise.id) != i) continue;
        const auto& favour = settings.routine.favour;
        const bool favours = std::find(favour.begin(), favour.end(), exercise.id) != favour.end();
        Candidate candidate{.exercise = &exercise, .usual_dose = usual_dose(exercise, progress[i], length)};
        candidate.shortest = length_of(exercise, exercise.least);
        candidate.usual = length_of(exercise, candidate.usual_dose);
        candidate.longest = length_of(exercise, exercise.most);
        candidate.ago = ago[i] == never ? choices.recent.looked_at : ago[i];
        candidate.in_last = ago[i] == 0;
        candidate.wanted = (candidate.ago + 1) * (favours ? favoured : 1) * (candidate.in_last ? 0.1 : 1) * luck;
        choices.candidates.push_back(candidate);
    }
    return choices;
}

}  // namespace limber
