#pragma once

#include "core/scheduler.h"

namespace limber {

// The counters of sitting in a Reminder: sitting, micro, longer and bout.

/// Sitting up to an input: it goes into all of them.
void count_sitting(Reminder&, Duration);

/// Where a counter begins that starts anew at `now`. The quiet before that counts as sitting once an input ends it, but not for this
/// counter: it is below 0 by as much.
Duration begin_anew(const Reminder&, Instant now);

/// That quiet was no sitting after all.
void forget_quiet(Reminder&);

/// The interval of a break starts anew: micro's own, for a long one both.
void restart_interval(Reminder&, Break, Duration from);

/// After a natural break or a reset: sitting and both intervals.
void restart_all(Reminder&, Duration from);

}  // namespace limber
