#include "config/figure_file.h"

#include "config/did_you_mean.h"
#include "config/pose_values.h"
#include "core/in_quotes.h"

namespace limber {
namespace {

struct NamedView {
    std::string_view word;
    View view;
};

constexpr NamedView views[] = {
    {"front", {0, 8}},   {"three-quarter", {40, 12}},       {"side", {90, 6}},       {"three-quarter-back", {140, 12}},
    {"back", {180, 8}},  {"left-three-quarter", {-40, 12}}, {"left-side", {-90, 6}}, {"left-three-quarter-back", {-140, 12}},
    {"above", {90, 50}},
};
constexpr std::string_view view_words[] = {
    "front", "three-quarter", "side", "three-quarter-back", "back", "left-three-quarter", "left-side", "left-three-quarter-back", "above",
};

constexpr Key<View> view_keys[] = {
    {"yaw", "", [](Reader& reader, const toml::node& node, View& view) { put(reader.decimal(node, -180, 180, 60), view.yaw); }},
    {"pitch", "", [](Reader& reader, const toml::node& node, View& view) { put(reader.decimal(node, -20, 90, 12), view.pitch); }},
};

struct FigureDraft {
    Figure figure;
    std::vector<const toml::node*> ready;
    bool props = false;
};

void read_view(Reader& reader, const toml::node& node, FigureDraft& draft) {
    if (const toml::table* table = node.as_table()) return read_keys<View>(reader, *table, " in view", view_keys, draft.figure.view);
    const auto word = reader.one_of(node, view_words);
    for (const NamedView& each : views)
        if (word == each.word) draft.figure.view = each.view;
}

struct PropDraft {
    PlacedProp prop;
    const toml::node* is = nullptr;
    bool placed = false;
};

constexpr Key<PropDraft> prop_keys[] = {
    {"is", "such as \"wall\"",
     [](Reader& reader, const toml::node& node, PropDraft& draft) {
         if (const auto prop = reader.word<Prop>(node)) draft.is = &node, draft.prop.prop = *prop;
     }},
    {"at", "",
     [](Reader& reader, const toml::node& node, PropDraft& draft) {
         draft.placed = true;
         put(read_point(reader, node), draft.prop.at);
     }},
    {"turn", "",
     [](Reader& reader, const toml::node& node, PropDraft& draft) { put(reader.decimal(node, -180, 180, 90), draft.prop.turn); }},
};

/// Chair and mat stand below the body where nothing else is said; band and dumbbell are in the hands.
bool must_say_where(Prop prop) { return prop == Prop::wall || prop == Prop::roller || prop == Prop::desk || prop == Prop::cushion; }

std::optional<PlacedProp> read_prop(Reader& reader, const toml::node& node) {
    PropDraft draft;
    const std::size_t before = reader.reports();
    if (const toml::table* table = node.as_table())
        read_keys<PropDraft>(reader, *table, " of a prop", prop_keys, draft);
    else if (const auto prop = reader.word<Prop>(node))
        draft.is = &node, draft.prop.prop = *prop;
    if (draft.is && !draft.placed && must_say_where(draft.prop.prop)) {
        const std::string word{name_of(draft.prop.prop)};
        reader.report(*draft.is, "say where the " + word + " is: { is = \"" + word + "\", at = [0.3, 0, 0] }");
    }
    return reader.reports() == before ? std::optional{draft.prop} : std::nullopt;
}

void read_ready(Reader& reader, const toml::node& node, FigureDraft& draft) {
    const auto read_one = [&](const toml::node& name) {
        draft.ready.push_back(&name);
        put(reader.id(name), draft.figure.ready);
    };
    const toml::array* way = node.as_array();
    if (!way) return read_one(node);
    if (way->size() < 2) reader.report(node, "a way goes through two poses or more: write ready = \"tall\" for just one");
    for (const toml::node& entry : *way) {
        if (!draft.ready.empty()) draft.figure.to_ready.push_back(draft.figure.ready);
        read_one(entry);
    }
}

constexpr Key<FigureDraft> figure_keys[] = {
    {"view", "", read_view},
    {"ready", "", read_ready},
    {"props", "",
     [](Reader& reader, const toml::node& node, FigureDraft& draft) {
         draft.props = true;
         const toml::array* list = reader.list(node, "things such as [\"chair\"]");
         if (!list) return;
         for (const toml::node& entry : *list)
             if (const auto prop = read_prop(reader, entry)) draft.figure.props.push_back(*prop);
     }},
};

/// On the side the body lies across the way it looks, and so does its mat.
double along_body(Position position) { return position == Position::side_lying ? 90 : 0; }

std::vector<PlacedProp> usual_props(const Exercise& exercise) {
    std::vector<PlacedProp> props;
    if (exercise.position == Position::seated) props.push_back({Prop::chair, {}, 0});
    const std::pair<Equipment, Prop> needed[] = {
        {Equipment::mat, Prop::mat}, {Equipment::band, Prop::band}, {Equipment::dumbbell, Prop::dumbbell}};
    for (const auto& [equipment, prop] : needed)
        if (exercise.needs.contains(equipment)) props.push_back({prop, {}, along_body(exercise.position)});
    return props;
}

void check_known(Reader& reader, const toml::node& node, const std::map<std::string, Pose>& poses) {
    const auto name = node.value_exact<std::string>();
    if (!name || reader.reported(node) || poses.contains(*name)) return;
    std::vector<std::string_view> known;
    for (const auto& [each, pose] : poses) known.push_back(each);
    const std::string meant = did_you_mean(*name, known, '"');
    reader.report(node, "unknown pose " + as_found(*name) + (meant.empty() ? ": there is no [pose." + shown(*name) + "]" : meant));
}

/// That every name has its pose, and every pose is for something.
void check_poses(Reader& reader, const FigureNodes& nodes, const toml::table& entries, const ReadPoses& read,
                 const std::vector<const toml::node*>& ready) {
    std::vector<const toml::node*> named_by = nodes.phase_poses;
    named_by.insert(named_by.end(), ready.begin(), ready.end());
    std::set<std::string> used = read.parents;
    for (const toml::node* node : named_by) {
        check_known(reader, *node, read.poses);
        if (const auto name = node->value_exact<std::string>()) used.insert(*name);
    }
    for (const auto& [key, node] : entries) {
        const std::string name{key.str()};
        if (!is_id(name))
            reader.report(place_of(key), as_found(name) + " is not a name of lower-case letters, digits and hyphens, such as \"turned\"");
        else if (named<Position>(name))
            reader.report(place_of(key), as_found(name) + " is the name of a base pose: call this one something else");
        else if (!used.contains(name))
            reader.report(place_of(key), "no phase moves to the pose " + as_found(name) + ": name it in a phase, or leave it out");
    }
}

}  // namespace

Figure read_figure(Reader& reader, const FigureNodes& nodes, const Exercise& exercise, const BasePoses& bases) {
    FigureDraft draft;
    if (const toml::table* table = nodes.figure ? reader.table(*nodes.figure, "[figure]") : nullptr)
        read_keys<FigureDraft>(reader, *table, " in [figure]", figure_keys, draft);
    Figure& figure = draft.figure;
    if (const auto base = bases.find(name_of(exercise.position)); base != bases.end()) figure.base = base->second;
    figure.base.line = 1;
    if (!draft.props) figure.props = usual_props(exercise);
    const toml::table* entries = nodes.poses ? reader.table(*nodes.poses, "[pose.turned]") : nullptr;
    if (entries) {
        ReadPoses read = read_poses(reader, *entries, {bases, figure.base});
        check_poses(reader, nodes, *entries, read, draft.ready);
        figure.poses = std::move(read.poses);
        if (draft.ready.empty() && !exercise.phases.empty()) figure.ready = exercise.phases.back().pose;
    } else if (!draft.ready.empty()) {
        reader.report(*draft.ready.front(), "names a pose, but no pose is written here: begin with [pose." + figure.ready + "]");
    }
    return std::move(figure);
}

}  // namespace limber
