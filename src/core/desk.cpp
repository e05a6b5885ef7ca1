#include "core/desk.h"

#include "core/overloaded.h"

#include <algorithm>
#include <utility>

namespace limber {
Desk::Desk(Settings settings, Catalog catalog, std::vector<RoutineDone> newest_first, std::uint32_t seed, Instant now)
    : settings_{std::move(settings)},
      catalog_{std::move(catalog)},
      seed_{seed},
      reminder_{new_reminder(now)},
      past_{std::move(newest_first)} {}

void Desk::restore(const SavedDesk& saved) {
    reminder_ = saved.reminder;
    running_ = saved.in_routine;
    restored_ = running_.has_value();
    restored_off_chair_ = saved.off_chair;
    guide_.reset();
}

SavedDesk Desk::save(const Moment& moment) const {
    SavedDesk saved{.reminder = reminder_};
    if (!running_) return saved;
    saved.in_routine = done_so_far(moment);
    saved.off_chair = guide_ && guide_->left_the_chair(catalog_, moment.now);
    return saved;
}

std::vector<Notice> Desk::handle(const Event& event, Moment moment) {
    std::vector<Notice> notices;
    watch_guide(moment, notices);
    advance(event, moment, notices);
    watch_guide(moment, notices);
    return notices;
}

std::vector<Notice> Desk::start(const Routine& chosen, Moment moment) {
    chosen_ = chosen;
    auto notices = handle(event::BreakNow{}, std::move(moment));
    chosen_.reset();
    return notices;
}

std::vector<Notice> Desk::guide(GuideCommand command, Moment moment) {
    std::vector<Notice> notices = handle(event::Tick{}, moment);
    if (!guide_) return notices;
    const Instant now = moment.now;
    const Exercise* current = catalog_.find(guide_->view(now).exercise);
    switch (command) {
        case GuideCommand::pause:
            guide_->pause(now);
            break;
        case GuideCommand::resume:
            guide_->resume(now);
            break;
        case GuideCommand::back:
            guide_->back(now);
            break;
        case GuideCommand::next:
            guide_->next(now);
            break;
        case GuideCommand::hurts:
            guide_->hurts(now);
            break;
        case GuideCommand::easier:
            replace(current ? easier_than(catalog_, settings_, *current) : nullptr, now);
            break;
        case GuideCommand::swap:
            replace(current ? swap_for(catalog_, settings_, *current, guide_->routine().ids(), draw_seed()) : nullptr, now);
            break;
    }
    if (!guide_->over(now)) return notices;
    // Left by its last exercise rather than run to its end: what was done decides whether it counts. Pain is no reason to ask again.
    if (command == GuideCommand::hurts)
        advance(event::RoutineFinished{}, moment, notices);
    else
        advance(event::RoutineClosed{}, moment, notices);
    return notices;
}

void Desk::replace(const Exercise* with, Instant now) {
    if (!with) return;
    const std::string ids[] = {with->id};
    guide_->replace(catalog_, routine_of(catalog_, settings_, ids, past_).items.front(), now);
}

std::vector<Notice> Desk::use(Settings settings, Moment moment) {
    settings_ = std::move(settings);
    return handle(event::Tick{}, std::move(moment));
}

void Desk::felt(WallTime routine_started, Feel feel) {
    const auto found = std::find_if(past_.begin(), past_.end(), [&](const auto& routine) { return routine.started == routine_started; });
    if (found != past_.end()) found->feel = feel;
}

std::optional<Instant> Desk::next_deadline(const Moment& moment) const {
    auto deadline = limber::next_deadline(settings_, reminder_, moment);
    if (!running_ || reminder_.asleep) return deadline;
    const auto change = guide_ ? guide_->next_change(moment.now)
                               : std::optional{moment.now + (running_->planned - done_so_far(moment).done)};  // Nobody guides it.
    if (!change) return deadline;
    return deadline ? std::min(*deadline, *change) : change;
}

void Desk::advance(const Event& event, Moment moment, std::vector<Notice>& notices) {
    if (running_) {
        const RoutineDone so_far = done_so_far(moment);
        moment.routine_length = so_far.planned;
        moment.routine_done = so_far.done;
        moment.routine_off_chair = guide_ ? guide_->left_the_chair(catalog_, moment.now) : restored_off_chair_;
    }
    Step taken = step(settings_, std::move(reminder_), event, moment);
    reminder_ = std::move(taken.next);
    for (Told& told : taken.effects) {
        Notice notice{.at = moment.now, .sitting = told.sitting, .effect = std::move(told.effect)};
        annotate(notice, moment);
        notices.push_back(std::move(notice));
    }
}

/// The routine's own clock: its end, or that nobody has touched it for long.
void Desk::watch_guide(const Moment& moment, std::vector<Notice>& notices) {
    if (!running_ || restored_ || reminder_.asleep) return;
    if (guide_ ? guide_->over(moment.now) : done_so_far(moment).done >= running_->planned)
        advance(event::RoutineFinished{}, moment, notices);
    else if (guide_ && guide_->left_alone(moment.now))
        advance(event::RoutineClosed{}, moment, notices);
}

void Desk::annotate(Notice& notice, const Moment& moment) {
    std::visit(overloaded{
                   [&](const effect::PromptOpened& opened) {
                       offered_ = pick(opened.kind);
                       notice.routine = offered_.routine;
                       notice.obstacle = offered_.obstacle;
                   },
                   [&](const effect::RoutineBegan& began) {
                       if (chosen_)
                           offered_ = {*chosen_, ""};
                       else if (offered_.routine.length == Duration{0})
                           offered_ = pick(began.kind);
                       notice.routine = std::exchange(offered_.routine, {});
                       notice.obstacle = obstacle_ = std::exchange(offered_.obstacle, {});
                       running_ = RoutineDone{.started = moment.wall, .kind = began.kind, .planned = notice.routine.length};
                       if (!notice.routine.items.empty()) guide_.emplace(catalog_, notice.routine, moment.now);
                   },
                   [&](const effect::RoutineOver& over) {
                       notice.over = done_so_far(moment);
                       notice.over->result = over.result;
                       past_.insert(past_.begin(), *notice.over);
                       running_.reset();
                       restored_ = false;
                       guide_.reset();
                       obstacle_.clear();
                   },
                   [&](const effect::PromptClosed& closed) {
                       if (closed.why != PromptEnd::start) offered_ = {};
                   },
                   [](const auto&) {},
               },
               notice.effect);
}

Picked Desk::pick(Break kind) {
    const Rhythm& rhythm = kind == Break::micro ? settings_.micro : settings_.longer;
    Picked picked =
        pick_ ? pick_(settings_, kind, past_, draw_seed()) : pick_routine(catalog_, settings_, rhythm.length, past_, draw_seed());
    if (picked.routine.items.empty()) picked.routine.length = rhythm.length;
    return picked;
}

RoutineDone Desk::done_so_far(const Moment& moment) const {
    RoutineDone so_far = *running_;
    if (restored_) return so_far;
    if (guide_) {
        so_far.exercises = guide_->exercises(catalog_, moment.now);
        so_far.done = guide_->done(moment.now);
    } else if (const auto* in_routine = stage_of<stage::InRoutine>(reminder_); in_routine) {
        so_far.done = std::min(moment.now - in_routine->began, so_far.planned);
    }
    return so_far;
}

}  // namespace limber
