#include "core/fit.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace limber {
namespace {

using std::chrono::abs;

// Of one exercise: enough for every sane range, and a bound for the others.
constexpr std::size_t most_doses = 300;
constexpr std::int64_t most_units = 4000;

bool holds(const Exercise& exercise) {
    return std::any_of(exercise.phases.begin(), exercise.phases.end(), [](const Phase& phase) { return phase.hold; });
}

double level(const DraftItem& item) {
    const Duration range = item.candidate->longest - item.candidate->shortest;
    const Duration grown = length_of(*item.candidate->exercise, item.dose) - item.candidate->shortest;
    return range > Duration::zero() ? double(grown.count()) / double(range.count()) : 0;
}

/// The dose one repetition, or where that is too much one second of holding, longer or shorter; the same dose where neither helps.
Dose stepped(const DraftItem& item, Duration gap) {
    const Exercise& exercise = *item.candidate->exercise;
    const int sign = gap > Duration::zero() ? 1 : -1;
    const Duration now = length_of(exercise, item.dose);
    const auto helps = [&](const Dose& dose) { return abs(gap - (length_of(exercise, dose) - now)) < abs(gap); };
    Dose dose = item.dose;
    dose.reps += sign;
    if (exercise.least.reps <= dose.reps && dose.reps <= exercise.most.reps && helps(dose)) return dose;
    dose = item.dose;
    dose.hold += sign * std::chrono::seconds{1};
    if (exercise.least.hold <= dose.hold && dose.hold <= exercise.most.hold && helps(dose)) return dose;
    return item.dose;
}

struct Length {
    std::int64_t units;
    Dose dose;
};

/// Every dose of an exercise that is not too long, the usual ones first, one of each length.
std::vector<Length> lengths_of(const Candidate& candidate, std::int64_t unit, Duration most) {
    const Exercise& exercise = *candidate.exercise;
    std::vector<Length> lengths;
    for (int reps = exercise.least.reps; reps <= exercise.most.reps && lengths.size() < most_doses; ++reps)
        for (Duration hold = exercise.least.hold; hold <= exercise.most.hold && lengths.size() < most_doses;
             hold += std::chrono::seconds{1}) {
            const Duration length = length_of(exercise, {reps, hold});
            if (length > most) break;
            lengths.push_back({(length.count() + unit / 2) / unit, {reps, hold}});
            if (!holds(exercise)) break;
        }
    const std::int64_t usual = candidate.usual.count() / unit;
    const auto off = [&](const Length& length) { return std::pair{std::abs(length.units - usual), length.units}; };
    std::stable_sort(lengths.begin(), lengths.end(), [&](const Length& a, const Length& b) { return off(a) < off(b); });
    const auto same = [](const Length& a, const Length& b) { return a.units == b.units; };
    lengths.erase(std::unique(lengths.begin(), lengths.end(), same), lengths.end());
    return lengths;
}

/// The largest unit of time that measures all lengths exactly, unless that would be too fine to search.
std::int64_t unit_of(std::span<const Candidate* const> candidates, Duration most) {
    std::int64_t unit = 1000;
    for (const Candidate* candidate : candidates) {
        unit = std::gcd(std::gcd(unit, candidate->exercise->prepare.count()), candidate->exercise->least.hold.count());
        for (const Phase& phase : candidate->exercise->phases) unit = std::gcd(unit, phase.length.count());
    }
    return std::max(unit, most.count() / most_units + 1);
}

class Search {
public:
    Search(std::span<const Candidate* const> candidates, std::size_t musts, const Window& window)
        : candidates_(candidates), musts_(musts), unit_(unit_of(candidates, window.most)), most_(window.most.count() / unit_) {
        for (const Candidate* candidate : candidates) lengths_.push_back(lengths_of(*candidate, unit_, window.most));
        // What can be filled exactly with the candidates from the i-th on.
        fills_.assign(candidates.size() + 1, std::vector<char>(static_cast<std::size_t>(most_) + 1));
        fills_.back()[0] = true;
        for (std::size_t i = candidates.size(); i-- > 0;) fill(i);
    }

    std::optional<Draft> nearest(const Window& window) const {
        std::int64_t best = -1;
        const auto off = [&](std::int64_t units) { return abs(Duration{units * unit_} - window.asked); };
        for (std::int64_t units = window.least.count() / unit_; units <= most_; ++units)
            if (can(0, units) && (best < 0 || off(units) < off(best))) best = units;
        if (best <= 0) return std::nullopt;
        Draft draft = take(best);
        if (!window.has(length_of(draft))) return std::nullopt;
        return draft;
    }

private:
    bool can(std::size_t from, std::int64_t units) const { return units >= 0 && fills_[from][static_cast<std::size_t>(units)]; }

    void fill(std::size_t i) {
        if (i >= musts_) fills_[i] = fills_[i + 1];
        for (const Length& length : lengths_[i])
            for (std::int64_t units = length.units; units <= most_; ++units)
                if (can(i + 1, units - length.units)) fills_[i][static_cast<std::size_t>(units)] = true;
    }

    Draft take(std::int64_t units) const {
        Draft draft;
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            for (const Length& length : lengths_[i])
                if (can(i + 1, units - length.units)) {
                    draft.push_back({candidates_[i], length.dose});
                    units -= length.units;
                    break;
                }
        return draft;
    }

    std::span<const Candidate* const> candidates_;
    std::size_t musts_;
    std::int64_t unit_, most_;
    std::vector<std::vector<Length>> lengths_;
    std::vector<std::vector<char>> fills_;
};

}  // namespace

Duration length_of(const Draft& draft) {
    return std::accumulate(draft.begin(), draft.end(), Duration{},
                           [](Duration before, const DraftItem& item) { return before + length_of(*item.candidate->exercise, item.dose); });
}

bool fit_doses(Draft& draft, const Window& window) {
    Duration gap = window.asked - length_of(draft);
    while (gap != Duration::zero()) {
        const double sign = gap > Duration::zero() ? 1 : -1;
        DraftItem* best = nullptr;
        Dose best_dose;
        for (DraftItem& item : draft) {
            if (best && sign * level(item) >= sign * level(*best)) continue;
            const Dose dose = stepped(item, gap);
            if (dose == item.dose) continue;
            best = &item;
            best_dose = dose;
        }
        if (!best) break;
        gap -= length_of(*best->candidate->exercise, best_dose) - length_of(*best->candidate->exercise, best->dose);
        best->dose = best_dose;
    }
    return !draft.empty() && window.has(window.asked - gap);
}

std::optional<Draft> search_draft(std::span<const Candidate* const> preferred_first, std::size_t musts, const Window& window) {
    Duration musts_shortest{}, all_longest{};
    for (std::size_t i = 0; i < preferred_first.size(); ++i) {
        if (i < musts) musts_shortest += preferred_first[i]->shortest;
        all_longest += preferred_first[i]->longest;
    }
    if (musts_shortest > window.most || all_longest < window.least) return std::nullopt;
    return Search{preferred_first, musts, window}.nearest(window);
}

}  // namespace limber
