#include "core/picker.h"

#include "core/picking.h"

#include <algorithm>
#include <tuple>

namespace limber {
namespace {

/// Within a kind those of one position together: nobody wants to sit down and get up again.
Routine in_order(Draft draft) {
    const auto place = [](const DraftItem& item) {
        const Exercise& exercise = *item.candidate->exercise;
        return std::tuple{place_in_routine(exercise.kind), exercise.position, std::string_view{exercise.id}};
    };
    std::sort(draft.begin(), draft.end(), [&](const DraftItem& a, const DraftItem& b) { return place(a) < place(b); });
    Routine routine{.items = {}, .length = length_of(draft)};
    for (const DraftItem& item : draft) routine.items.push_back({item.candidate->exercise->id, item.dose});
    return routine;
}

Picked pick_from(const Catalog& catalog, const Settings& settings, Duration length, std::span<const RoutineDone> newest_first,
                 std::uint32_t seed) {
    const Choices choices = choices_for(catalog, settings, length, newest_first, seed);
    if (length > Duration::zero())
        if (std::optional<Draft> draft = pick_draft(choices, length, seed)) return {in_order(std::move(*draft)), ""};
    return {{}, obstacle_for(catalog, settings, length, choices.candidates)};
}

/// A routine with a name is no way round what the person has left out: another exercise of the same direction stands in.
std::vector<std::string> allowed(const Catalog& catalog, const Settings& settings, const std::vector<std::string>& ids,
                                 std::uint32_t seed) {
    Settings anywhere = settings;  // Place and equipment are the person's own business here.
    anywhere.body.place = Place::floor;
    anywhere.body.equipment = {Equipment::chair, Equipment::wall, Equipment::mat, Equipment::roller, Equipment::band, Equipment::dumbbell};
    std::vector<std::string> allowed, taken = ids;
    for (const std::string& id : ids) {
        const Exercise* exercise = catalog.find(id);
        if (exercise && !can_do(*exercise, anywhere)) exercise = swap_for(catalog, settings, *exercise, taken, seed);
        if (!exercise) continue;
        allowed.push_back(exercise->id);
        taken.push_back(exercise->id);
    }
    return allowed;
}

void stretch_to(Routine& routine, const Catalog& catalog, Duration length) {
    std::vector<Candidate> candidates;
    for (const RoutineItem& item : routine.items) {
        const Exercise& exercise = *catalog.find(item.exercise);
        candidates.push_back(
            {.exercise = &exercise, .shortest = length_of(exercise, exercise.least), .longest = length_of(exercise, exercise.most)});
    }
    Draft draft;
    for (std::size_t i = 0; i < candidates.size(); ++i) draft.push_back({&candidates[i], routine.items[i].dose});
    fit_doses(draft, Window{length});
    for (std::size_t i = 0; i < draft.size(); ++i) routine.items[i].dose = draft[i].dose;
    routine.length = length_of(draft);
}

bool of_one(const Exercise& exercise, const std::vector<Direction>& directions) {
    return std::any_of(exercise.directions.begin(), exercise.directions.end(),
                       [&](Direction its) { return std::find(directions.begin(), directions.end(), its) != directions.end(); });
}

}  // namespace

Picked pick_routine(const Catalog& catalog, const Settings& settings, Duration length, std::span<const RoutineDone> newest_first,
                    std::uint32_t seed) {
    return pick_from(catalog, settings, length, newest_first, seed);
}

Picked pick_named(const Catalog& catalog, const Settings& settings, const NamedRoutine& named, std::span<const RoutineDone> newest_first,
                  std::uint32_t seed) {
    if (!named.exercises.empty()) {
        Routine routine = routine_of(catalog, settings, allowed(catalog, settings, named.exercises, seed), newest_first);
        if (routine.items.empty())
            return {{}, "Nothing is left of \"" + named.name + "\": its exercises are left out by exclude or conditions."};
        stretch_to(routine, catalog, named.length);
        return {std::move(routine), ""};
    }
    if (named.place == Place::floor && !settings.body.equipment.count(Equipment::mat))
        return {{}, "\"" + named.name + "\" needs a mat: add \"mat\" to equipment."};
    Settings there = settings;
    there.body.place = named.place;
    if (named.directions.empty()) return pick_from(catalog, there, named.length, newest_first, seed);
    Catalog part;
    std::copy_if(catalog.exercises.begin(), catalog.exercises.end(), std::back_inserter(part.exercises),
                 [&](const Exercise& exercise) { return of_one(exercise, named.directions); });
    return pick_from(part, there, named.length, newest_first, seed);
}

Routine routine_of(const Catalog& catalog, const Settings& settings, std::span<const std::string> ids,
                   std::span<const RoutineDone> newest_first) {
    Routine routine;
    for (const std::string& id : ids) {
        const Exercise* exercise = catalog.find(id);
        if (!exercise) continue;
        const Dose dose = dose_at(*exercise, progress_of(*exercise, settings, newest_first));
        routine.items.push_back({id, dose});
        routine.length += length_of(*exercise, dose);
    }
    return routine;
}

}  // namespace limber
