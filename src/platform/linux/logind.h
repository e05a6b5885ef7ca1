#pragma once

#include "platform/linux/bus_call.h"

#include <memory>
#include <string>
#include <vector>

namespace limber {

struct LogindEvents {
    std::function<void(bool locked)> on_hint;     ///< The session's LockedHint: the screen is locked.
    std::function<void(bool locked)> on_request;  ///< Lock and Unlock: somebody asked for it, which need not mean that it is done.
    std::function<void(bool asleep)> on_sleep;
};

/// What logind tells of this session and of sleep; silent as long as there is no logind.
class Logind {
public:
    explicit Logind(LogindEvents);
    ~Logind();
    Logind(const Logind&) = delete;
    Logind& operator=(const Logind&) = delete;

    bool there() const { return !signals_.empty(); }
    bool follows_session() const { return signals_.size() > 1; }
    bool delays_sleep() const { return inhibitor_ >= 0; }

private:
    void appear();
    void vanish();
    void hear_sleep(bool asleep);
    void delay_sleep();
    void let_sleep();
    void find_session();
    void try_session(std::size_t way);
    void follow(const std::string& session_path);
    void hear_properties(GVariant* changed);

    LogindEvents events_;
    Cancellable cancellable_{g_cancellable_new()};
    BusConnection bus_;
    std::unique_ptr<NameWatch> name_;
    std::vector<std::unique_ptr<SignalSubscription>> signals_;
    bool asleep_ = false;
    int inhibitor_ = -1;
};

}  // namespace limber
