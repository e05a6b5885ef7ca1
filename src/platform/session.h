#pragma once

#include <functional>
#include <memory>

namespace limber {

struct SessionEvents {
    std::function<void(bool locked)> on_locked;
    std::function<void(bool asleep)> on_sleep;
};

/// Lock and sleep of this session, from logind (LockedHint, Lock/Unlock, PrepareForSleep with a delay inhibitor, so that state is saved
/// before sleep: `on_sleep(true)` returns first) and from the screen savers of freedesktop, GNOME, KDE, MATE, Xfce, Cinnamon. Each change
/// is told once, however many tell it. Works with whatever of these there is, none included.
class SessionWatch {
public:
    explicit SessionWatch(SessionEvents);
    ~SessionWatch();
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;

private:
    struct Watches;
    std::unique_ptr<Watches> watches_;
};

}  // namespace limber
