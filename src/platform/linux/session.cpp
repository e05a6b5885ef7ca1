#include "platform/session.h"

#include "platform/clock.h"
#include "platform/linux/logind.h"
#include "platform/linux/screen_savers.h"
#include "platform/linux/words_for_people.h"

#include <set>
#include <string>
#include <utility>

namespace limber {
namespace {

/// Whoever locks on request is done by then; and input later than this after the request is not that of leaving the desk.
constexpr Duration leaving = std::chrono::seconds{5};

/// Where Lock was heard: asked for, which need not mean that it is done.
constexpr const char* request = "request";

}  // namespace

struct SessionWatch::Watches {
    explicit Watches(SessionEvents told)
        : events{std::move(told)},
          logind{{.on_hint = [this](bool locked) { hear_hint(locked); },
                  .on_request = [this](bool locked) { hear_request(locked); },
                  .on_sleep = [this](bool now) { tell_sleep(now); }}},
          screen_savers{[this](const std::string& interface, bool active) { hear_screen_saver(interface, active); }} {}
    ~Watches() { stop_doubting(); }
    Watches(const Watches&) = delete;
    Watches& operator=(const Watches&) = delete;

    void hear_hint(bool hinted) {
        if (!hinted) locked_by.erase(request);
        mark("hint", hinted);
    }

    void hear_screen_saver(const std::string& interface, bool active) {
        // A locker that was started by logind's Lock need not tell logind when it is done.
        const bool ended = !active && locked_by.count(interface);
        if (ended) locked_by.erase(request);
        mark(interface, active);
    }

    void hear_request(bool wants_locked) {
        stop_doubting();
        if (wants_locked) {
            asked = boot_now();
            doubting = g_timeout_add(static_cast<guint>(events.doubt_after.count()), doubt, this);
        }
        mark(request, wants_locked);
    }

    bool hearsay() const { return locked && locked_by == std::set<std::string>{request}; }

    /// Nobody has said that the screen is locked: those are asked who would know.
    static gboolean doubt(gpointer self) {
        auto& watches = *static_cast<Watches*>(self);
        watches.doubting = 0;
        if (!watches.hearsay()) return G_SOURCE_REMOVE;
        watches.screen_savers.ask([&watches](bool active) {
            if (!active && watches.hearsay()) watches.mark(request, false);
        });
        watches.look_for_input();
        return G_SOURCE_REMOVE;
    }

    void stop_doubting() {
        if (doubting) g_source_remove(std::exchange(doubting, 0));
    }

    void look_for_input() {
        if (hearsay() && events.last_input && events.last_input() > asked + leaving) mark(request, false);
    }

    /// Locked is what any of them says; each that said so must take it back.
    void mark(const std::string& source, bool says_locked) {
        says_locked ? (void)locked_by.insert(source) : (void)locked_by.erase(source);
        const bool now = !locked_by.empty();
        if (std::exchange(locked, now) != now) events.on_locked(now);
    }

    void tell_sleep(bool now) {
        if (std::exchange(asleep, now) != now) events.on_sleep(now);
    }

    Capability lock() const {
        std::vector<std::string> tellers{screen_savers.there().begin(), screen_savers.there().end()};
        if (logind.follows_session()) tellers.emplace_back("logind");
        if (!tellers.empty()) return {"lock", in_a_row(tellers), "", ""};
        const std::string why = logind.there() ? "logind knows of no session of this process, and no screen saver is on the bus"
                                               : "neither logind nor a screen saver is on a bus";
        return {.name = "lock",
                .backend = "",
                .why = why + "; behind a lock that is not seen, sitting ends once you have been away for a while",
                .advice = "",
                .matters = false};
    }

    Capability sleep() const {
        if (logind.delays_sleep()) return {"sleep", "logind", "", ""};
        if (logind.there()) return {"sleep", "logind", "it does not let Limber delay sleep, so the last two minutes may be lost", ""};
        return {.name = "sleep",
                .backend = "the clocks",
                .why = "sleep is noticed on waking",
                .advice = "",
                .passed_over = {{"logind", "it is not on the system bus"}}};
    }

    SessionEvents events;
    std::set<std::string> locked_by;
    bool locked = false;
    bool asleep = false;
    Instant asked{};
    guint doubting = 0;
    Logind logind;
    ScreenSavers screen_savers;
};

SessionWatch::SessionWatch(SessionEvents events) : watches_{std::make_unique<Watches>(std::move(events))} {}

SessionWatch::~SessionWatch() = default;

bool SessionWatch::wants_input() const { return watches_->hearsay(); }

std::vector<Capability> SessionWatch::capabilities() const { return {watches_->lock(), watches_->sleep()}; }

void SessionWatch::look_for_input() { watches_->look_for_input(); }

}  // namespace limber
