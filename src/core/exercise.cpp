#include "core/exercise.h"

#include <algorithm>

namespace limber {
namespace {

template <class Things>
auto find_by_id(const Things& things, std::string_view id) -> decltype(&things.front()) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Exercise* Catalog::find(std::string_view id) const { return find_by_id(exercises, id); }
const NamedRoutine* Catalog::find_routine(std::string_view id) const { return find_by_id(routines, id); }

std::vector<std::string> Routine::ids() const {
    std::vector<std::string> ids;
    for (const RoutineItem& item : items) ids.push_back(item.exercise);
    return ids;
}

Duration length_of(const Exercise& exercise, const Dose& dose) {
    Duration repetition{};
    for (const Phase& phase : exercise.phases) repetition += phase.hold ? dose.hold : phase.length;
    const Duration side = dose.reps * repetition;
    return exercise.prepare + (exercise.each_side ? 2 * side + change_sides : side);
}

bool needs_floor(Position position) { return position != Position::seated && position != Position::standing; }
bool leaves_the_chair(Position position) { return position != Position::seated; }

}  // namespace limber
