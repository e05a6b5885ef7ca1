#include "config/pose_values.h"

#include "config/places.h"

#include <cmath>

namespace limber {
namespace {

struct BendDraft {
    const BendRanges& ranges;
    Bend& bend;
};

constexpr Key<BendDraft> bend_keys[] = {
    {"bend", "",
     [](Reader& reader, const toml::node& node, BendDraft& draft) {
         put(reader.decimal(node, draft.ranges.bend.least, draft.ranges.bend.most, 10), draft.bend.bend);
     }},
    {"lean", "",
     [](Reader& reader, const toml::node& node, BendDraft& draft) {
         put(reader.decimal(node, draft.ranges.lean.least, draft.ranges.lean.most, 10), draft.bend.lean);
     }},
    {"turn", "",
     [](Reader& reader, const toml::node& node, BendDraft& draft) {
         put(reader.decimal(node, draft.ranges.turn.least, draft.ranges.turn.most, 10), draft.bend.turn);
     }},
};

constexpr Key<Shrug> shrug_keys[] = {
    {"raise", "", [](Reader& reader, const toml::node& node, Shrug& shrug) { put(reader.decimal(node, -30, 60, 10), shrug.raise); }},
    {"forward", "", [](Reader& reader, const toml::node& node, Shrug& shrug) { put(reader.decimal(node, -45, 45, 10), shrug.forward); }},
};

struct ReachDraft {
    Side own;
    Reach reach;
    const toml::node* on = nullptr;
    const toml::node* by = nullptr;
    const toml::node* at = nullptr;
};

void read_on(Reader& reader, const toml::node& node, ReachDraft& draft) {
    draft.on = &node;
    if (const auto anchor = read_place(reader, node, draft.own)) {
        draft.reach.at.part = anchor->part;
        draft.reach.at.side = anchor->side;
    }
}

void read_by(Reader& reader, const toml::node& node, ReachDraft& draft) {
    draft.by = &node;
    put(read_point(reader, node), draft.reach.at.by);
}

void read_at(Reader& reader, const toml::node& node, ReachDraft& draft) {
    draft.at = &node;
    put(read_point(reader, node), draft.reach.at.by);
}

void read_pointing(Reader& reader, const toml::node& node, ReachDraft& draft) {
    if (const auto direction = read_direction(reader, node, draft.own)) draft.reach.pointing = direction;
}

void read_bending(Reader& reader, const toml::node& node, ReachDraft& draft) {
    if (const auto direction = read_direction(reader, node, draft.own)) draft.reach.bending = direction;
}

constexpr Key<ReachDraft> hand_keys[] = {
    {"on", "", read_on}, {"by", "", read_by}, {"at", "", read_at}, {"fingers", "", read_pointing}, {"elbow", "", read_bending},
};
constexpr Key<ReachDraft> foot_keys[] = {
    {"on", "", read_on}, {"by", "", read_by}, {"at", "", read_at}, {"toes", "", read_pointing}, {"knee", "", read_bending},
};

bool is_hand(Limb limb) { return limb == Limb::right_hand || limb == Limb::left_hand; }
Side side_of(Limb limb) { return limb == Limb::right_hand || limb == Limb::right_foot ? Side::right : Side::left; }

/// Whether a limb would have to rest on a part of itself.
bool is_of(const Anchor& anchor, Limb limb) {
    if (anchor.side != side_of(limb)) return false;
    using enum Part;
    const Part arm[] = {upper_arm, elbow, hand}, leg[] = {thigh, knee, shin, ankle};
    const auto has = [&](const auto& parts) { return std::find(std::begin(parts), std::end(parts), anchor.part) != std::end(parts); };
    return is_hand(limb) ? has(arm) : has(leg);
}

void check_place(Reader& reader, const toml::node& node, Limb limb, const Anchor& anchor) {
    const std::string foot_or_hand = is_hand(limb) ? "hand" : "foot";
    if (is_of(anchor, limb))
        reader.report(node, "a " + foot_or_hand + " cannot rest on its own " + (is_hand(limb) ? "arm" : "leg") +
                                ": write left-, right- or other- before it");
}

constexpr const char* floor_needs_by = "say where on the floor: { on = \"floor\", by = [0.1, 0, 0.1] }";

void read_reach_table(Reader& reader, const toml::table& table, Limb limb, Reach& reach) {
    ReachDraft draft{.own = side_of(limb), .reach = {}};
    const std::size_t before = reader.reports();
    const bool hand = is_hand(limb);
    read_keys<ReachDraft>(reader, table, hand ? " of a hand" : " of a foot", hand ? hand_keys : foot_keys, draft);
    if (draft.on && draft.at) reader.report(*draft.at, "has a place already with `on`: leave one out, or write `by` for an offset from it");
    if (draft.by && !draft.on) reader.report(*draft.by, "is an offset from nothing: write `on` too, or `at` for a point in space");
    if (!draft.on && !draft.by && !draft.at) reader.report(table, "has no place: write `on` with a part of the body, or `at` with a point");
    if (draft.on && !draft.by && draft.reach.at.part == Part::floor) reader.report(*draft.on, floor_needs_by);
    if (draft.on) check_place(reader, *draft.on, limb, draft.reach.at);
    if (reader.reports() == before) reach = draft.reach;
}

}  // namespace

std::optional<Point> read_point(Reader& reader, const toml::node& node) {
    constexpr double far = 3;
    const toml::array* list = node.as_array();
    if (!list || list->size() != 3) {
        const std::string found{list ? "a list of " + std::to_string(list->size()) : std::string{what_is(node)}};
        reader.report(node, "found " + found + ", expected three numbers, ahead, up and right, such as [0.3, 0.9, 0.1]");
        return std::nullopt;
    }
    double values[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = list->get(i)->value<double>();
        if (!list->get(i)->is_number() || !value || !std::isfinite(*value)) {
            reader.report(*list->get(i), "found " + std::string{what_is(*list->get(i))} + ", expected a number such as 0.3");
            return std::nullopt;
        }
        values[i] = *value;
    }
    if (std::hypot(values[0], values[1], values[2]) <= far) return Point{values[0], values[1], values[2]};
    reader.report(node, "is farther than 3 heights of the body: 0.5 is half a height");
    return std::nullopt;
}

void read_bend(Reader& reader, const toml::node& node, const BendRanges& ranges, Bend& bend) {
    BendDraft draft{ranges, bend};
    if (const toml::table* table = reader.table(node, "{ bend = 10, turn = 40 }"))
        read_keys<BendDraft>(reader, *table, ": a joint has bend, lean and turn", bend_keys, draft);
}

void read_shrug(Reader& reader, const toml::node& node, Shrug& shrug) {
    shrug = {};
    if (const toml::table* table = reader.table(node, "{ raise = 10, forward = 0 }"))
        read_keys<Shrug>(reader, *table, ": a shoulder has raise and forward", shrug_keys, shrug);
}

void read_reach(Reader& reader, const toml::node& node, Limb limb, Reach& reach) {
    if (const toml::table* table = node.as_table()) return read_reach_table(reader, *table, limb, reach);
    if (!node.is_string())
        return reader.report(node, "found " + std::string{what_is(node)} +
                                       ", expected a place such as \"left-knee\", { on = \"chest\", by = [0.03, 0, 0] } or "
                                       "{ at = [0.3, 0.9, 0.1] }");
    const auto anchor = read_place(reader, node, side_of(limb));
    if (!anchor) return;
    if (anchor->part == Part::floor) return reader.report(node, floor_needs_by);
    check_place(reader, node, limb, *anchor);
    reach = {*anchor, {}, {}};
}

Reach mirrored(Reach reach) {
    if (reach.at.side != Side::both) reach.at.side = reach.at.side == Side::right ? Side::left : Side::right;
    reach.at.by.z = -reach.at.by.z;
    if (reach.pointing) reach.pointing->z = -reach.pointing->z;
    if (reach.bending) reach.bending->z = -reach.bending->z;
    return reach;
}

}  // namespace limber
