#include "core/fit.h"

#include <algorithm>

namespace limber {
namespace {

std::string in_words(Duration length) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    const std::string minutes = std::to_string(seconds / 60) + " min", rest = std::to_string(seconds % 60) + " s";
    return seconds < 120 && seconds % 60  ? std::to_string(seconds) + " s"
           : seconds % 60 == 0 && seconds ? minutes
           : seconds < 60                 ? rest
                                          : minutes + " " + rest;
}

struct EquipmentWord {
    Equipment equipment;
    const char* word;
};
constexpr EquipmentWord equipment_words[] = {
    {Equipment::chair, "chair"},   {Equipment::wall, "wall"}, {Equipment::mat, "mat"},
    {Equipment::roller, "roller"}, {Equipment::band, "band"}, {Equipment::dumbbell, "dumbbell"},
};

std::string what_there_is(const Settings& settings) {
    std::string all;
    for (const auto& [equipment, word] : equipment_words)
        if (settings.body.equipment.count(equipment)) all += (all.empty() ? "" : ", ") + std::string{word};
    return std::string{"with place = \""} + (settings.body.place == Place::desk ? "desk" : "floor") + "\" and " +
           (all.empty() ? "no equipment" : "equipment " + all);
}

/// How many more exercises a change of the settings would bring.
template <class Change>
std::size_t gained(const Catalog& catalog, Settings settings, Change change) {
    const std::size_t before = eligible(catalog, settings).size();
    change(settings);
    return eligible(catalog, settings).size() - before;
}

std::string first_excluded(const Catalog& catalog, const Settings& settings) {
    for (const std::string& id : settings.routine.exclude)
        if (gained(catalog, settings, [&](Settings& changed) { std::erase(changed.routine.exclude, id); })) return id;
    return "";
}

std::string advice(const Catalog& catalog, const Settings& settings, bool some_left) {
    std::vector<std::string> ways;
    for (const auto& [equipment, word] : equipment_words)
        if (gained(catalog, settings, [&, more = equipment](Settings& changed) { changed.body.equipment.insert(more); })) {
            ways.push_back("add \"" + std::string{word} + "\" to equipment");
            break;
        }
    if (gained(catalog, settings, [](Settings& changed) { changed.body.place = Place::floor; })) ways.push_back("set place = \"floor\"");
    if (ways.empty() && gained(catalog, settings, [](Settings& changed) {
            changed.body.place = Place::floor;
            changed.body.equipment.insert(Equipment::mat);
        }))
        ways.push_back("set place = \"floor\" and add \"mat\" to equipment");
    if (const std::string id = first_excluded(catalog, settings); !id.empty()) ways.push_back("remove \"" + id + "\" from exclude");
    if (some_left) ways.push_back("change the length");
    if (ways.empty()) ways.push_back("look at equipment, conditions and exclude");
    std::string all = ways.front();
    for (std::size_t i = 1; i < ways.size(); ++i) all += (i + 1 == ways.size() ? " or " : ", ") + ways[i];
    all.front() = static_cast<char>(all.front() - 'a' + 'A');
    return all + ".";
}

std::string what_is_left(Duration length, std::span<const Candidate> left) {
    if (left.empty()) return "no exercise is left";
    const Window window{length};
    Duration longest{}, shortest = left.front().shortest;
    for (const Candidate& candidate : left) {
        longest += candidate.longest;
        shortest = std::min(shortest, candidate.shortest);
    }
    const std::string count = left.size() == 1 ? "1 exercise is left" : std::to_string(left.size()) + " exercises are left";
    if (longest < window.least) return count + ", " + in_words(longest) + " long at most";
    if (shortest > window.most) return count + ", the shortest takes " + in_words(shortest);
    return count + ", and no choice of them comes near enough";
}

}  // namespace

std::string obstacle_for(const Catalog& catalog, const Settings& settings, Duration length, std::span<const Candidate> left) {
    return "Nothing fits " + in_words(length) + ": " + what_there_is(settings) + ", " + what_is_left(length, left) + ". " +
           advice(catalog, settings, !left.empty());
}

}  // namespace limber
