#include "config/easier.h"

#include "config/did_you_mean.h"

namespace limber {
namespace {

bool share_a_direction(const Exercise& a, const Exercise& b) {
    return std::any_of(a.directions.begin(), a.directions.end(),
                       [&](Direction each) { return std::find(b.directions.begin(), b.directions.end(), each) != b.directions.end(); });
}

std::string did_you_mean_exercise(std::string_view id, const ExerciseFiles& files) {
    std::vector<std::string_view> ids;
    for (const auto& [known, file] : files) ids.push_back(known);
    return did_you_mean(id, ids, '"');
}

/// `"a", "b", "a"` where a's easier ones lead back to it, else empty.
std::string way_back(const Exercise& start, const ExerciseFiles& files) {
    std::string way = '"' + start.id + '"';
    std::set<std::string> seen;
    for (std::string id = start.easier; !id.empty() && seen.insert(id).second; id = files.at(id).exercise.easier) {
        way += ", \"" + id + '"';
        if (id == start.id) return way;
    }
    return {};
}

/// What is wrong with the name itself.
std::string mistake_in_name(const Exercise& exercise, const ExerciseFiles& files) {
    const std::string easier = as_found(exercise.easier);
    const auto found = files.find(exercise.easier);
    if (found == files.end()) return "unknown exercise " + easier + did_you_mean_exercise(exercise.easier, files);
    if (exercise.easier == exercise.id) return easier + " is this exercise itself: name another one or leave `easier` out";
    if (!share_a_direction(exercise, found->second.exercise)) return easier + " shares no direction with this exercise: name one that does";
    return {};
}

}  // namespace

void check_easier(ExerciseFiles& files, const std::set<std::string>& broken, std::vector<Diagnostic>& problems) {
    const auto give_up = [&](ExerciseFile& file, std::string why) {
        Reader{file.exercise.file, problems}.report(file.easier, std::move(why));
        file.exercise.easier.clear();
    };
    for (auto& [id, file] : files) {
        Exercise& exercise = file.exercise;
        if (exercise.easier.empty()) continue;
        if (!files.contains(exercise.easier) && broken.contains(exercise.easier))
            exercise.easier.clear();
        else if (std::string mistake = mistake_in_name(exercise, files); !mistake.empty())
            give_up(file, std::move(mistake));
    }
    for (auto& [id, file] : files) {
        const std::string circle = way_back(file.exercise, files);
        if (!circle.empty()) give_up(file, "`easier` leads round in a circle: " + circle);
    }
}

}  // namespace limber
