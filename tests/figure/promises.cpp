#include "figure/promises.h"

#include "figure/faults.h"
#include "figure/motion.h"

#include <doctest/doctest.h>
#include <functional>
#include <glm/geometric.hpp>

namespace limber {
namespace {

constexpr Duration frame{33};
constexpr double fastest = .06;  ///< Of the height in a frame: a hand waved at 3 m a second.
constexpr double invisible = .05;

using Look = std::function<void(const GuideStep&, Duration, const Shown&)>;

void watch(const Exercise& exercise, Duration every, const Look& look) {
    for (const GuideStep& step : steps_of(exercise, exercise.least, 0))
        for (Duration at{}; at <= step.length; at += every) look(step, at, figure_at(exercise, step, at, false));
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
    return worst;
}

double trunk_length(const Body& body) {
    double length = 0;
    for (std::size_t at = 1; at < body.spine.size() && body.spine[at - 1].region != Region::neck; ++at)
        length += glm::length(body.spine[at].at - body.spine[at - 1].at);
    return length;
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

}  // namespace

void segments_keep_their_length(const Exercise& exercise) {
    double limbs = 0, trunk = 0;
    watch(exercise, frame * 5, [&](const GuideStep&, Duration, const Shown& shown) {
        limbs = std::max(limbs, worst_length(shown.body));
        trunk = std::max(trunk, std::abs(trunk_length(shown.body) - segment::hips_to_shoulders));
    });
    CHECK(limbs < 1e-4);
    CHECK(trunk < 1e-4);
}

void hands_and_feet_are_where_they_should_be(const Exercise& exercise) {
    double miss = 0;
    watch(exercise, frame * 5, [&](const GuideStep&, Duration, const Shown& shown) { miss = std::max(miss, farthest_miss(shown.body)); });
    CHECK(miss < .01);
}

void moves_without_a_jump(const Exercise& exercise) {
    std::optional<Shown> before;
    double farthest = 0, unseen = 0;
    watch(exercise, frame, [&](const GuideStep&, Duration, const Shown& shown) {
        const double moved = before ? farthest_move(before->body, shown.body) : 0;
        const double opacity = before ? std::max(before->opacity, shown.opacity) : 1;
        if (before && shown.view != before->view) unseen = opacity;
        if (opacity >= invisible) farthest = std::max(farthest, moved);  // seen from the front, both sides have one view
        before = shown;
    });
    CHECK(farthest < fastest);
    CHECK(unseen < invisible);
}

void has_no_faults(const Exercise& exercise) {
    std::string told;
    for (const Diagnostic& fault : faults_of(exercise)) told += to_string(fault) + '\n';
    CHECK(told == "");
}

}  // namespace limber
