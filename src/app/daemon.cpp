#include "app/daemon.h"

#include "app/log.h"
#include "app/saved_state.h"
#include "app/words.h"
#include "platform/clock.h"
#include "platform/event_loop.h"
#include "platform/folders.h"

#include <spdlog/spdlog.h>

namespace limber {
namespace {

/// At the desk the state goes to disk and the tray gets fresh words this often.
constexpr Duration housekeeping = std::chrono::minutes{2};

/// Days of entries, should the history not be writable for so long.
constexpr std::ptrdiff_t most_unsaved = 1000;

/// Clocks that count sleep and such that do not drift apart by this much only in sleep.
constexpr Duration a_real_sleep = std::chrono::seconds{2};

std::uint32_t seed_of(WallTime wall) { return static_cast<std::uint32_t>(wall.time_since_epoch().count()); }

}  // namespace

Daemon::Daemon(Setup setup)
    : pace_{pace_from_environment()},
      setup_{std::move(setup)},
      zone_{local_zone()},
      desk_{setup_.settings.settings, setup_.catalog.catalog, {}, seed_of(wall_now()), pace_.fast(boot_now())} {}

Daemon::~Daemon() = default;

int Daemon::run() {
    open_log(state_folder(), desk_.settings().log_level);
    spdlog::info("limber {} starts; settings: {}", LIMBER_VERSION,
                 setup_.settings_read.empty() ? "defaults" : setup_.settings_read.string());
    for (const Diagnostic& problem : setup_.problems()) spdlog::warn("{}", to_string(problem));

    Claimed claimed = claim_control([this](const Command& said) { return command(said); }, [this] { return status_now(); });
    if (claimed.claim == Claim::other_runs) {
        send_command({"show", {}});
        return 0;
    }
    if (claimed.claim == Claim::no_bus)
        spdlog::warn("no session bus: the command line cannot reach this instance, and a second one is not noticed");
    control_ = std::move(claimed.service);

    notifications_ = std::make_unique<Notifications>();
    tell_problems();
    open_history();
    tell_history();
    open_senses();
    take_up_state();
    watch_for_holds();  // What stands already is told at once: to the state just taken up.
    open_tray();
    files_ = std::make_unique<FileWatch>(watched_places(), [this] { load_again(); });
    on_termination([this] { leave(); });
    if (setup_.first_start()) call_soon([this] { welcome(); });
    run_event_loop();
    spdlog::info("limber ends");
    return 0;
}

// ---- one step after the other

void Daemon::act(Action action) {
    waiting_.push_back(std::move(action));
    if (busy_) return;  // raised by what a step does: it takes its turn
    busy_ = true;
    Moment moment;
    for (; !waiting_.empty(); waiting_.pop_front()) {
        moment = look();
        if (const auto asleep = unannounced_sleep(moment)) {
            perform(desk_.handle(event::Asleep{true}, *asleep), *asleep);
            perform(desk_.handle(event::Asleep{false}, moment), moment);
        }
        looked_ = moment.now;
        perform(waiting_.front()(desk_, moment), moment);
    }
    busy_ = false;
    settle(moment);
}

void Daemon::happen(const Event& event) {
    act([event](Desk& desk, const Moment& moment) { return desk.handle(event, moment); });
}

Instant Daemon::now() const { return pace_.fast(boot_now()); }

Moment Daemon::look() {
    const Instant system = boot_now();
    const Instant now = pace_.fast(system);
    return {.now = now,
            .last_input = idle_ ? std::min(pace_.fast(idle_->last_input()), now) : now,
            .wall = pace_.fast(wall_now(), system),
            .zone = &zone_};
}

/// A sleep that nobody told of, as the clocks show: the moment at which it can have begun.
std::optional<Moment> Daemon::unannounced_sleep(const Moment& now) {
    const Duration slept = time_asleep();
    const Duration newly = pace_.fast(slept - std::exchange(slept_, slept));
    if (newly < a_real_sleep || desk_.reminder().asleep) return {};
    Moment asleep = now;
    asleep.now = std::max(looked_, now.now - newly);
    asleep.last_input = std::min(now.last_input, asleep.now);
    asleep.wall = now.wall - (now.now - asleep.now);
    spdlog::info("slept for {} s without being told", newly.count() / 1000);
    return asleep;
}

void Daemon::perform(const std::vector<Notice>& notices, const Moment& moment) {
    for (const Notice& notice : notices) show(notice, moment);
    if (!notices.empty()) save(record_.entries(notices, moment), moment);
}

/// What has to be so between two steps: timer, idle watch, windows, tray and status.
void Daemon::settle(const Moment& moment) {
    if (leaving_) return;
    const bool at_desk = !away(desk_.reminder()) && !desk_.reminder().asleep;
    if (!saved_ || (at_desk && moment.now >= *saved_ + housekeeping)) save({}, moment);
    auto deadline = desk_.next_deadline(moment);
    if (at_desk) deadline = std::min(deadline.value_or(*saved_ + housekeeping), *saved_ + housekeeping);
    alarm_->set(deadline ? std::optional{pace_.slow(*deadline) + Duration{1}} : std::nullopt);
    if (idle_) {
        const WantedInput wanted = desk_.wanted_input(moment);
        idle_->watch({wanted.still_for ? std::optional{pace_.slow(*wanted.still_for)} : std::nullopt,
                      wanted.next_input || (session_ && session_->wants_input())});
    }
    ring_changes(moment);
    refresh(moment);
}

// ---- state and history

void Daemon::open_history() {
    try {
        history_.emplace(data_folder() / "history.db");
        trouble_ = history_->mishap();
    } catch (const std::exception& error) {
        trouble_ = std::string{error.what()} + "; breaks will not be remembered";
    }
    if (!trouble_.empty()) spdlog::warn("{}", trouble_);
}

void Daemon::take_up_state() {
    const Moment moment = look();
    looked_ = moment.now;
    slept_ = time_asleep();
    count_today(moment);
    const auto left = history_ ? saved_state_from(history_->state(), boot_id(), moment.now, moment.wall) : std::nullopt;
    if (!history_) return happen(event::Tick{});
    auto past = history_->read(moment.wall - std::chrono::days{60}, WallTime::max()).routines;
    std::reverse(past.begin(), past.end());
    desk_ = Desk{desk_.settings(), desk_.catalog(), std::move(past), desk_.draw_seed(), moment.now};
    if (!left) return happen(event::Tick{});
    desk_.restore(left->desk);
    happen(event::Launched{.died = left->saved_at});
}

void Daemon::save(const std::vector<History::Entry>& entries, const Moment& moment) {
    saved_ = moment.now;
    if (!history_) return;
    unsaved_.insert(unsaved_.end(), entries.begin(), entries.end());
    if (std::ssize(unsaved_) > most_unsaved) unsaved_.erase(unsaved_.begin(), unsaved_.end() - most_unsaved);
    try {
        history_->save(unsaved_, to_text({desk_.save(moment), moment.now, moment.wall, boot_id()}));
        if (!not_saved_because_.empty()) spdlog::info("history: can be written again; {} entries made good", unsaved_.size());
        unsaved_.clear();
        not_saved_because_.clear();
    } catch (const std::exception& error) {
        spdlog::error("{}", error.what());
        not_saved_because_ = error.what();
    }
    if (!entries.empty()) count_today(moment);
}

void Daemon::count_today(const Moment& moment) {
    const auto day_starts = desk_.settings().sitting.day_starts;
    today_ = {.date = day_of(zone_, moment.wall, day_starts), .totals = {}};
    if (!history_) return;
    const WallTime begins = to_wall_or_after_gap(zone_, LocalTime{today_.date} + day_starts);
    try {
        today_.totals = totals_of(history_->read(begins, WallTime::max()), desk_.catalog());
    } catch (const std::exception& error) {
        spdlog::error("{}", error.what());
    }
}

// ---- configuration

void Daemon::load_again() {
    Setup fresh = load_setup();
    for (const Diagnostic& problem : fresh.problems()) spdlog::warn("{}", to_string(problem));
    // A file that is broken in mid-edit keeps what was good.
    if (!fresh.unreadable().empty()) fresh.keep_settings_of(setup_);
    spdlog::info("settings loaded again, {} mistakes", fresh.problems().size());
    setup_ = std::move(fresh);
    tell_problems();
    set_log_level(setup_.settings.settings.log_level);
    act([this](Desk& desk, const Moment& moment) {
        desk.use(setup_.catalog.catalog);
        Settings settings = setup_.settings.settings;
        for (const std::string& exercise : left_out_) settings = leaving_out(std::move(settings), exercise);
        return desk.use(std::move(settings), moment);
    });
    holds_.watch(setup_.settings.settings.hold);
}

void Daemon::leave() {
    const Moment moment = look();
    leaving_ = true;
    save({}, moment);
    close_prompt();
    if (ui_) ui_->close_routine();
    quit_event_loop();
}

}  // namespace limber
