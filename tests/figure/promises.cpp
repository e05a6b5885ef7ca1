#include "figure/promises.h"

#include "figure/axes.h"
#include "figure/course.h"
#include "figure/faults.h"
#include "figure/joint_ranges.h"
#include "figure/limbs.h"
#include "figure/lowest.h"
#include "figure/motion.h"

#include <doctest/doctest.h>
#include <functional>
#include <glm/geometric.hpp>

namespace limber {
namespace {

constexpr Duration frame{33};
constexpr Duration until_still = std::chrono::seconds{4};  ///< Of a hold: the way into it, and somewhat of the breath.
constexpr double fastest = .06;                            ///< Of the height in a frame: a hand waved at 3 m a second.
constexpr double allowed = .01;                            ///< Of the height: to miss a place, to sink, to slide.

/// Two repetitions: the second begins where the first has ended.
std::vector<GuideStep> steps_to_watch(const Exercise& exercise) { return steps_of(exercise, {.reps = 2, .hold = exercise.least.hold}, 0); }

using Look = std::function<void(const GuideStep&, Duration, const Shown&)>;

void watch(const Exercise& exercise, const Look& look) {
    for (const GuideStep& step : steps_to_watch(exercise)) {
        const Duration moves_for = step.hold ? std::min(step.length, until_still) : step.length;
        for (Duration at{}; at < moves_for; at += frame) look(step, at, figure_at(exercise, step, at, false));
        look(step, step.length, figure_at(exercise, step, step.length, false));
    }
}

/// In the first half of a change the right is still seen.
bool is_left(const GuideStep& step, Duration at) {
    return step.side == Side::left && (step.what != GuideStep::What::change_sides || at * 2 >= step.length);
}

double worst_length(const Body& body) {
    double worst = 0;
    const auto judge = [&](const Vec& a, const Vec& b, double length) { worst = std::max(worst, std::abs(glm::length(b - a) - length)); };
    for (const Arm& arm : body.arms) {
        judge(arm.shoulder, arm.elbow, segment::upper_arm);
        judge(arm.elbow, arm.wrist, segment::forearm);
        judge(arm.wrist, arm.fingertip, segment::hand);
    }
    for (const Leg& leg : body.legs) {
        judge(body.hips, leg.hip, segment::half_hips);
        judge(leg.hip, leg.knee, segment::thigh);
        judge(leg.knee, leg.ankle, segment::shank);
        judge(leg.heel, leg.toe, segment::foot);
    }
    double trunk = 0;
    for (std::size_t at = 1; at < body.spine.size() && body.spine[at - 1].region != Region::neck; ++at)
        trunk += glm::length(body.spine[at].at - body.spine[at - 1].at);
    return std::max(worst, std::abs(trunk - segment::hips_to_shoulders));
}

double farthest_move(const Body& a, const Body& b) {
    double most = std::max(glm::length(a.skull - b.skull), glm::length(a.hips - b.hips));
    for (const std::size_t side : {right_side, left_side}) {
        const Arm &before = a.arms[side], &after = b.arms[side];
        const Leg &was = a.legs[side], &is = b.legs[side];
        most = std::max({most, glm::length(before.elbow - after.elbow), glm::length(before.fingertip - after.fingertip),
                         glm::length(was.knee - is.knee), glm::length(was.toe - is.toe)});
    }
    return most;
}

double farthest_miss(const Body& body) {
    double most = 0;
    for (const Arm& arm : body.arms) most = std::max(most, glm::length(arm.palm - arm.target));
    for (const Leg& leg : body.legs) most = std::max(most, glm::length(leg.ankle - leg.target));
    return most;
}

/// On the floor or on a thing that stands, in both.
bool is_planted(const Reach& before, const Reach& after) {
    return before.at == after.at && (before.at.part == Part::floor || before.at.part == Part::space);
}

/// How far planted hands and feet are from where they were planted: those of one course, seen in its first body.
class Planted {
public:
    double slid(const Course& course, bool left, const Body& body) {
        double most = 0;
        for (const std::size_t side : {right_side, left_side}) {
            const std::size_t written = left ? 1 - side : side;
            const Arm& arm = body.arms[side];
            const Leg& leg = body.legs[side];
            most = std::max({most, slid(hand_[side], is_planted(hand_of(course.from, written), hand_of(course.to, written)), arm.palm),
                             slid(foot_[side], is_planted(foot_of(course.from, written), foot_of(course.to, written)), leg.ankle)});
        }
        return most;
    }

private:
    static double slid(std::optional<Vec>& place, bool planted, const Vec& now) {
        if (!planted) place.reset();
        if (planted && !place) place = now;
        return planted ? glm::length(now - *place) : 0;
    }

