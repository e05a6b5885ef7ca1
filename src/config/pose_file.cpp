#include "config/pose_file.h"

#include "config/did_you_mean.h"
#include "config/pose_values.h"

namespace limber {
namespace {

struct PoseDraft {
    Pose pose;
    bool spread = false;  ///< `spine` is there: a region said by itself replaces its share only.
    const toml::node* hips = nullptr;
    const toml::node* rock = nullptr;
};

constexpr BendRanges any_way{{-180, 180}, {-180, 180}, {-180, 180}};
constexpr BendRanges whole_spine{{-90, 120}, {-60, 60}, {-90, 90}};
constexpr BendRanges one_region{{-60, 90}, {-45, 45}, {-60, 60}};
constexpr BendRanges of_neck{{-80, 80}, {-60, 60}, {-90, 90}};

/// What each region of the spine takes of a movement of the whole.
struct Share {
    Bend Pose::*region;
    double bend, lean, turn;
};
constexpr Share shares[] = {
    {&Pose::lumbar, .40, .40, .12},
    {&Pose::lower, .30, .30, .48},
    {&Pose::upper, .30, .30, .40},
};

void read_spine(Reader& reader, const toml::node& node, PoseDraft& draft) {
    draft.spread = true;
    Bend whole;
    read_bend(reader, node, whole_spine, whole);
    for (const Share& share : shares)
        draft.pose.*share.region = {share.bend * whole.bend, share.lean * whole.lean, share.turn * whole.turn};
}

template <Bend Pose::*part>
void read_region(Reader& reader, const toml::node& node, PoseDraft& draft) {
    if (!draft.spread) draft.pose.*part = {};
    read_bend(reader, node, one_region, draft.pose.*part);
}

template <Bend Pose::*part>
void read_neck(Reader& reader, const toml::node& node, PoseDraft& draft) {
    draft.pose.*part = {};
    read_bend(reader, node, of_neck, draft.pose.*part);
}

void read_pelvis(Reader& reader, const toml::node& node, PoseDraft& draft) {
    draft.pose.pelvis = {};
    read_bend(reader, node, any_way, draft.pose.pelvis);
}

void read_hips(Reader& reader, const toml::node& node, PoseDraft& draft) {
    draft.hips = &node;
    draft.pose.rock.reset();
    put(read_point(reader, node), draft.pose.hips);
}

void read_rock(Reader& reader, const toml::node& node, PoseDraft& draft) {
    draft.rock = &node;
    if (const auto angle = reader.decimal(node, -60, 140, 10)) draft.pose.rock = angle;
}

template <Shrug Pose::*part>
void read_shoulder(Reader& reader, const toml::node& node, PoseDraft& draft) {
    read_shrug(reader, node, draft.pose.*part);
}

void read_shoulders(Reader& reader, const toml::node& node, PoseDraft& draft) {
    read_shrug(reader, node, draft.pose.right_shoulder);
    draft.pose.left_shoulder = draft.pose.right_shoulder;
}

template <Reach Pose::*part, Limb limb>
void read_limb(Reader& reader, const toml::node& node, PoseDraft& draft) {
    read_reach(reader, node, limb, draft.pose.*part);
}

template <Reach Pose::*right, Reach Pose::*left, Limb limb>
void read_limbs(Reader& reader, const toml::node& node, PoseDraft& draft) {
    read_reach(reader, node, limb, draft.pose.*right);
    draft.pose.*left = mirrored(draft.pose.*right);
}

template <double Pose::*part>
void read_fullness(Reader& reader, const toml::node& node, PoseDraft& draft) {
    put(reader.decimal(node, 0, 1, 0.5), draft.pose.*part);
}

// What stands for several comes before each of them, which replaces its part.
constexpr Key<PoseDraft> pose_keys[] = {
    {"from", "", [](Reader&, const toml::node&, PoseDraft&) {}},  // read before all others
    {"hips", "", read_hips},
    {"rock", "", read_rock},
    {"pelvis", "", read_pelvis},
    {"spine", "", read_spine},
    {"lumbar", "", read_region<&Pose::lumbar>},
    {"lower", "", read_region<&Pose::lower>},
    {"upper", "", read_region<&Pose::upper>},
    {"neck", "", read_neck<&Pose::neck>},
    {"head", "", read_neck<&Pose::head>},
    {"shoulders", "", read_shoulders},
    {"right_shoulder", "", read_shoulder<&Pose::right_shoulder>},
    {"left_shoulder", "", read_shoulder<&Pose::left_shoulder>},
    {"hands", "", read_limbs<&Pose::right_hand, &Pose::left_hand, Limb::right_hand>},
    {"right_hand", "", read_limb<&Pose::right_hand, Limb::right_hand>},
    {"left_hand", "", read_limb<&Pose::left_hand, Limb::left_hand>},
    {"feet", "", read_limbs<&Pose::right_foot, &Pose::left_foot, Limb::right_foot>},
    {"right_foot", "", read_limb<&Pose::right_foot, Limb::right_foot>},
    {"left_foot", "", read_limb<&Pose::left_foot, Limb::left_foot>},
    {"ribs", "", read_fullness<&Pose::ribs>},
    {"belly", "", read_fullness<&Pose::belly>},
};

/// Whether this rests on the other hand.
bool on_hand(const Reach& reach) { return reach.at.part == Part::hand; }

Pose read_pose(Reader& reader, const toml::table& table, const std::string& name, const Pose& from) {
    PoseDraft draft{.pose = from};
    read_keys<PoseDraft>(reader, table, " of a pose", pose_keys, draft);
    if (draft.hips && draft.rock) reader.report(*draft.rock, "says where the hips are, as `hips` does: leave one of the two out");
    if (on_hand(draft.pose.right_hand) && on_hand(draft.pose.left_hand))
        reader.report(table, "each hand of \"" + name + "\" rests on the other: say where one of them is");
    draft.pose.line = place_of(table).line;
    return draft.pose;
}

/// Reads each pose after the one that it is made from.
class Family {
public:
    Family(Reader& reader, const toml::table& entries, const Ancestors& ancestors)
        : reader_{reader}, entries_{entries}, ancestors_{ancestors} {}

