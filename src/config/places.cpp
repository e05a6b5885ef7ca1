#include "config/places.h"

#include "config/did_you_mean.h"
#include "config/pose_values.h"

namespace limber {
namespace {

struct PlaceWord {
    std::string_view word;
    Part part;
    bool two = false;  ///< One on each side.
};

constexpr PlaceWord places[] = {
    {"floor", Part::floor},
    {"hips", Part::hips},
    {"hip", Part::hips, true},
    {"belly", Part::belly},
    {"lower-back", Part::lower_back},
    {"chest", Part::chest},
    {"ribs", Part::ribs, true},
    {"shoulder", Part::shoulder, true},
    {"upper-arm", Part::upper_arm, true},
    {"elbow", Part::elbow, true},
    {"hand", Part::hand, true},
    {"head", Part::head},
    {"ear", Part::ear, true},
    {"back-of-head", Part::back_of_head},
    {"thigh", Part::thigh, true},
    {"knee", Part::knee, true},
    {"shin", Part::shin, true},
    {"ankle", Part::ankle, true},
};

constexpr std::string_view before_two[] = {"right-", "left-", "other-"};

std::vector<std::string_view> words_alone() {
    std::vector<std::string_view> words;
    for (const PlaceWord& place : places) words.push_back(place.word);
    return words;
}

std::vector<std::string> words_with_sides() {
    std::vector<std::string> words;
    for (const PlaceWord& place : places) {
        words.emplace_back(place.word);
        if (!place.two) continue;
        for (const std::string_view side : before_two) words.push_back(std::string{side} + std::string{place.word});
    }
    return words;
}

Side opposite(Side side) { return side == Side::right ? Side::left : Side::right; }

void report_unknown(Reader& reader, const toml::node& node, const std::string& word) {
    const std::vector<std::string> all = words_with_sides();
    const std::vector<std::string_view> known(all.begin(), all.end());
    std::string list;
    for (const std::string_view each : words_alone()) list += (list.empty() ? "" : ", ") + std::string{each};
    reader.report(node, as_found(word) + " is no place: write one of " + list + ", with right- or left- before those that are two" +
                            did_you_mean(word, known, '"'));
}

struct Heading {
    std::string_view word;
    Point point;
};

constexpr Heading headings[] = {
    {"ahead", {1, 0, 0}}, {"back", {-1, 0, 0}}, {"up", {0, 1, 0}},  {"down", {0, -1, 0}},
    {"right", {0, 0, 1}}, {"left", {0, 0, -1}}, {"out", {0, 0, 1}}, {"in", {0, 0, -1}},
};

constexpr std::string_view heading_words[] = {"ahead", "back", "up", "down", "right", "left", "out", "in"};

}  // namespace

std::optional<Anchor> read_place(Reader& reader, const toml::node& node, Side own) {
    const auto text = reader.text(node);
    if (!text) return std::nullopt;
    std::string_view word = *text;
    const auto prefix = std::find_if(std::begin(before_two), std::end(before_two), [&](auto each) { return word.starts_with(each); });
    const bool with_side = prefix != std::end(before_two);
    if (with_side) word.remove_prefix(prefix->size());
    const auto place = std::find_if(std::begin(places), std::end(places), [&](const PlaceWord& each) { return each.word == word; });
    if (place == std::end(places)) return report_unknown(reader, node, *text), std::nullopt;
    if (!place->two && with_side) {
        reader.report(node, as_found(*text) + " is no place: there is only one, write " + as_found(word));
        return std::nullopt;
    }
    const Side side = !with_side ? own : *prefix == "right-" ? Side::right : *prefix == "left-" ? Side::left : opposite(own);
    return Anchor{place->part, place->two ? side : Side::both, {}};
}

std::optional<Point> read_direction(Reader& reader, const toml::node& node, Side own) {
    if (node.is_array()) {
        auto point = read_point(reader, node);
        if (point != Point{}) return point;
        reader.report(node, "points nowhere: one of the three must not be 0");
        return std::nullopt;
    }
    const auto word = reader.one_of(node, heading_words);
    if (!word) return std::nullopt;
    const auto heading = std::find_if(std::begin(headings), std::end(headings), [&](const Heading& each) { return each.word == *word; });
    Point point = heading->point;
    if (own == Side::left && (*word == "out" || *word == "in")) point.z = -point.z;
    return point;
}

}  // namespace limber
