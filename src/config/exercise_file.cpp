#include "config/exercise_file.h"

#include "config/catalog_file.h"
#include "config/figure_file.h"
#include "config/phase_file.h"
#include "core/in_quotes.h"

namespace limber {
namespace {

using namespace std::chrono_literals;

struct Draft {
    ExerciseFile file;
    std::optional<bool> each_side;
    std::vector<const toml::node*> cues;
    const toml::node* dose = nullptr;
    const toml::node* dose_hold = nullptr;
    bool a_phase_holds = false;
    FigureNodes figure;
};

constexpr Key<Draft> prepare_keys[] = {
    {"seconds", "time to get into position, 3 to 20",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         if (const auto seconds = reader.number(node, 3, 20, 6)) draft.file.exercise.prepare = std::chrono::seconds{*seconds};
     }},
    {"cue", "what to do to get into position",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         draft.cues.push_back(&node);
         put(reader.text(node), draft.file.exercise.get_ready);
     }},
};

void read_prepare(Reader& reader, const toml::node& node, Draft& draft) {
    if (const toml::table* table = reader.table(node, "[prepare]")) read_keys<Draft>(reader, *table, " in [prepare]", prepare_keys, draft);
}

/// The two entries of a list, if it has just two.
const toml::array* least_and_most(Reader& reader, const toml::node& node, const std::string& such_as) {
    const toml::array* both = node.as_array();
    if (both && both->size() == 2) return both;
    reader.report(node, "found " + (both ? "a list of " + std::to_string(both->size()) : std::string{what_is(node)}) +
                            ", expected the least and the most, such as " + such_as);
    return nullptr;
}

template <class T>
bool in_order(Reader& reader, const toml::array& list, const std::optional<T>& least, const std::optional<T>& most) {
    if (!least || !most) return false;
    if (*least > *most) reader.report(list, "the least is more than the most: write the smaller one first");
    return *least <= *most;
}

void read_reps(Reader& reader, const toml::node& node, Draft& draft) {
    const toml::array* both = least_and_most(reader, node, "[1, 2]");
    if (!both) return;
    const auto least = reader.number(*both->get(0), 1, 30, 1);
    const auto most = reader.number(*both->get(1), 1, 30, 2);
    if (!in_order(reader, *both, least, most)) return;
    draft.file.exercise.least.reps = *least;
    draft.file.exercise.most.reps = *most;
}

void read_hold(Reader& reader, const toml::node& node, Draft& draft) {
    draft.dose_hold = &node;
    const toml::array* both = least_and_most(reader, node, R"(["15s", "30s"])");
    if (!both) return;
    const auto least = reader.duration(*both->get(0), 3s, 5min, 15s);
    const auto most = reader.duration(*both->get(1), 3s, 5min, 30s);
    if (!in_order(reader, *both, least, most)) return;
    draft.file.exercise.least.hold = *least;
    draft.file.exercise.most.hold = *most;
}

constexpr Key<Draft> dose_keys[] = {
    {"reps", "how often the phases run through, such as [1, 2]", read_reps},
    {"hold", "", read_hold},
};

void read_dose(Reader& reader, const toml::node& node, Draft& draft) {
    draft.dose = &node;
    if (const toml::table* table = reader.table(node, "[dose]")) read_keys<Draft>(reader, *table, " in [dose]", dose_keys, draft);
}

template <class T>
void put_some(Reader& reader, const toml::node& node, std::optional<std::vector<T>>&& read, std::vector<T>& into) {
    if (read && read->empty()) reader.report(node, "is empty, expected at least one");
    put(std::move(read), into);
}

constexpr std::string_view sides[] = {"each", "both"};

