#include "app/daemon.h"
#include "app/screens.h"
#include "app/suggest.h"
#include "app/tray_menu.h"
#include "core/duration.h"
#include "core/in_quotes.h"
#include "platform/activation.h"
#include "platform/event_loop.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

namespace limber {
namespace {

/// A panel that starts with the session may come a little after us.
constexpr Duration panel_may_come = std::chrono::seconds{3};

struct PauseLine {
    MenuId id;
    Duration length;
};
constexpr PauseLine pause_lines[] = {
    {MenuId::pause_30min, std::chrono::minutes{30}}, {MenuId::pause_1h, std::chrono::hours{1}}, {MenuId::pause_2h, std::chrono::hours{2}}};

}  // namespace

void Daemon::open_tray() {
    const TrayEvents events{
        .on_activate = [this] { answer_click([this] { show_today(); }); },
        .on_middle_click = [this] { answer_click([this] { happen(event::BreakNow{}); }); },
        .on_menu = [this](int id) { answer_click([this, id] { choose(id); }); },
        .on_menu_opening = [this] { happen(event::Tick{}); },
        .on_shown =
            [this](bool shown) {
                spdlog::info("tray icon {}", shown ? "shown" : "not shown");
                if (shown)
                    call_soon([this] { taskbar_icon_.reset(); });
                else
                    call_later(panel_may_come, [this] { use_taskbar_icon(); });
                happen(event::Tick{});
            },
        .on_token = [this](const std::string& token) { activation_token_ = token; },
    };
    notifier_ = open_status_notifier(events);
    if (notifier_) refresh(look());
    call_later(panel_may_come, [this] { use_taskbar_icon(); });
}

/// A window that opens now may take the focus by the token of the click; one that opens later may not, and none need be waited for.
void Daemon::answer_click(const std::function<void()>& answer) {
    answer();
    if (ui_) ui_->use_activation_token({});
    if (!activation_token_.empty()) end_activation(std::exchange(activation_token_, {}));
}

/// The older kind of icon, where no panel takes the newer.
void Daemon::use_taskbar_icon() {
    if (taskbar_icon_ || (notifier_ && notifier_->shown()) || !xembed_tray_runs() || !windows()) return;
    taskbar_icon_ = ui_->open_taskbar_icon({
        .on_activate = [this] { show_today(); },
        .on_middle_click = [this] { happen(event::BreakNow{}); },
        .on_menu = [this](int id) { choose(id); },
        .on_menu_opening = [this] { happen(event::Tick{}); },
        .on_shown = [this](bool) { happen(event::Tick{}); },
        .on_token = {},
    });
    happen(event::Tick{});
}

Surroundings Daemon::surroundings() const {
    std::string trouble = not_saved_because_.empty() ? trouble_ : not_saved_because_;
    const auto mistakes = setup_.problems().size();
    if (const std::string instead = setup_.unreadable(); !instead.empty())
        trouble = "The configuration cannot be read; " + instead;
    else if (mistakes > 0)
        trouble = fmt::format("{} mistake{} in the configuration; `limber check` lists {}", mistakes, mistakes == 1 ? "" : "s",
                              mistakes == 1 ? "it" : "them");
    if (!idle_) trouble = "No idle source: going by time alone";
    const Tray* shown = notifier_ && notifier_->shown()           ? notifier_.get()
                        : taskbar_icon_ && taskbar_icon_->shown() ? taskbar_icon_.get()
                                                                  : nullptr;
    return {.idle_source = idle_ ? idle_->name() : "none",
            .tray = shown ? shown->name() : "no tray",
            .config_mistakes = static_cast<int>(mistakes),
            .trouble = trouble,
            .causes = holds_.causes(),
            .dose_today = today_.totals.dose,
            .routines_today = today_.totals.done + today_.totals.partial};
}

Findings Daemon::findings() const {
    const IconShown icon = notifier_ && notifier_->shown()           ? IconShown::status_notifier
                           : taskbar_icon_ && taskbar_icon_->shown() ? IconShown::xembed
                                                                     : IconShown::none;
    return {LIMBER_VERSION, true, diagnose(idle_choice_, *session_, icon, *notifications_, holds_)};
}

/// Up to this instant, not to the last step.
Status Daemon::status_now() {
    happen(event::Tick{});
    return status_of(desk_, look(), surroundings());
}

TrayLook Daemon::tray_look(const Status& status) const {
    return {.icon = draw_tray_picture(tray_picture(status, ring_of(desk_), desk_.settings().tray_ring)),
            .title = "Limber",
            .tooltip = tooltip(status),
            .attention = status.state == "due" || status.state == "prompt",
            .menu = tray_menu(desk_, state_in_words(status))};
}

/// Tray, bus and the open windows say what is so now.
void Daemon::refresh(const Moment& moment) {
    if (today_.date != day_of(zone_, moment.wall, desk_.settings().sitting.day_starts)) count_today(moment);
    const Status status = status_of(desk_, moment, surroundings());
    const std::optional<TrayLook> look = notifier_ || taskbar_icon_ ? std::optional{tray_look(status)} : std::nullopt;
    // One after the other, so that the bus's own thread wakes but once.
    if (control_) control_->publish(status);
    if (notifier_) notifier_->show(*look);
    if (taskbar_icon_) taskbar_icon_->show(*look);
    if (!stage_of<stage::Prompted>(desk_.reminder())) return;
    if (!skip_offered_ && can_skip(desk_.settings(), *desk_.reminder().pending, moment.now)) {
        skip_offered_ = true;
        asked_ ? allow_skip_by_notification() : ui_ ? ui_->allow_skip() : void();
    }
    if (!ui_) return;
    AnswerClock clock = answer_clock(desk_, moment);
    clock.left = pace_.slow(clock.left);
    clock.whole = pace_.slow(clock.whole);
    ui_->set_answer_clock(clock);
}

void Daemon::choose(int menu_id) {
    const int routine = menu_id - static_cast<int>(MenuId::first_routine);
    const int exercise = menu_id - static_cast<int>(MenuId::first_exercise);
    const Catalog& catalog = desk_.catalog();
    if (exercise >= 0 && exercise < static_cast<int>(catalog.exercises.size())) return void(begin({catalog.exercises[exercise].id}));
    if (exercise < 0 && routine >= 0 && routine < static_cast<int>(catalog.routines.size()))
        return void(begin({catalog.routines[routine].id}));
    for (const PauseLine& line : pause_lines)
        if (menu_id == static_cast<int>(line.id)) return happen(event::PauseFor{line.length});
    switch (static_cast<MenuId>(menu_id)) {
        case MenuId::stretch:
            return happen(event::BreakNow{});
        case MenuId::pause_tomorrow:
            return happen(event::PauseUntilTomorrow{});
        case MenuId::pause_forever:
            return happen(event::PauseUntilResumed{});
        case MenuId::resume:
            return happen(event::Resume{});
        case MenuId::took_break:
            return void(command({"reset", {}}));
        case MenuId::today:
            return show_today();
        case MenuId::quit:
            return leave();
        case MenuId::safety:
            return windows() ? ui_->show_safety() : void();
        case MenuId::keyboard:
            return windows() ? ui_->show_keyboard() : void();
        case MenuId::about:
            return windows() ? ui_->show_about(LIMBER_VERSION, going_round(showpiece(desk_.catalog()))) : void();
        default:
            return;
    }
}

// ---- commands from the bus

Answer Daemon::begin(const std::vector<std::string>& names) {
    if (stage_of<stage::InRoutine>(desk_.reminder())) return {.failure = "a routine is running already"};
    if (names.empty()) {
        happen(event::BreakNow{});
        return {.text = desk_.obstacle()};
    }
    Picked picked;
    if (const NamedRoutine* named = desk_.catalog().find_routine(names.front()); named && names.size() == 1) {
        picked = pick_named(desk_.catalog(), desk_.settings(), *named, desk_.past(), desk_.draw_seed());
    } else {
        for (const std::string& name : names)
            if (!desk_.catalog().find(name)) return {.failure = no_exercise(desk_.catalog(), name)};
        picked.routine = routine_of(desk_.catalog(), desk_.settings(), names, desk_.past());
    }
    if (picked.routine.items.empty()) return {.failure = picked.obstacle};
    act([routine = picked.routine](Desk& desk, const Moment& moment) { return desk.start(routine, moment); });
    return {};
}

Answer Daemon::pause_for(const std::vector<std::string>& words) {
    if (words.empty()) return happen(event::PauseUntilResumed{}), Answer{};
    if (words.front() == "until-tomorrow") return happen(event::PauseUntilTomorrow{}), Answer{};
    const auto length = parse_duration(words.front());
    if (!length || *length <= Duration{0})
        return {.failure = in_quotes(words.front()) + " is no time to pause for: write a duration such as 1h or 30min, or until-tomorrow"};
    return happen(event::PauseFor{*length}), Answer{};
}

Answer Daemon::command(const Command& said) {
    const bool prompted = stage_of<stage::Prompted>(desk_.reminder());
    const Answer no_prompt{.failure = "no prompt is open"};
    if (said.name == "break") return begin(said.words);
    if (said.name == "start") return prompted ? (happen(event::Start{}), Answer{}) : no_prompt;
    const bool in_routine = stage_of<stage::InRoutine>(desk_.reminder());
    if (said.name == "skip" && in_routine) return happen(event::RoutineClosed{}), Answer{};
    if (said.name == "later" || said.name == "skip") {
        if (!prompted) return no_prompt;
        if (said.name == "later") happen(event::Later{});
        if (said.name == "skip") happen(event::Skip{});
        const bool open = stage_of<stage::Prompted>(desk_.reminder());
        return open ? Answer{.failure = "this prompt does not offer " + said.name} : Answer{};
    }
    if (said.name == "pause") return pause_for(said.words);
    if (said.name == "resume") return happen(event::Resume{}), Answer{};
    if (said.name == "reset") {
        const Moment moment = look();
        save({NaturalBreak{.started = moment.wall, .exercise_free_break = true}}, moment);
        return happen(event::Reset{}), Answer{};
    }
    if (said.name == "show") return call_soon([this] { show_today(); }), Answer{};
    if (said.name == "doctor") return {.text = doctor_json(findings())};
    if (said.name == "quit") return call_soon([this] { leave(); }), Answer{};
    return {.failure = "no command is called " + in_quotes(said.name)};
}

}  // namespace limber
