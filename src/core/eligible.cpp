#include "core/candidate.h"
#include "core/seeded.h"

#include <algorithm>

namespace limber {
namespace {

struct EquipmentName {
    Equipment equipment;
    const char* name;
};
constexpr EquipmentName equipment_names[] = {
    {Equipment::chair, "a chair"},   {Equipment::wall, "a wall"}, {Equipment::mat, "a mat"},
    {Equipment::roller, "a roller"}, {Equipment::band, "a band"}, {Equipment::dumbbell, "a dumbbell"},
};

struct ConditionName {
    Condition condition;
    const char* name;
};
constexpr ConditionName condition_names[] = {
    {Condition::osteoporosis, "osteoporosis"},
    {Condition::fused_spine, "fused-spine"},
    {Condition::pregnancy, "pregnancy"},
    {Condition::vertigo, "vertigo"},
    {Condition::shoulder, "shoulder"},
    {Condition::neck, "neck"},
    {Condition::wrist, "wrist"},
    {Condition::knee, "knee"},
    {Condition::balance, "balance"},
};

template <class Things, class Thing>
bool among(const Things& things, const Thing& thing) {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

bool lacks_floor(const Exercise& exercise, const Settings& settings) {
    return settings.body.place == Place::desk && needs_floor(exercise.position);
}

bool same_direction(const Exercise& one, const Exercise& other) {
    return !one.directions.empty() && !other.directions.empty() && one.directions.front() == other.directions.front();
}

/// How much an exercise asks of a person: first by what it does, then by where.
int load(const Exercise& exercise) {
    return 3 * static_cast<int>(exercise.kind) + (exercise.position == Position::seated ? 0 : needs_floor(exercise.position) ? 2 : 1);
}

std::string missing(const Exercise& exercise, const Settings& settings) {
    std::string all;
    const auto add = [&](const char* what) { all += (all.empty() ? "" : " and ") + std::string{what}; };
    if (lacks_floor(exercise, settings)) add("the floor");
    for (const auto& [equipment, name] : equipment_names)
        if (exercise.needs.count(equipment) && !settings.body.equipment.count(equipment)) add(name);
    return all;
}

}  // namespace

bool can_do(const Exercise& exercise, const Settings& settings) {
    const auto& body = settings.body;
    return !among(settings.routine.exclude, exercise.id) && !lacks_floor(exercise, settings) &&
           std::includes(body.equipment.begin(), body.equipment.end(), exercise.needs.begin(), exercise.needs.end()) &&
           std::none_of(body.conditions.begin(), body.conditions.end(), [&](Condition it) { return exercise.not_for.count(it); });
}

std::string why_left_out(const Exercise& exercise, const Settings& settings) {
    if (among(settings.routine.exclude, exercise.id)) return "left out by exclude";
    for (const auto& [condition, name] : condition_names)
        if (exercise.not_for.count(condition) && settings.body.conditions.count(condition))
            return "left out by condition " + std::string{name};
    const std::string what = missing(exercise, settings);
    return what.empty() ? what : "needs " + what;
}

std::vector<std::string> eligible(const Catalog& catalog, const Settings& settings) {
    std::vector<std::string> ids;
    for (const Exercise& exercise : catalog.exercises)
        if (can_do(exercise, settings)) ids.push_back(exercise.id);
    return ids;
}

const Exercise* swap_for(const Catalog& catalog, const Settings& settings, const Exercise& exercise, std::span<const std::string> not_these,
                         std::uint32_t seed) {
    Seeded random{seed};
    const Exercise* best = nullptr;
    double best_likeness = -1;
    for (const Exercise& other : catalog.exercises) {
        const double likeness = (other.kind == exercise.kind) + (other.position == exercise.position) + random.share() * 1.5;
        if (other.id == exercise.id || !same_direction(other, exercise) || !can_do(other, settings) || among(not_these, other.id)) continue;
        if (likeness <= best_likeness) continue;
        best = &other;
        best_likeness = likeness;
    }
    return best;
}

const Exercise* easier_than(const Catalog& catalog, const Settings& settings, const Exercise& exercise) {
    const Exercise* named = exercise.easier.empty() ? nullptr : catalog.find(exercise.easier);
    if (named && named->id != exercise.id && can_do(*named, settings)) return named;
    const Exercise* best = nullptr;
    for (const Exercise& other : catalog.exercises)
        if (same_direction(other, exercise) && load(other) < load(exercise) && can_do(other, settings) &&
            (!best || load(other) > load(*best)))
            best = &other;
    return best;
}

}  // namespace limber
