#pragma once

#include "core/time.h"
#include "platform/capability.h"

#include <functional>
#include <memory>

namespace limber {

struct SessionEvents {
    std::function<void(bool locked)> on_locked;
    std::function<void(bool asleep)> on_sleep;
    std::function<Instant()> last_input;              ///< For a lock that nobody confirms; may be empty.
    Duration doubt_after = std::chrono::seconds{10};  ///< When such a lock is looked into.
};

/// Lock and sleep of this session, from logind (LockedHint, Lock/Unlock, PrepareForSleep with a delay inhibitor, so that state is saved
/// before sleep: `on_sleep(true)` returns first) and from the screen savers of freedesktop, GNOME, KDE, MATE, Xfce, Cinnamon. Each change
/// is told once, however many tell it. logind's Lock is only a wish: where no locker says that it has locked, it ends as soon as a screen
/// saver denies it or the person goes on typing (or has typed a password). Works with whatever of these there is, none included.
class SessionWatch {
public:
    explicit SessionWatch(SessionEvents);
    ~SessionWatch();
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;

    /// Whether the next input would tell something: the screen is locked by hearsay only. `look_for_input` then asks for the last one.
    bool wants_input() const;
    void look_for_input();

    std::vector<Capability> capabilities() const;  ///< Lock and sleep, as known by now: once the loop has run a little.

private:
    struct Watches;
    std::unique_ptr<Watches> watches_;
};

}  // namespace limber
