#include "core/guide.h"

#include <algorithm>
#include <numeric>

namespace limber {
namespace {

constexpr Duration left_alone_after = std::chrono::minutes{10};
constexpr Duration still_the_start = std::chrono::seconds{3};

double share(Duration part, Duration whole) { return whole > Duration::zero() ? double(part.count()) / double(whole.count()) : 1; }

ExerciseDone& entry_for(std::vector<ExerciseDone>& spent, const std::string& exercise) {
    const auto found = std::find_if(spent.begin(), spent.end(), [&](const ExerciseDone& entry) { return entry.exercise == exercise; });
    return found != spent.end() ? *found : spent.emplace_back(ExerciseDone{.exercise = exercise});
}

void append(std::vector<GuideStep>& steps, const Catalog& catalog, const RoutineItem& what, std::size_t item) {
    const Exercise* exercise = catalog.find(what.exercise);
    if (!exercise) return;
    const std::vector<GuideStep> more = steps_of(*exercise, what.dose, item);
    steps.insert(steps.end(), more.begin(), more.end());
}

Duration sum(const std::vector<GuideStep>& steps) {
    return std::accumulate(steps.begin(), steps.end(), Duration{},
                           [](Duration before, const GuideStep& step) { return before + step.length; });
}

}  // namespace

Guide::Guide(const Catalog& catalog, const Routine& routine, Instant now) : routine_(routine), step_began_(now), counted_until_(now) {
    Steps steps;
    for (std::size_t item = 0; item < routine_.items.size(); ++item) append(steps, catalog, routine_.items[item], item);
    routine_.length = sum(steps);
    steps_ = std::make_shared<const Steps>(std::move(steps));
}

bool Guide::operator==(const Guide& other) const {
    return routine_ == other.routine_ && (steps_ == other.steps_ || *steps_ == *other.steps_) && at_ == other.at_ &&
           step_began_ == other.step_began_ && counted_until_ == other.counted_until_ && paused_at_ == other.paused_at_ &&
           spent_ == other.spent_;
}

Guide::Place Guide::place_at(Instant now) const {
    Place place{at_, step_began_};
    for (; place.at < steps_->size() && place.began + (*steps_)[place.at].length <= now; ++place.at)
        place.began += (*steps_)[place.at].length;
    return place;
}

GuideView Guide::view(Instant now) const {
    const Place place = place_at(clock(now));
    GuideView view{.items = routine_.items.size(), .paused = paused()};
    if (place.at == steps_->size()) {
        view.item = view.items;
        view.item_progress = view.step_progress = view.routine_progress = 1;
        return view;
    }
    const GuideStep& step = (*steps_)[place.at];
    const Duration into_step = std::max(clock(now) - place.began, Duration::zero());
    view.step = &step;
    view.exercise = routine_.items[step.item].exercise;
    view.item = step.item;
    view.step_left = step.length - into_step;
    view.item_left = left_from(place.at, step.item + 1) - into_step;
    view.routine_left = left_from(place.at, view.items) - into_step;
    view.step_progress = share(into_step, step.length);
    view.item_progress = 1 - share(view.item_left, left_from(first_of(step.item), step.item + 1));
    view.routine_progress = 1 - share(view.routine_left, routine_.length);
    if (step.item + 1 < view.items) view.next = routine_.items[step.item + 1].exercise;
    return view;
}

bool Guide::over(Instant now) const { return place_at(clock(now)).at == steps_->size(); }

bool Guide::left_alone(Instant now) const { return paused_at_ && now - *paused_at_ >= left_alone_after; }

std::optional<Instant> Guide::next_change(Instant now) const {
    if (paused_at_) return *paused_at_ + left_alone_after;
    const Place place = place_at(now);
    if (place.at == steps_->size()) return std::nullopt;
    return place.began + (*steps_)[place.at].length;
}

void Guide::pause(Instant now) {
    if (!paused_at_ && !over(now)) paused_at_ = now;
}

void Guide::resume(Instant now) {
    if (!paused_at_) return;
    const Duration frozen = std::max(now - *paused_at_, Duration::zero());
    step_began_ += frozen;
    counted_until_ += frozen;
    paused_at_.reset();
}

void Guide::back(Instant now) {
    change(now, [&] {
        const std::size_t first = first_of((*steps_)[at_].item);
        const Duration into_item = left_from(first, routine_.items.size()) - left_from(at_, routine_.items.size()) + (now - step_began_);
        const bool to_the_one_before = first > 0 && into_item < still_the_start;
        begin(to_the_one_before ? first_of((*steps_)[first - 1].item) : first, now);
    });
}

void Guide::next(Instant now) {
    change(now, [&] { begin(first_of((*steps_)[at_].item + 1), now); });
}

void Guide::replace(const Catalog& catalog, const RoutineItem& with, Instant now) {
    if (!catalog.find(with.exercise)) return;
    change(now, [&] {
        const std::size_t item = (*steps_)[at_].item;
        const auto before = steps_->begin() + static_cast<std::ptrdiff_t>(first_of(item));
        const auto after = steps_->begin() + static_cast<std::ptrdiff_t>(first_of(item + 1));
        Steps steps{steps_->begin(), before};
        append(steps, catalog, with, item);
        steps.insert(steps.end(), after, steps_->end());
        steps_ = std::make_shared<const Steps>(std::move(steps));
        routine_.items[item] = with;
        routine_.length = sum(*steps_);
        begin(first_of(item), now);
    });
}

void Guide::hurts(Instant now) {
    change(now, [&] {
        const std::size_t item = (*steps_)[at_].item;
        entry_for(spent_, routine_.items[item].exercise).hurt = true;
        begin(first_of(item + 1), now);
    });
}

Duration Guide::done(Instant now) const {
    const std::vector<ExerciseDone> spent = spent_at(clock(now));
    return std::accumulate(spent.begin(), spent.end(), Duration{},
                           [](Duration before, const ExerciseDone& entry) { return before + entry.done; });
}

std::vector<ExerciseDone> Guide::exercises(const Catalog&, Instant now) const {
    std::vector<ExerciseDone> spent = spent_at(clock(now));
    std::erase_if(spent, [](const ExerciseDone& entry) { return entry.done == Duration::zero() && !entry.hurt; });
    return spent;
}

bool Guide::left_the_chair(const Catalog& catalog, Instant now) const {
    const std::vector<ExerciseDone> spent = spent_at(clock(now));
    return std::any_of(spent.begin(), spent.end(), [&](const ExerciseDone& entry) {
        const Exercise* exercise = catalog.find(entry.exercise);
        return entry.done > Duration::zero() && exercise && leaves_the_chair(exercise->position);
    });
}

std::vector<ExerciseDone> Guide::spent_at(Instant now) const {
    std::vector<ExerciseDone> spent = spent_;
    Instant began = step_began_;
    for (std::size_t at = at_; at < steps_->size() && began < now; ++at) {
        const GuideStep& step = (*steps_)[at];
        const Instant end = began + step.length;
        ExerciseDone& entry = entry_for(spent, routine_.items[step.item].exercise);
        entry.done += std::max(std::min(end, now) - std::max(began, counted_until_), Duration::zero());
        const bool last_of_item = at + 1 == steps_->size() || (*steps_)[at + 1].item != step.item;
        if (last_of_item && end <= now) entry.whole = true;
        began = end;
    }
    return spent;
}

/// The first step of this item or, where it has none, of what follows it.
std::size_t Guide::first_of(std::size_t item) const {
    const auto first = std::find_if(steps_->begin(), steps_->end(), [&](const GuideStep& step) { return step.item >= item; });
    return static_cast<std::size_t>(first - steps_->begin());
}

Duration Guide::left_from(std::size_t step, std::size_t until_item) const {
    Duration left{};
    for (; step < steps_->size() && (*steps_)[step].item < until_item; ++step) left += (*steps_)[step].length;
    return left;
}

void Guide::settle(Instant now) {
    spent_ = spent_at(now);
    const Place place = place_at(now);
    at_ = place.at;
    step_began_ = place.began;
    counted_until_ = now;
}

void Guide::begin(std::size_t step, Instant now) {
    at_ = step;
    step_began_ = now;
}

/// A person who steps about in a paused routine has not left it alone: their pause begins anew.
void Guide::change(Instant now, const std::function<void()>& change) {
    if (over(now)) return;
    const bool was_paused = paused();
    resume(now);
    settle(now);
    change();
    if (was_paused) pause(now);
}

}  // namespace limber
