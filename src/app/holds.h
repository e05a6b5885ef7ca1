#pragma once

#include "core/scheduler.h"
#include "platform/fullscreen.h"
#include "platform/holds.h"

#include <array>
#include <map>

namespace limber {

/// What holds breaks back on this desktop: calls, windows over the whole screen, do-not-disturb. Watched as far as the settings want it.
class Holds {
public:
    /// Told when a reason begins or ends, and when another cause stands behind it.
    explicit Holds(std::function<void(HoldReason, bool on)> on_busy) : on_busy_{std::move(on_busy)} {}

    /// Begins and ends watches. A reason that is no longer watched ends.
    void watch(const Settings::Hold&);

    /// In words that follow on from the reason.
    std::map<HoldReason, std::string> causes() const;

    /// Of all of them; those that are turned off say so.
    std::vector<Capability> capabilities() const;

    /// After the display was lost and found again.
    void look_at_windows_again();

private:
    static constexpr std::size_t senses = 3;

    void watch_fullscreen_windows(bool wanted);
    void hear(std::size_t sense, const std::string& cause);

    std::function<void(HoldReason, bool)> on_busy_;
    std::array<std::string, senses> causes_;
    std::array<std::unique_ptr<HoldWatch>, senses> watches_;
    OpenedFullscreen fullscreen_;
    bool fullscreen_wanted_ = false;
};

}  // namespace limber
