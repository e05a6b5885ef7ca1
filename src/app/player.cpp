#include "app/player.h"

#include <algorithm>
#include <numeric>

namespace limber {
namespace {

constexpr Duration short_hold = std::chrono::seconds{2};
constexpr Duration just_begun = std::chrono::milliseconds{500};

Side other(Side side) { return side == Side::right ? Side::left : Side::right; }

}  // namespace

Player::Player(std::string file, Instant now) : file_{std::move(file)}, began_{now} {}

void Player::use(std::optional<Exercise> exercise, std::vector<std::string> mistakes, Instant now) {
    mistakes_ = std::move(mistakes);
    if (!exercise) return;
    exercise_ = std::move(exercise);
    room_ = frame_of(*exercise_);
    steps_anew();
    if (clock(now) - began_ >= round()) began_ = clock(now);
}

/// The second repetition: it begins where the one before has ended.
void Player::steps_anew() {
    steps_.clear();
    for (GuideStep& step : steps_of(*exercise_, {.reps = 2, .hold = short_hold}, 0)) {
        if (step.what != GuideStep::What::phase || step.rep != 2 || step.side == Side::left) continue;
        step.side = side_;
        const std::string& cue = exercise_->phases[step.phase].cue;
        step.cue = with_side(cue, exercise_->each_side ? side_ : Side::both);
        steps_.push_back(step);
    }
}

Duration Player::round() const {
    return std::accumulate(steps_.begin(), steps_.end(), Duration{}, [](Duration sum, const GuideStep& step) { return sum + step.length; });
}

Player::Place Player::place(Instant now) const {
    Duration into = std::max(clock(now) - began_, Duration{}) % round();
    std::size_t step = 0;
    for (; into >= steps_[step].length; ++step) into -= steps_[step].length;
    return {step, into};
}

void Player::pause(Instant now) {
    if (paused_) began_ += now - *paused_;
    paused_ = paused_ ? std::nullopt : std::optional{now};
}

void Player::step(int by, Instant now) {
    if (steps_.empty()) return;
    const auto [at, into] = place(now);
    const bool to_its_start = by < 0 && into >= just_begun;
    const std::size_t wanted = to_its_start ? at : (at + steps_.size() + static_cast<std::size_t>(by + 1) - 1) % steps_.size();
    began_ = clock(now);
    for (std::size_t step = 0; step < wanted; ++step) began_ -= steps_[step].length;
}

void Player::mirror() {
    side_ = other(side_);
    if (exercise_) steps_anew();
}

PlayerScreen Player::screen(Instant now) const {
    PlayerScreen screen{.exercise = exercise_ ? exercise_->name : file_, .mistakes = mistakes_, .paused = paused_.has_value()};
    if (steps_.empty()) return screen;
    const GuideStep& step = steps_[place(now).step];
    screen.pose = "Phase " + std::to_string(step.phase + 1) + " of " + std::to_string(exercise_->phases.size()) + " · " +
                  (step.pose.empty() ? "no pose" : step.pose) + " · " + (side_ == Side::right ? "right side" : "left side");
    screen.cue = step.cue;
    return screen;
}

std::optional<Scene> Player::scene(Instant now, bool still) const {
    if (steps_.empty()) return {};
    const auto [step, into] = place(now);
    return Scene{figure_at(*exercise_, steps_[step], into, still), room_};
}

}  // namespace limber
