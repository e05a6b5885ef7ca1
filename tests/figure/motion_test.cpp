#include "figure/motion.h"

#include "figure/test_poses.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

using namespace limber;
using namespace std::chrono;

namespace {

using What = GuideStep::What;

Exercise turning() { return exercise_of({seated_pose(), turned_to_the_right()}); }

GuideStep step_of(const Exercise& exercise, What what, Side side, std::size_t phase = 0) {
    for (const GuideStep& step : steps_of(exercise, exercise.least, 0))
        if (step.what == what && step.side == side && step.phase == phase) return step;
    return {};
}

double turn(const Shown& shown) { return shown.body.mid_back.turn; }

}  // namespace

TEST_CASE("a phase begins in the pose of the one before and ends in its own, at rest at both ends") {
    const Exercise exercise = turning();
    const GuideStep step = step_of(exercise, What::phase, Side::right, 1);
    CHECK(turn(figure_at(exercise, step, 0s, false)) == doctest::Approx(0));
    CHECK(turn(figure_at(exercise, step, 30ms, false)) < .1);
    CHECK(turn(figure_at(exercise, step, 1500ms, false)) == doctest::Approx(18));
    CHECK(turn(figure_at(exercise, step, 3s, false)) == doctest::Approx(36));
}

TEST_CASE("getting into position goes through the poses that lead there") {
    Exercise exercise = turning();
    const GuideStep step = step_of(exercise, What::get_ready, Side::right);
    CHECK(turn(figure_at(exercise, step, 1250ms, false)) == doctest::Approx(0));
    exercise.figure.to_ready = {"pose 1"};
    CHECK(turn(figure_at(exercise, step, 0s, false)) == doctest::Approx(0));
    CHECK(turn(figure_at(exercise, step, 1250ms, false)) == doctest::Approx(36));
    CHECK(turn(figure_at(exercise, step, 2500ms, false)) == doctest::Approx(0));
}

TEST_CASE("the left side is the mirror image of the right, with its view and props") {
    Exercise exercise = turning();
    exercise.figure.view.yaw = 40;
    exercise.figure.props = {{Prop::wall, {0, 0, .3}, 90}};
    const Shown shown = figure_at(exercise, step_of(exercise, What::phase, Side::left, 1), 3s, false);
    CHECK(turn(shown) == doctest::Approx(-36));
    CHECK(shown.view.yaw == -40);
    CHECK(shown.props.front() == PlacedProp{Prop::wall, {0, 0, -.3}, -90});
}

TEST_CASE("while the sides change the right one fades on its way back, then the left one comes up") {
    const Exercise exercise = turning();
    const GuideStep step = step_of(exercise, What::change_sides, Side::left);
    CHECK(turn(figure_at(exercise, step, 0s, false)) == doctest::Approx(36));
    CHECK(figure_at(exercise, step, 0s, false).opacity == 1);
    CHECK(figure_at(exercise, step, 1500ms, false).opacity == doctest::Approx(0));
    CHECK(turn(figure_at(exercise, step, 1600ms, false)) == doctest::Approx(0));
    CHECK(figure_at(exercise, step, 3s, false).opacity == 1);
}

TEST_CASE("with reduced motion the pose of the phase stands: no way there, no fading, no breath") {
    const Exercise exercise = turning();
    const GuideStep turned = step_of(exercise, What::phase, Side::right, 1);
    CHECK(turn(figure_at(exercise, turned, 0s, true)) == 36);
    CHECK(figure_at(exercise, turned, 0s, true).body.ribs == 0);
    CHECK(figure_at(exercise, turned, 1s, true).body.skull == figure_at(exercise, turned, 2s, true).body.skull);
    CHECK(figure_at(exercise, step_of(exercise, What::change_sides, Side::left), 1500ms, true).opacity == 1);
}

TEST_CASE("the ribs fill with the breath in, empty with the breath out, and never jump") {
    const Exercise exercise = exercise_of({seated_pose(), seated_pose()});
    double before = 0, most = 0;
    for (const GuideStep& step : steps_of(exercise, exercise.least, 0))
        for (Duration at{}; at <= step.length; at += 33ms) {
            const double ribs = figure_at(exercise, step, at, false).body.ribs;
            CHECK(std::abs(ribs - before) < .02);
            most = std::max(most, ribs);
            before = ribs;
        }
    CHECK(most > .2);
    CHECK(figure_at(exercise, step_of(exercise, What::phase, Side::right, 1), 3s, false).body.ribs == doctest::Approx(0));
}

TEST_CASE("a hold is reached early and then held") {
    Exercise exercise = turning();
    exercise.phases[1].hold = true;
    exercise.phases[1].breath = Breath::free;
    const GuideStep step = step_of(exercise, What::phase, Side::right, 1);
    CHECK(turn(figure_at(exercise, step, 2s, false)) == doctest::Approx(36));
}

TEST_CASE("a round goes through its poses over and over and ends in its last") {
    Exercise exercise = turning();
    Phase& phase = exercise.phases[1];
    phase.round = {"pose 0", "pose 1"};
    phase.beat = 500ms;
    const GuideStep step = step_of(exercise, What::phase, Side::right, 1);
    for (const Duration at : {1s, 2s, 3s}) CHECK(turn(figure_at(exercise, step, at, false)) == doctest::Approx(36));
    for (const Duration at : {500ms, 1500ms, 2500ms}) CHECK(turn(figure_at(exercise, step, at, false)) == doctest::Approx(0));
}

TEST_CASE("a round does not stop in the poses that it passes through, only where it turns back") {
    Exercise exercise = exercise_of({seated_pose(), turned_to_the_right()});
    Pose half = exercise.figure.poses.at("pose 1");
    half.lower.turn /= 2;
    half.upper.turn /= 2;
    half.lumbar.turn /= 2;
    exercise.figure.poses["half"] = half;
    exercise.figure.ready = "pose 0";
    Phase& phase = exercise.phases[0];
    phase.length = 4s;
    phase.beat = 1s;
    phase.round = {"half", "pose 1", "half", "pose 0"};
    const GuideStep step = step_of(exercise, What::phase, Side::right, 0);
    const auto moved_about = [&](Duration instant) {
        return std::abs(turn(figure_at(exercise, step, instant + 50ms, false)) - turn(figure_at(exercise, step, instant - 50ms, false)));
    };
    CHECK(moved_about(1s) > 1);
    CHECK(moved_about(3s) > 1);
    CHECK(moved_about(2s) < .2);
}

TEST_CASE("the loop goes round without a jump, and an exercise without poses shows its base") {
    const Exercise exercise = turning();
    CHECK(loop_length(exercise) == 6s);
    CHECK(turn(figure_loop(exercise, 0s, false)) == doctest::Approx(36));
    CHECK(turn(figure_loop(exercise, 6s - 1ms, false)) == doctest::Approx(36).epsilon(.001));
    CHECK(turn(figure_loop(exercise, 9s, false)) == turn(figure_loop(exercise, 3s, false)));
    Exercise bare{.prepare = 0s};
    bare.figure.base = seated_pose();
    CHECK(figure_loop(bare, 5s, false).body.skull == solve(seated_pose()).skull);
}