    std::optional<Vec> hand_[2], foot_[2];
};

/// How far any of the body is behind a wall.
double behind_a_wall(const Shown& shown) {
    double most = 0;
    for (const PlacedProp& prop : shown.props) {
        if (prop.prop != Prop::wall) continue;
        const Vec faces = glm::angleAxis(glm::radians(-prop.turn), up) * -ahead;
        const auto judge = [&](const Vec& place) { most = std::max(most, -glm::dot(place - vec(prop.at), faces)); };
        for (const Arm& arm : shown.body.arms)
            for (const Vec& place : {arm.shoulder, arm.elbow, arm.wrist, arm.fingertip}) judge(place);
        for (const Leg& leg : shown.body.legs)
            for (const Vec& place : {leg.hip, leg.knee, leg.heel, leg.toe}) judge(place);
        for (const Vertebra& vertebra : shown.body.spine) judge(vertebra.at);
        judge(shown.body.skull);
    }
    return most;
}

struct Worst {
    double length = 0, sunk = 0, moved = 0, unseen = 0, missed = 0, slid = 0, behind = 0;
    std::string past;
};

std::string in_words(const PastRange& past) { return past.joint + " at " + std::to_string(past.degrees) + "°\n"; }

Vec mirror_image(Vec place) { return {place.x, place.y, -place.z}; }

double apart(const Vec& right, const Vec& left) { return glm::length(mirror_image(right) - left); }

/// How far the left body is from the mirror image of the right.
double apart(const Body& right, const Body& left) {
    double most = std::max({apart(right.hips, left.hips), apart(right.skull, left.skull), apart(right.chest * ahead, left.chest * ahead)});
    for (const std::size_t side : {right_side, left_side}) {
        const Arm &a = right.arms[side], &b = left.arms[1 - side];
        const Leg &c = right.legs[side], &d = left.legs[1 - side];
        most = std::max({most, apart(a.elbow, b.elbow), apart(a.fingertip, b.fingertip), apart(c.knee, d.knee), apart(c.toe, d.toe)});
    }
    return most;
}

}  // namespace

void keeps_its_promises(const Exercise& exercise) {
    Worst worst;
    std::optional<Shown> before;
    bool was_left = false;
    Planted planted;
    watch(exercise, [&](const GuideStep& step, Duration at, const Shown& shown) {
        const bool left = is_left(step, at), faded_out = before && left != was_left;
        if (faded_out) worst.unseen = std::max({worst.unseen, before->opacity, shown.opacity});
        if (faded_out) planted = {};
        if (before && !faded_out) worst.moved = std::max(worst.moved, farthest_move(before->body, shown.body));
        worst.slid = std::max(worst.slid, planted.slid(course_at(exercise, step, at), left, shown.body));
        worst.length = std::max(worst.length, worst_length(shown.body));
        worst.missed = std::max(worst.missed, farthest_miss(shown.body));
        worst.sunk = std::max(worst.sunk, -lowest_of(shown.body).height);
        worst.behind = std::max(worst.behind, behind_a_wall(shown));
        if (worst.past.empty())
            for (const PastRange& past : past_range(shown.body)) worst.past += in_words(past);
        before = shown;
        was_left = left;
    });
    CHECK(worst.length < 1e-4);
    CHECK(worst.missed < allowed);
    CHECK(worst.sunk < allowed);
    CHECK(worst.behind < allowed);
    CHECK(worst.slid < allowed);
    CHECK(worst.moved < fastest);
    CHECK(worst.unseen < .05);
    CHECK(worst.past == "");
}

void reaches_its_places(const Exercise& exercise) {
    double missed = std::max(farthest_miss(solve(exercise.figure.base)), farthest_miss(solve(mirrored(exercise.figure.base))));
    for (const auto& [name, pose] : exercise.figure.poses)
        missed = std::max({missed, farthest_miss(solve(pose)), farthest_miss(solve(mirrored(pose)))});
    CHECK(missed < allowed);
}

void left_mirrors_right(const Exercise& exercise) {
    double most = 0;
    for (GuideStep step : steps_to_watch(exercise)) {
        if (step.what != GuideStep::What::phase || step.side != Side::right) continue;
        for (int part = 0; part <= 4; ++part) {
            step.side = Side::right;
            const Shown right = figure_at(exercise, step, step.length * part / 4, false);
            step.side = Side::left;
            const Shown left = figure_at(exercise, step, step.length * part / 4, false);
            most = std::max(most, apart(right.body, left.body));
            CHECK(left.view == mirrored(right.view));
        }
    }
    CHECK(most < 1e-3);
}

void has_no_faults(const Exercise& exercise) {
    std::string told;
    for (const Diagnostic& fault : faults_of(exercise)) told += to_string(fault) + '\n';
    CHECK(told == "");
}

}  // namespace limber
