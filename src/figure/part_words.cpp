#include "figure/part_words.h"

#include "figure/spot.h"

namespace limber {
namespace {

struct PartWord {
    Part part;
    const char* word;
    bool paired;
};
constexpr PartWord part_words[] = {
    {Part::space, "its place", false},
    {Part::floor, "the floor", false},
    {Part::hips, "the hips", false},
    {Part::belly, "the belly", false},
    {Part::lower_back, "the lower back", false},
    {Part::chest, "the chest", false},
    {Part::ribs, "ribs", true},
    {Part::shoulder, "shoulder", true},
    {Part::upper_arm, "upper arm", true},
    {Part::elbow, "elbow", true},
    {Part::hand, "hand", true},
    {Part::head, "the head", false},
    {Part::ear, "ear", true},
    {Part::back_of_head, "the back of the head", false},
    {Part::thigh, "thigh", true},
    {Part::knee, "knee", true},
    {Part::shin, "shin", true},
    {Part::ankle, "ankle", true},
};

}  // namespace

std::string side_word(std::size_t side) { return side == right_side ? "right" : "left"; }

std::string words_for(const Anchor& anchor, std::size_t side) {
    for (const PartWord& each : part_words)
        if (each.part == anchor.part) return each.paired ? "the " + side_word(side_of(anchor, side)) + ' ' + each.word : each.word;
    return "its place";
}

}  // namespace limber
