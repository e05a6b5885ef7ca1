#pragma once

#include "core/time.h"

#include <functional>
#include <memory>
#include <string>

namespace limber {

/// Which changes of keyboard and pointer the program wants to hear of; nothing else wakes it.
struct IdleWatch {
    std::optional<Duration> still_for;  ///< Tell once when there has been no input for this long (at once if it is so already).
    bool next_input = false;            ///< Tell once at the next input.
    bool operator==(const IdleWatch&) const = default;
};

/// Tells when keyboard and pointer fall still and when they stir again.
class IdleSource {
public:
    virtual ~IdleSource() = default;

    /// Replaces the watch set before. `on_change` (given on opening) is called when it comes true.
    virtual void watch(const IdleWatch&) = 0;

    /// Instant of the last input; asked at the instants that matter only. The same input gives the same instant (no jitter).
    virtual Instant last_input() = 0;

    /// "xsync", "xscreensaver", "none".
    virtual std::string name() const = 0;
};

struct IdleEvents {
    std::function<void()> on_change;
    std::function<void(const std::string& why)> on_lost;  ///< The source failed; the caller opens another.
};

/// The best source that this session offers; nullptr if there is none (then Limber goes by time alone).
std::unique_ptr<IdleSource> open_idle_source(IdleEvents);

}  // namespace limber
