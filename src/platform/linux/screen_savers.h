#pragma once

#include "platform/linux/bus_call.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace limber {

/// What the screen savers of the desktops tell of themselves: `on_active(interface, active)`; silent where there is none.
class ScreenSavers {
public:
    using OnActive = std::function<void(const std::string& interface, bool active)>;
    explicit ScreenSavers(OnActive);
    ~ScreenSavers();
    ScreenSavers(const ScreenSavers&) = delete;
    ScreenSavers& operator=(const ScreenSavers&) = delete;

    /// Asks all that are there whether they are active; `on_answer` is called for each that says so or denies it.
    void ask(const std::function<void(bool active)>& on_answer);

    const std::set<std::string>& there() const { return there_; }  ///< Their interfaces.

private:
    void follow(const char* interface, const char* path);

    OnActive on_active_;
    Cancellable cancellable_{g_cancellable_new()};
    BusConnection bus_;
    std::vector<std::unique_ptr<SignalSubscription>> signals_;
    std::set<std::string> there_;
    std::vector<std::unique_ptr<NameWatch>> names_;
};

}  // namespace limber
