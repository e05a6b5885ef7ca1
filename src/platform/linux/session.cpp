#include "platform/session.h"

#include "platform/linux/logind.h"
#include "platform/linux/screen_savers.h"

#include <set>
#include <string>
#include <utility>

namespace limber {

struct SessionWatch::Watches {
    explicit Watches(SessionEvents told)
        : events{std::move(told)},
          logind{{.on_hint = [this](bool locked) { hear_hint(locked); },
                  .on_request = [this](bool locked) { mark("request", locked); },
                  .on_sleep = [this](bool now) { tell_sleep(now); }}},
          screen_savers{[this](const std::string& interface, bool active) { hear_screen_saver(interface, active); }} {}

    void hear_hint(bool hinted) {
        if (!hinted) locked_by.erase("request");
        mark("hint", hinted);
    }

    void hear_screen_saver(const std::string& interface, bool active) {
        // A locker that was started by logind's Lock need not tell logind when it is done.
        const bool ended = !active && locked_by.count(interface);
        if (ended) locked_by.erase("request");
        mark(interface, active);
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

    SessionEvents events;
    std::set<std::string> locked_by;
    bool locked = false;
    bool asleep = false;
    Logind logind;
    ScreenSavers screen_savers;
};

SessionWatch::SessionWatch(SessionEvents events) : watches_{std::make_unique<Watches>(std::move(events))} {}

SessionWatch::~SessionWatch() = default;

}  // namespace limber
