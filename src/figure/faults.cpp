#include "figure/faults.h"

#include "figure/body.h"
#include "figure/course.h"
#include "figure/joint_ranges.h"
#include "figure/limbs.h"
#include "figure/lowest.h"
#include "figure/part_words.h"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

constexpr double allowed = .01;         ///< Of the height.
constexpr double knee_may_slide = .02;  ///< Of the height, likewise.
constexpr int frames_a_way = 16;

std::string percent(double of_height) { return std::to_string(std::lround(of_height * 100)) + " % of the height"; }
std::string degrees(double degrees) { return std::to_string(std::lround(degrees)) + "°"; }

/// One fault may be found in many frames: the worst of them is told.
struct Found {
    int line;
    std::string what;  ///< Which fault it is.
    double amount;
    std::string message;
};

class Search {
public:
    explicit Search(const Exercise& exercise) : exercise_(exercise) {}

    std::vector<Diagnostic> all() && {
        at_rest("the base pose", exercise_.figure.base);
        for (const auto& [name, pose] : exercise_.figure.poses) at_rest("pose \"" + name + '"', pose);
        for (const GuideStep& step : steps_of(exercise_, exercise_.least, 0))
            if (step.side != Side::left && step.what != GuideStep::What::change_sides) ways_of(step);
        std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.line < b.line; });
        std::vector<Diagnostic> told;
        for (const Found& fault : found_) told.push_back({exercise_.file, fault.line, 1, fault.message});
        return told;
    }

private:
    void at_rest(const std::string& where, const Pose& pose) {
        in_body(where, pose, solve(pose));
        for (const PastRange& past : past_range(pose)) range(where, pose, past);
        resting_.push_back({&pose, where});
    }

    /// Only what its ends do not have already is worth telling of a way.
    void ways_of(const GuideStep& step) {
        std::vector<const Pose*> ways;
        for (int frame = 0; frame <= 4 * frames_a_way; ++frame) {
            const Course course = course_at(exercise_, step, step.length * frame / (4 * frames_a_way));
            if (std::find(ways.begin(), ways.end(), &course.to) != ways.end()) continue;
            ways.push_back(&course.to);
            if (course.from != course.to) on_the_way(course.from, course.to);
        }
    }

    void on_the_way(const Pose& from, const Pose& to) {
        const Body first = solve(from), last = solve(to);
        const std::string where = "on the way to " + name_of(to);
        for (int frame = 1; frame < frames_a_way; ++frame) in_body(where, to, between(from, to, double(frame) / frames_a_way));
        for (const std::size_t side : {right_side, left_side}) knee_slides(where, to, first.legs[side], last.legs[side], side);
    }

    void in_body(const std::string& where, const Pose& pose, const Body& body) {
        for (const std::size_t side : {right_side, left_side}) {
            const Arm& arm = body.arms[side];
            const Leg& leg = body.legs[side];
            reach(where, pose, side_word(side) + " hand", hand_of(pose, side).at, side, glm::length(arm.palm - arm.target));
            reach(where, pose, side_word(side) + " foot", foot_of(pose, side).at, side, glm::length(leg.ankle - leg.target));
        }
        for (const PastRange& past : past_range(body)) range(where, pose, past);
        const Lowest lowest = lowest_of(body);
        if (lowest.height < -allowed)
            tell(pose, where, std::string{lowest.part} + " sinks", -lowest.height,
                 std::string{"the "} + lowest.part + " is below the floor by " + percent(-lowest.height));
    }

    void reach(const std::string& where, const Pose& pose, const std::string& limb, const Anchor& at, std::size_t side, double missing) {
        if (missing > allowed)
            tell(pose, where, limb, missing, "the " + limb + " cannot reach " + words_for(at, side) + " by " + percent(missing));
    }

    void range(const std::string& where, const Pose& pose, const PastRange& past) {
        tell(pose, where, past.joint, std::max(past.least - past.degrees, past.degrees - past.most),
             past.joint + ": " + degrees(past.degrees) + " is past the range of " + degrees(past.least) + " to " + degrees(past.most));
    }

    void knee_slides(const std::string& where, const Pose& to, const Leg& first, const Leg& last, std::size_t side) {
        const bool kneels = std::max(first.knee.y, last.knee.y) < .045 && std::max(first.hip.y, last.hip.y) > .1;
        const double slid = glm::length(last.knee - first.knee);
        if (kneels && slid > knee_may_slide)
            tell(to, where, side_word(side) + " knee slides", slid,
                 "the " + side_word(side) + " knee slides over the floor by " + percent(slid));
    }

    void tell(const Pose& pose, const std::string& where, const std::string& what, double amount, const std::string& message) {
        const Found fault{pose.line, what, amount, where + ": " + message};
        const auto known = std::find_if(found_.begin(), found_.end(),
                                        [&](const Found& other) { return other.line == fault.line && other.what == fault.what; });
        if (known == found_.end()) return found_.push_back(fault);
        const bool the_same_at_rest = known->message.rfind("on the way", 0) != 0;
        if (!the_same_at_rest && fault.amount > known->amount) *known = fault;
    }

    std::string name_of(const Pose& pose) const {
        const auto named = std::find_if(resting_.begin(), resting_.end(), [&](const auto& each) { return each.first == &pose; });
        return named != resting_.end() ? named->second : "the base pose";
    }

    const Exercise& exercise_;
    std::vector<Found> found_;
    std::vector<std::pair<const Pose*, std::string>> resting_;
};

}  // namespace

std::vector<Diagnostic> faults_of(const Exercise& exercise) { return Search{exercise}.all(); }

}  // namespace limber
