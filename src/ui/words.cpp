#include "ui/words.h"

#include <algorithm>
#include <map>

namespace limber {
namespace {

using std::chrono::ceil;
using std::chrono::minutes;
using std::chrono::round;
using std::chrono::seconds;

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string all;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        all += all.empty() ? part : between + part;
    }
    return all;
}

std::string capitalised(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string side_words(Side side) {
    static const std::map<Side, std::string> words{{Side::both, ""}, {Side::right, "right side"}, {Side::left, "left side"}};
    return words.at(side);
}

std::string breath_words(Breath breath) {
    static const std::map<Breath, std::string> words{{Breath::free, ""}, {Breath::in, "breathe in"}, {Breath::out, "breathe out"}};
    return words.at(breath);
}

/// Parts of what the mid-back can do one way.
constexpr double a_little = 0.06, half_way = 0.35, a_lot = 0.7;

/// While a position is held the clock counts; otherwise the repetitions do.
std::string count_words(const RoutineScreen& screen) {
    if (screen.hold) return "hold " + clock_words(screen.step_left);
    if (screen.reps > 1) return std::to_string(screen.rep) + " of " + std::to_string(screen.reps);
    return clock_words(screen.step_left);
}

std::string moving_words(const RoutineScreen& screen) {
    const std::string breath = breath_words(screen.breath);
    return joined({side_words(screen.side), count_words(screen), screen.hold && breath.empty() ? "keep breathing" : breath}, " · ");
}

}  // namespace

std::string clock_words(Duration left) {
    const auto whole = std::max<std::int64_t>(0, ceil<seconds>(left).count());
    const auto rest = whole % 60;
    return std::to_string(whole / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

std::string length_words(Duration length) {
    const auto whole = round<seconds>(std::max(length, Duration{}));
    if (whole < minutes{1}) return std::to_string(whole.count()) + " s";
    const auto all = round<minutes>(length).count();
    if (all < 60) return std::to_string(all) + " min";
    return std::to_string(all / 60) + " h" + (all % 60 == 0 ? "" : " " + std::to_string(all % 60) + " min");
}

std::string share_words(Duration done, Duration target) {
    if (done > Duration{} && done < minutes{1}) return length_words(done) + " of " + length_words(target);
    return std::to_string(round<minutes>(done).count()) + " of " + length_words(target);
}

std::string routine_words(const std::vector<ExerciseLine>& routine, std::size_t most) {
    std::vector<std::string> names;
    for (const ExerciseLine& exercise : routine) names.push_back(exercise.name);
    if (names.size() <= most + 1) return joined(names, ", ");
    const std::size_t more = names.size() - most;
    names.resize(most);
    return joined(names, ", ") + " and " + std::to_string(more) + " more";
}

std::string headline_words(Break kind) { return kind == Break::micro ? "Time to loosen your back" : "Time for a longer break"; }

std::string direction_words(Direction direction) {
    static const std::map<Direction, std::string> words{
        {Direction::flexion, "Rounding"},
        {Direction::extension, "Arching"},
        {Direction::rotation, "Turning"},
        {Direction::side_bend, "Side-bending"},
        {Direction::breathing, "Breathing"},
        {Direction::shoulder_blades, "Shoulder blades"},
        {Direction::hip, "Hips"},
        {Direction::warm_up, "Warming up"},
    };
    return words.at(direction);
}

std::string step_words(const RoutineScreen& screen) {
    if (screen.paused) return "Paused · Space goes on";
    if (screen.getting_ready) return "Get ready · " + clock_words(screen.step_left);
    if (screen.changing_sides) return capitalised(joined({"change sides", side_words(screen.side), clock_words(screen.step_left)}, " · "));
    return capitalised(moving_words(screen));
}

std::string figure_words(const RoutineScreen& screen) {
    return joined({joined({screen.exercise, side_words(screen.side)}, ", "), screen.cue}, ": ");
}

std::string glow_words(const Glow& glow) {
    static const std::map<Glow::Way, std::string> ways{
        {Glow::Way::flexion, "rounding"},
        {Glow::Way::extension, "arching"},
        {Glow::Way::right_turn, "turning right"},
        {Glow::Way::left_turn, "turning left"},
        {Glow::Way::right_lean, "leaning right"},
        {Glow::Way::left_lean, "leaning left"},
        {Glow::Way::breath, "moving with the breath"},
    };
    if (glow.amount < a_little) return "Mid-back: at rest";
    const char* much = glow.amount < half_way ? ", a little" : glow.amount < a_lot ? "" : ", strongly";
    return "Mid-back: " + ways.at(glow.way) + much;
}

std::string prompt_announcement(const PromptScreen& screen) {
    return headline_words(screen.kind) + ". " + length_words(screen.length) + ": " + routine_words(screen.routine) + ". You have sat for " +
           length_words(screen.sitting) + ".";
}

std::string step_announcement(const RoutineScreen& screen) {
    if (screen.over) return {};
    if (screen.paused) return "Paused.";
    if (screen.changing_sides) return "Change sides. " + screen.cue;
    if (!screen.getting_ready) return joined({screen.cue, screen.obstacle}, " ");
    const std::string place = std::to_string(screen.item) + " of " + std::to_string(screen.items);
    const std::string caution = screen.cautions.empty() ? "" : screen.cautions.front();
    return joined({screen.exercise + ", " + place + ". Get ready.", screen.cue, caution}, " ");
}

std::string finish_announcement(const FinishScreen& screen) {
    return "Done: " + length_words(screen.done) + ". Moved today: " + share_words(screen.today, screen.target) + ". How did it feel?";
}

std::string target_words(Duration today, Duration target) {
    const auto open = round<minutes>(target - today);
    if (open < minutes{1}) return "That is what you set out to do today.";
    return length_words(open) + " more and you reach what you set out to do today.";
}

}  // namespace limber