constexpr Key<Draft> exercise_keys[] = {
    {"name", "what the exercise is called",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.text(node), draft.file.exercise.name); }},
    {"also_called", "",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.texts(node, "names"), draft.file.exercise.also_called); }},
    {"position", "such as \"seated\" or \"standing\"",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.word<Position>(node), draft.file.exercise.position); }},
    {"needs", "a list of equipment, [] for none",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         put(reader.words<Equipment>(node, "equipment such as [\"chair\"]"), draft.file.exercise.needs);
     }},
    {"directions", "where it moves the back, such as [\"rotation\"]",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         put_some(reader, node, reader.words<Direction>(node, "directions such as [\"rotation\"]"), draft.file.exercise.directions);
     }},
    {"kind", "such as \"stretch\" or \"mobilise\"",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.word<Kind>(node), draft.file.exercise.kind); }},
    {"sides", "\"each\" or, for an exercise without sides, \"both\"",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         if (const auto word = reader.one_of(node, sides)) draft.each_side = *word == "each";
     }},
    {"easier", "",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         draft.file.easier = place_of(node);
         put(reader.id(node), draft.file.exercise.easier);
     }},
    {"not_for", "a list of conditions that leave it out, [] for none",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         put(reader.words<Condition>(node, "conditions such as [\"neck\"]"), draft.file.exercise.not_for);
     }},
    {"why", "one sentence that says why it helps",
     [](Reader& reader, const toml::node& node, Draft& draft) { put(reader.text(node), draft.file.exercise.why); }},
    {"cautions", "at least one short sentence",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         put_some(reader, node, reader.texts(node, "short sentences"), draft.file.exercise.cautions);
     }},
    {"sources", "at least one, where the exercise comes from",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         put_some(reader, node, reader.texts(node, "sources"), draft.file.exercise.sources);
     }},
    {"prepare", "[prepare] with `seconds` and `cue`", read_prepare},
    {"dose", "[dose] with `reps`", read_dose},
    {"phase", "one [[phase]] or more",
     [](Reader& reader, const toml::node& node, Draft& draft) {
         ReadPhases read = read_phases(reader, node);
         draft.file.exercise.phases = std::move(read.phases);
         draft.cues.insert(draft.cues.end(), read.cues.begin(), read.cues.end());
         draft.figure.phase_poses = std::move(read.poses);
         draft.a_phase_holds = read.one_holds;
     }},
    {"figure", "", [](Reader&, const toml::node& node, Draft& draft) { draft.figure.figure = &node; }},
    {"pose", "", [](Reader&, const toml::node& node, Draft& draft) { draft.figure.poses = &node; }},
};

void check_dose(Reader& reader, const Draft& draft) {
    if (draft.a_phase_holds && draft.dose && !draft.dose_hold)
        reader.report(*draft.dose, "a phase has hold = true, so [dose] must say how long, such as hold = [\"15s\", \"30s\"]");
    if (!draft.a_phase_holds && draft.dose_hold && !draft.file.exercise.phases.empty())
        reader.report(*draft.dose_hold, "no phase has hold = true: give one of them that, or leave this out");
}

constexpr std::string_view placeholders[] = {"side", "other"};

/// `{…}` in one cue, one after the other.
void check_placeholders(Reader& reader, const toml::node& cue, std::string_view text, bool has_sides) {
    for (auto at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}")) {
        const auto end = text.find('}', at);
        if (text[at] == '}' || end == std::string_view::npos) return reader.report(cue, "a brace stands alone: write {side} or {other}");
        const std::string_view name = text.substr(at + 1, end - at - 1);
        const bool known = std::find(std::begin(placeholders), std::end(placeholders), name) != std::end(placeholders);
        if (!known) reader.report(cue, "unknown placeholder {" + shown(name) + "}: write {side} or {other}");
        if (known && !has_sides) reader.report(cue, "{" + std::string{name} + "} has no meaning here: sides is not \"each\"");
        text.remove_prefix(end + 1);
    }
}

void check_cues(Reader& reader, const Draft& draft) {
    for (const toml::node* cue : draft.cues) {
        const auto text = cue->value_exact<std::string>();
        if (text) check_placeholders(reader, *cue, *text, draft.each_side.value_or(true));
    }
}

}  // namespace

std::optional<ExerciseFile> read_exercise_file(Reader& reader, std::string_view text, const BasePoses& bases) {
    Draft draft;
    draft.file.exercise.id = std::filesystem::path{reader.file()}.stem().string();
    draft.file.exercise.file = reader.file();
    const std::size_t before = reader.reports();
    if (!is_id(draft.file.exercise.id))
        reader.report(Spot{}, "the file's name is the exercise's id: lower-case letters, digits and hyphens, such as seated-twist.toml");
    const auto table = reader.parse(text);
    if (table) {
        read_keys<Draft>(reader, *table, "", exercise_keys, draft);
        check_dose(reader, draft);
        check_cues(reader, draft);
        draft.file.exercise.figure = read_figure(reader, draft.figure, draft.file.exercise, bases);
    }
    draft.file.exercise.each_side = draft.each_side.value_or(false);
    return reader.reports() == before ? std::optional{std::move(draft.file)} : std::nullopt;
}

std::optional<Exercise> read_exercise(std::string_view text, const std::string& file, std::vector<Diagnostic>& problems) {
    std::vector<Diagnostic> own;
    Reader reader{file, own};
    auto read = read_exercise_file(reader, text, {});
    sort_by_place(own);
    problems.insert(problems.end(), own.begin(), own.end());
    return read ? std::optional{std::move(read->exercise)} : std::nullopt;
}

}  // namespace limber
