#pragma once

#include "core/time.h"

#include <functional>
#include <memory>

namespace limber {

/// One single-shot timer on the time line that counts sleep; rings at once on waking if its instant passed in sleep.
class Alarm {
public:
    /// `on_clock_set` tells that somebody set the wall clock (or the zone rules moved it) without any polling.
    Alarm(std::function<void()> on_ring, std::function<void()> on_clock_set);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    /// Replaces what was set before; nothing: no wake-up at all.
    void set(std::optional<Instant>);

private:
    struct Sources;
    std::unique_ptr<Sources> sources_;
};

}  // namespace limber
