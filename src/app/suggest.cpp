#include "app/suggest.h"

#include "config/did_you_mean.h"
#include "core/in_quotes.h"

namespace limber {

std::string no_exercise(const Catalog& catalog, std::string_view id) {
    std::vector<std::string_view> ids;
    for (const Exercise& exercise : catalog.exercises) ids.push_back(exercise.id);
    for (const NamedRoutine& routine : catalog.routines) ids.push_back(routine.id);
    return "no exercise or routine is called " + in_quotes(id) + did_you_mean(id, ids, '\'') + " (`limber exercises list` names them)";
}

}  // namespace limber
