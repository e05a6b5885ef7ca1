#include "core/guide.h"

#include <algorithm>

namespace limber {
namespace {

const char* word_for(Side side) {
    switch (side) {
        case Side::right:
            return "right";
        case Side::left:
            return "left";
        case Side::both:
            break;
    }
    return "";
}

Side other_than(Side side) { return side == Side::right ? Side::left : side == Side::left ? Side::right : Side::both; }

void put_in(std::string& cue, std::string_view mark, std::string_view word) {
    for (std::size_t at = cue.find(mark); at != std::string::npos; at = cue.find(mark, at + word.size())) {
        std::size_t length = mark.size();
        if (word.empty() && at > 0 && cue[at - 1] == ' ') {
            --at;
            ++length;
        } else if (word.empty() && at + length < cue.size() && cue[at + length] == ' ') {
            ++length;
        }
        cue.replace(at, length, word);
    }
}

GuideStep phase_step(const Exercise& exercise, std::size_t phase, const Dose& dose) {
    const Phase& of = exercise.phases[phase];
    GuideStep step;
    step.phase = phase;
    step.breath = of.breath;
    step.pose = of.pose;
    step.hold = of.hold;
    step.length = of.hold ? dose.hold : of.length;
    return step;
}

class Steps {
public:
    Steps(const Exercise& exercise, const Dose& dose, std::size_t item) : exercise_(exercise), dose_(dose), item_(item) {
        if (!exercise.phases.empty()) first_pose_ = exercise.phases.front().pose;
    }

    std::vector<GuideStep> all() && {
        const Side first = exercise_.each_side ? Side::right : Side::both;
        add({.what = GuideStep::What::get_ready, .pose = first_pose_, .length = exercise_.prepare}, exercise_.get_ready, first, 1);
        add_side(first);
        if (exercise_.each_side) {
            add({.what = GuideStep::What::change_sides, .pose = first_pose_, .length = change_sides}, "Now the other side: the {side}.",
                Side::left, 1);
            add_side(Side::left);
        }
        return std::move(steps_);
    }

private:
    void add_side(Side side) {
        for (int rep = 1; rep <= dose_.reps; ++rep)
            for (std::size_t phase = 0; phase < exercise_.phases.size(); ++phase)
                add(phase_step(exercise_, phase, dose_), exercise_.phases[phase].cue, side, rep);
    }

    void add(GuideStep step, const std::string& cue, Side side, int rep) {
        if (step.length <= Duration::zero()) return;
        step.item = item_;
        step.side = side;
        step.rep = rep;
        step.reps = dose_.reps;
        step.cue = with_side(cue, side);
        steps_.push_back(std::move(step));
    }

    const Exercise& exercise_;
    const Dose dose_;
    const std::size_t item_;
    std::string first_pose_;
    std::vector<GuideStep> steps_;
};

}  // namespace

std::vector<GuideStep> steps_of(const Exercise& exercise, const Dose& dose, std::size_t item) { return Steps{exercise, dose, item}.all(); }

std::string with_side(const std::string& cue, Side side) {
    std::string said = cue;
    put_in(said, "{side}", word_for(side));
    put_in(said, "{other}", word_for(other_than(side)));
    return said;
}

}  // namespace limber
