#include "core/simulate.h"

namespace limber {
namespace {

constexpr Duration answers_after = std::chrono::seconds{10};

class Simulation {
public:
    Simulation(const WrittenDay& day, const Settings& settings, const Catalog& catalog, std::uint32_t seed, AutoAnswer answer,
               const Desk::Pick& pick)
        : day_{day}, settings_{settings}, catalog_{catalog}, pick_{pick}, seed_{seed}, answer_{answer}, desk_{new_desk({})} {}

    SimulatedDay run() && {
        for (const WrittenLine& line : day_.lines) {
            run_until(line.at);
            std::visit(*this, line.event);
        }
        result_.end = now_;
        finish_summary();
        return std::move(result_);
    }

    void operator()(const Event& event) {
        note_surroundings(event);
        if (alive_) take(desk_.handle(event, moment()));
    }
    void operator()(const written::Input&) {
        typing_ = true;
        tick();
    }
    void operator()(const written::Quiet&) {
        if (!cut_off()) last_input_ = now_;
        touched_ = !cut_off();
        typing_ = false;
        tick();
        touched_ = false;
    }
    void operator()(const written::ClockSet& set) {
        clock_set_ += set.by;
        tick();
    }
    void operator()(const written::Kill&) {
        if (!alive_) return;
        tick();
        saved_ = desk_.save(moment());
        died_ = now_;
        alive_ = false;
        answer_at_.reset();
    }
    void operator()(const written::Launch&) {
        if (alive_) return;
        alive_ = true;
        desk_ = new_desk({desk_.past().begin(), desk_.past().end()});
        desk_.restore(saved_);
        asleep_ = false;  // A machine on which programs start is awake.
        take(desk_.handle(event::Launched{died_, busy_, locked_}, moment()));
    }
    void operator()(const written::Finish&) {
        if (alive_) take(desk_.handle(event::RoutineFinished{}, moment()));
    }
    void operator()(const written::Hurts&) {
        if (alive_) take(desk_.guide(GuideCommand::hurts, moment()));
    }
    void operator()(const written::End&) { tick(); }

private:
    Desk new_desk(std::vector<RoutineDone> past) {
        Desk desk{settings_, catalog_, std::move(past), ++seed_, now_};
        desk.set_pick(pick_);
        return desk;
    }

    bool cut_off() const { return locked_ || asleep_; }

    /// Typing goes on at the lock screen's end: input asked for meanwhile begins there.
    Instant last_input() const { return typing_ && !cut_off() ? now_ : last_input_; }

    Moment moment() const {
        return {.now = now_,
                .last_input = last_input(),
                .touched = touched_ || (typing_ && !cut_off()),
                .wall = day_.wall(now_) + clock_set_,
                .zone = &day_.zone};
    }

    void note_surroundings(const Event& event) {
        if (const auto* busy = std::get_if<event::Busy>(&event)) {
            if (busy->on)
                busy_.insert(busy->reason);
            else
                busy_.erase(busy->reason);
        }
        if (const auto* lock = std::get_if<event::Locked>(&event)) cut_off_by(locked_, lock->locked);
        if (const auto* sleep = std::get_if<event::Asleep>(&event)) cut_off_by(asleep_, sleep->asleep);
    }

    void cut_off_by(bool& flag, bool on) {
        if (flag == on) return;
        if (on && !cut_off()) {
            last_input_ = last_input();
            typing_ = false;
        }
        flag = on;
    }

    void tick() {
        if (alive_) take(desk_.handle(event::Tick{}, moment()));
    }

    /// All that time brings about up to and at `until`.
    void run_until(Instant until) {
        while (alive_) {
            const auto next = next_wake();
            if (!next || *next > until) break;
            now_ = std::max(now_, *next);
            if (answer_at_ && *answer_at_ <= now_)
                answer();
            else
                tick();
        }
        now_ = until;
    }

    std::optional<Instant> next_wake() const {
        auto next = desk_.next_deadline(moment());
        const auto consider = [&](Instant at) { next = next ? std::min(*next, at) : at; };
        const auto still_for = desk_.wanted_input(moment()).still_for;
        if (still_for && last_input() + *still_for > now_ && !typing_) consider(last_input() + *still_for);
        if (answer_at_) consider(*answer_at_);
        return next;
    }

    void answer() {
        answer_at_.reset();
        if (answer_ == AutoAnswer::start) take(desk_.handle(event::Start{}, moment()));
        if (answer_ == AutoAnswer::later) take(desk_.handle(event::Later{}, moment()));
        if (answer_ == AutoAnswer::skip) take(desk_.handle(event::Skip{}, moment()));
    }

    void take(std::vector<Notice> notices) {
        for (Notice& notice : notices) {
            std::visit([&](const auto& effect) { add_up(effect); }, notice.effect);
            result_.notices.push_back(std::move(notice));
        }
    }

    void add_up(const effect::PromptOpened&) {
        ++result_.summary.prompts;
        if (answer_ != AutoAnswer::none) answer_at_ = now_ + answers_after;
    }
    void add_up(const effect::PromptClosed& closed) {
        answer_at_.reset();
        result_.summary.later += closed.why == PromptEnd::later;
        result_.summary.skipped += closed.why == PromptEnd::skip;
        result_.summary.missed += closed.why == PromptEnd::missed;
    }
    void add_up(const effect::RoutineOver& over) {
        result_.summary.done += over.result == RoutineResult::done;
        result_.summary.partial += over.result == RoutineResult::partial;
        result_.summary.abandoned += over.result == RoutineResult::abandoned;
        result_.summary.dose += over.done;
    }
    void add_up(const effect::TookNaturalBreak&) { ++result_.summary.natural_breaks; }
    void add_up(const effect::BoutEnded& bout) { end_bout(bout.sitting); }
    template <class Other>
    void add_up(const Other&) {}

    void end_bout(Duration sitting) {
        result_.summary.sitting += sitting;
        if (sitting >= std::chrono::seconds{1}) result_.summary.bouts.push_back(sitting);
    }

    void finish_summary() { end_bout(alive_ ? desk_.reminder().bout : saved_.reminder.bout); }

    const WrittenDay& day_;
    const Settings& settings_;
    const Catalog& catalog_;
    const Desk::Pick& pick_;
    std::uint32_t seed_;
    const AutoAnswer answer_;

    Instant now_{};
    bool typing_ = false;
    bool touched_ = false;  ///< By a single input.
    Instant last_input_{};
    Duration clock_set_{};
    std::set<HoldReason> busy_;
    bool locked_ = false, asleep_ = false;

    Desk desk_;
    bool alive_ = true;
    SavedDesk saved_;
    Instant died_{};
    std::optional<Instant> answer_at_;
    SimulatedDay result_;
};

}  // namespace

SimulatedDay simulate(const WrittenDay& day, const Settings& settings, const Catalog& catalog, std::uint32_t seed, AutoAnswer answer,
                      const Desk::Pick& pick) {
    return Simulation{day, settings, catalog, seed, answer, pick}.run();
}

}  // namespace limber