    ReadPoses all() && {
        for (const auto& [key, node] : entries_) pose(std::string{key.str()}, node);
        return std::move(read_);
    }

private:
    const Pose& pose(const std::string& name, const toml::node& node) {
        if (const auto known = read_.poses.find(name); known != read_.poses.end()) return known->second;
        const toml::table* table = reader_.table(node, "[" + std::string{ancestors_.heading} + name + "]");
        unfinished_.insert(name);
        const Pose from = table ? parent(*table) : ancestors_.otherwise;
        unfinished_.erase(name);
        return read_.poses[name] = table ? read_pose(reader_, *table, name, from) : from;
    }

    Pose parent(const toml::table& table) {
        const toml::node* from = table.get("from");
        const auto name = from ? reader_.id(*from) : std::nullopt;
        if (!name) return ancestors_.otherwise;
        read_.parents.insert(*name);
        if (const toml::node* node = entries_.get(*name)) return of_this_file(*name, *node, *from);
        if (const auto base = ancestors_.bases.find(*name); base != ancestors_.bases.end()) return base->second;
        if (!named<Position>(*name)) report_unknown(*name, *from);
        return ancestors_.otherwise;
    }

    Pose of_this_file(const std::string& name, const toml::node& node, const toml::node& from) {
        constexpr std::size_t generations = 20;
        if (unfinished_.contains(name)) {
            reader_.report(from, "goes round in a circle: \"" + name + "\" is itself made from this pose");
        } else if (unfinished_.size() > generations) {
            reader_.report(from, "is made from a pose that is made from a pose, more than 20 times: begin again from a base pose");
        } else {
            return pose(name, node);
        }
        return ancestors_.otherwise;
    }

    void report_unknown(const std::string& name, const toml::node& from) {
        std::vector<std::string_view> known(names<Position>().begin(), names<Position>().end());
        for (const auto& [key, node] : entries_) known.push_back(key.str());
        reader_.report(from, "unknown pose " + as_found(name) + did_you_mean(name, known, '"'));
    }

    Reader& reader_;
    const toml::table& entries_;
    const Ancestors& ancestors_;
    ReadPoses read_;
    std::set<std::string> unfinished_;
};

}  // namespace

ReadPoses read_poses(Reader& reader, const toml::table& entries, const Ancestors& ancestors) {
    return Family{reader, entries, ancestors}.all();
}

void read_base_poses(Reader& reader, std::string_view text, BasePoses& bases) {
    const auto file = reader.parse(text);
    if (!file) return;
    report_unknown_keys(reader, *file, ": a base pose is named like its position", names<Position>());
    const BasePoses before = bases;
    for (auto& [name, pose] : read_poses(reader, *file, {before, {}, ""}).poses) bases[name] = pose;
    for (const std::string_view position : names<Position>()) {
        if (!bases.contains(position))
            reader.report(Spot{}, "missing [" + std::string{position} + "]: the pose from which exercises of that position start");
    }
}

}  // namespace limber
