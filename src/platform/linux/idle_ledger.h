#pragma once

#include "core/time.h"
#include "platform/idle.h"

namespace limber {

/// One answer of the X server to "how long since the last input?".
struct IdleReading {
    Instant boot;        ///< CLOCK_BOOTTIME just before asking; counts sleep.
    Duration monotonic;  ///< CLOCK_MONOTONIC at the same moment; stands still in sleep, as the server's counter does.
    Duration idle;
    Duration latency{};  ///< How long the answer took.
};

/// The reading that `ask` gives; nothing if it gives none.
std::optional<IdleReading> read_idle(const std::function<std::optional<Duration>()>& ask);

/// Makes instants of readings: the same input gives the same instant, and none goes back.
class LastInput {
public:
    Instant from(const IdleReading&);

private:
    struct Known {
        Duration input;  ///< On CLOCK_MONOTONIC.
        Duration latency;
        Duration idle;   ///< As last read.
        Duration slept;  ///< Since boot, as last read.
        Instant instant;
    };
    std::optional<Known> known_;
};

/// What every idle backend keeps: what was asked of it and not yet told, and when the last input was.
class IdleLedger {
public:
    explicit IdleLedger(std::function<void()> on_change);
    ~IdleLedger();
    IdleLedger(const IdleLedger&) = delete;
    IdleLedger& operator=(const IdleLedger&) = delete;

    /// False where just this is to be told already: then nothing has to be set anew.
    bool ask(const IdleWatch&);

    /// What the reading makes true is no longer untold, and `on_change` is called from the loop: never from within this call.
    Instant enter(const IdleReading&);

    /// The same for an instant that the caller is given: input after it is "next".
    Instant report(const IdleReading&);

    const IdleWatch& untold() const { return untold_; }

private:
    void tell_soon();

    std::function<void()> on_change_;
    LastInput last_input_;
    IdleWatch untold_;
    std::optional<Instant> reported_;
    unsigned telling_ = 0;
};

}  // namespace limber
