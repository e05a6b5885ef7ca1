#include "config/phase_file.h"

#include <cmath>

namespace limber {
namespace {

struct PhaseDraft {
    Phase phase;
    std::vector<const toml::node*> poses;
    const toml::node* round = nullptr;
    const toml::node* beat = nullptr;
    const toml::node* cue = nullptr;
    const toml::node* seconds = nullptr;
    const toml::node* hold = nullptr;
};

void read_pose_name(Reader& reader, const toml::node& node, PhaseDraft& draft) {
    auto name = reader.id(node);
    if (!name) return;
    draft.poses.push_back(&node);
    draft.phase.pose = std::move(*name);
}

void read_pose_names(Reader& reader, const toml::node& node, PhaseDraft& draft) {
    const toml::array* round = node.as_array();
    if (!round) return read_pose_name(reader, node, draft);
    draft.round = &node;
    if (round->size() < 2) reader.report(node, "a round goes through two poses or more: write pose = \"tall\" for just one");
    for (const toml::node& entry : *round) {
        read_pose_name(reader, entry, draft);
        draft.phase.round.push_back(draft.phase.pose);
    }
}

constexpr Key<PhaseDraft> phase_keys[] = {
    {"cue", "what to do",
     [](Reader& reader, const toml::node& node, PhaseDraft& draft) {
         draft.cue = &node;
         put(reader.text(node), draft.phase.cue);
     }},
    {"breath", "\"in\", \"out\" or \"free\"",
     [](Reader& reader, const toml::node& node, PhaseDraft& draft) { put(reader.word<Breath>(node), draft.phase.breath); }},
    {"seconds", "",
     [](Reader& reader, const toml::node& node, PhaseDraft& draft) {
         draft.seconds = &node;
         if (const auto seconds = reader.number(node, 1, 60, 4)) draft.phase.length = std::chrono::seconds{*seconds};
     }},
    {"hold", "",
     [](Reader& reader, const toml::node& node, PhaseDraft& draft) {
         draft.hold = &node;
         put(reader.boolean(node), draft.phase.hold);
     }},
    {"pose", "a word for the pose it ends in, such as \"tall\"", read_pose_names},
    {"beat", "",
     [](Reader& reader, const toml::node& node, PhaseDraft& draft) {
         draft.beat = &node;
         if (const auto seconds = reader.decimal(node, 0.2, 10, 0.6))
             draft.phase.beat = std::chrono::milliseconds{std::lround(*seconds * 1000)};
     }},
};

void check_length(Reader& reader, const toml::node& node, const PhaseDraft& draft) {
    if (draft.seconds && draft.phase.hold)
        reader.report(*draft.seconds, "a phase with hold = true lasts as long as [dose] says: leave out `seconds`");
    if (!draft.seconds && !draft.hold) reader.report(node, "missing key `seconds` in [[phase]]: 1 to 60, or write hold = true");
    if (!draft.seconds && draft.hold && draft.hold->value_exact<bool>() == false)
        reader.report(*draft.hold, "a phase without hold needs `seconds`, 1 to 60");
}

void check_round(Reader& reader, const PhaseDraft& draft) {
    if (draft.round && !draft.beat)
        reader.report(*draft.round, "a round of poses needs `beat`, the seconds for each of them, such as beat = 0.6");
    if (draft.beat && !draft.round)
        reader.report(*draft.beat, "is for a round: write pose = [\"right-step\", \"left-step\"], or leave this out");
}

void read_phase(Reader& reader, const toml::node& node, ReadPhases& all) {
    const toml::table* table = reader.table(node, "[[phase]]");
    if (!table) return;
    PhaseDraft draft;
    read_keys<PhaseDraft>(reader, *table, " in [[phase]]", phase_keys, draft);
    check_length(reader, node, draft);
    check_round(reader, draft);
    if (draft.cue) all.cues.push_back(draft.cue);
    all.poses.insert(all.poses.end(), draft.poses.begin(), draft.poses.end());
    all.one_holds |= draft.hold && draft.hold->value_exact<bool>() != false;
    all.phases.push_back(std::move(draft.phase));
}

}  // namespace

ReadPhases read_phases(Reader& reader, const toml::node& node) {
    ReadPhases read;
    const toml::array* phases = node.as_array();
    if (!phases) return reader.report(node, "found " + std::string{what_is(node)} + ", expected [[phase]], once for each"), read;
    if (phases->empty()) reader.report(node, "has no phase: write one [[phase]] or more");
    for (const toml::node& phase : *phases) read_phase(reader, phase, read);
    return read;
}

}  // namespace limber
