#include "core/counters.h"

#include <algorithm>

namespace limber {

void count_sitting(Reminder& reminder, Duration sitting) {
    for (Duration* counter : {&reminder.sitting, &reminder.micro, &reminder.longer, &reminder.bout}) *counter += sitting;
}

Duration begin_anew(const Reminder& reminder, Instant now) {
    if (away(reminder) || stage_of<stage::InRoutine>(reminder)) return Duration{0};
    return std::min(reminder.counted - now, Duration{0});
}

void forget_quiet(Reminder& reminder) {
    for (Duration* counter : {&reminder.sitting, &reminder.micro, &reminder.longer}) *counter = std::max(*counter, Duration{0});
}

void restart_interval(Reminder& reminder, Break kind, Duration from) {
    reminder.micro = from;
    if (kind == Break::longer) reminder.longer = from;
}

void restart_all(Reminder& reminder, Duration from) {
    reminder.sitting = from;
    restart_interval(reminder, Break::longer, from);
    reminder.overdue = false;
}

}  // namespace limber
