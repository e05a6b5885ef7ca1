#include "config/routine_file.h"

#include "config/did_you_mean.h"

namespace limber {
namespace {

using namespace std::chrono_literals;

struct Draft {
    NamedRoutine routine;
    const toml::node* id = nullptr;
    const toml::node* exercises = nullptr;
    const toml::node* directions = nullptr;
};

constexpr Key<Draft> routine_keys[] = {
    {"id", "a short name without spaces, such as \"desk-reset\"",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         draft.id = &node;
         put(reader.id(node), draft.routine.id);
     }},
    {"name", "what the menu calls it",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.text(node), draft.routine.name); }},
    {"length", "how long it takes, such as \"2min\"",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.duration(node, 20s, 1h, 2min), draft.routine.length); }},
    {"place", "", [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.word<Place>(node), draft.routine.place); }},
    {"exercises", "",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         draft.exercises = &node;
         const toml::array* entries = reader.list(node, "exercise ids such as [\"seated-twist\"]");
         if (!entries) return;
         for (const toml::node& entry : *entries) {
             // The same exercise may come twice, to begin and to end with.
             if (auto id = reader.text(entry)) draft.routine.exercises.push_back(std::move(*id));
         }
     }},
    {"directions", "",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         draft.directions = &node;
         put(reader.words<Direction>(node, "directions such as [\"rotation\"]"), draft.routine.directions);
     }},
};

std::string did_you_mean_exercise(std::string_view id, const Catalog& catalog) {
    std::vector<std::string_view> ids;
    for (const Exercise& exercise : catalog.exercises) ids.push_back(exercise.id);
    return did_you_mean(id, ids, '"');
}

void check_entry(Reader& reader, const toml::node& entry, Place place, const KnownExercises& known) {
    const auto id = entry.value_exact<std::string>();
    if (!id || reader.reported(entry)) return;
    const Exercise* exercise = known.catalog.find(*id);
    if (!exercise && known.broken.contains(*id)) return;
    if (!exercise) {
        reader.report(entry, "unknown exercise " + as_found(*id) + did_you_mean_exercise(*id, known.catalog));
    } else if (place == Place::desk && needs_floor(exercise->position)) {
        reader.report(entry,
                      '"' + *id + "\" is done " + std::string{name_of(exercise->position)} + ", on the floor: write place = \"floor\"");
    }
}

void check_routine(Reader& reader, const Draft& draft, const KnownExercises& known, const std::vector<NamedRoutine>& before) {
    const std::string& id = draft.routine.id;
    const bool twice = std::any_of(before.begin(), before.end(), [&](const NamedRoutine& other) { return other.id == id; });
    if (!id.empty() && twice) reader.report(*draft.id, "there is a routine " + as_found(id) + " above: ids must differ");
    if (!id.empty() && known.catalog.find(id)) reader.report(*draft.id, '"' + id + "\" is an exercise: a routine needs an id of its own");
    if (!draft.routine.exercises.empty() && draft.directions)
        reader.report(*draft.directions, "a routine with `exercises` has exactly those: leave out `directions`");
    if (!draft.exercises || !draft.exercises->is_array()) return;
    for (const toml::node& entry : *draft.exercises->as_array()) check_entry(reader, entry, draft.routine.place, known);
}

/// Without the exercises whose own mistakes took them out; nothing where that leaves none of them.
bool still_has_exercises(NamedRoutine& routine, const KnownExercises& known) {
    if (routine.exercises.empty()) return true;
    std::erase_if(routine.exercises, [&](const std::string& id) { return !known.catalog.find(id); });
    return !routine.exercises.empty();
}

constexpr Key<std::vector<const toml::node*>> file_keys[] = {
    {"routine", "",
     [](Reader& reader, const toml::node& node, std::vector<const toml::node*>& routines) {
         const toml::array* list = node.as_array();
         if (!list) return reader.report(node, "found " + std::string{what_is(node)} + ", expected [[routine]], once for each");
         for (const toml::node& each : *list) routines.push_back(&each);
     }},
};

constexpr Key<std::vector<std::string>> tips_keys[] = {
    {"tips", "a list of short sentences",
     [](Reader& reader, const toml::node& node, std::vector<std::string>& tips) { put(reader.texts(node, "short sentences"), tips); }},
};

}  // namespace

std::vector<NamedRoutine> read_routines(Reader& reader, std::string_view text, const KnownExercises& known) {
    std::vector<NamedRoutine> routines;
    std::vector<const toml::node*> nodes;
    const auto file = reader.parse(text);
    if (!file) return routines;
    read_keys<std::vector<const toml::node*>>(reader, *file, "", file_keys, nodes);
    for (const toml::node* node : nodes) {
        const toml::table* table = reader.table(*node, "[[routine]]");
        if (!table) continue;
        const std::size_t before = reader.reports();
        Draft draft;
        read_keys<Draft>(reader, *table, " in [[routine]]", routine_keys, draft);
        check_routine(reader, draft, known, routines);
        if (reader.reports() == before && still_has_exercises(draft.routine, known)) routines.push_back(std::move(draft.routine));
    }
    return routines;
}

std::vector<std::string> read_tips(Reader& reader, std::string_view text) {
    std::vector<std::string> tips;
    if (const auto file = reader.parse(text)) read_keys<std::vector<std::string>>(reader, *file, "", tips_keys, tips);
    return tips;
}

}  // namespace limber
