#include "core/summary.h"

#include <algorithm>

namespace limber {
namespace {

constexpr Duration long_bout = std::chrono::hours{1};

void add(Totals& totals, const Bout& bout) {
    totals.sitting += bout.sitting;
    if (bout.sitting > long_bout) totals.long_bouts.push_back(bout.sitting);
}

void add(Totals& totals, const PromptClosed& prompt) {
    ++totals.prompts;
    totals.started += prompt.why == PromptEnd::start;
    totals.later += prompt.why == PromptEnd::later;
    totals.skipped += prompt.why == PromptEnd::skip;
    totals.missed += prompt.why == PromptEnd::missed;
}

void add(Totals& totals, const NaturalBreak& each) { ++(each.exercise_free_break ? totals.own_breaks : totals.natural_breaks); }

void add(Totals& totals, const RoutineDone& routine, const Catalog& catalog) {
    totals.done += routine.result == RoutineResult::done;
    totals.partial += routine.result == RoutineResult::partial;
    totals.abandoned += routine.result == RoutineResult::abandoned;
    totals.dose += routine.done;
    for (const ExerciseDone& each : routine.exercises) {
        totals.by_exercise[each.exercise] += each.done;
        const Exercise* exercise = catalog.find(each.exercise);  // nullptr: the person's own, taken away since.
        if (!exercise) continue;
        for (const Direction direction : exercise->directions) totals.by_direction[direction] += each.done;
    }
}

std::chrono::local_days monday_of(std::chrono::local_days date) { return date - (std::chrono::weekday{date} - std::chrono::Monday); }

}  // namespace

Totals totals_of(const Past& past, const Catalog& catalog) {
    Totals totals;
    for (const Bout& each : past.bouts) add(totals, each);
    for (const PromptClosed& each : past.prompts) add(totals, each);
    for (const NaturalBreak& each : past.breaks) add(totals, each);
    for (const RoutineDone& each : past.routines) add(totals, each, catalog);
    return totals;
}

Totals sum_of(std::span<const Day> days) {
    Totals sum;
    constexpr int Totals::*counts[] = {&Totals::prompts,        &Totals::started,   &Totals::later,   &Totals::skipped,
                                       &Totals::missed,         &Totals::done,      &Totals::partial, &Totals::abandoned,
                                       &Totals::natural_breaks, &Totals::own_breaks};
    for (const auto& [date, day] : days) {
        for (const auto count : counts) sum.*count += day.*count;
        sum.sitting += day.sitting;
        sum.dose += day.dose;
        sum.long_bouts.insert(sum.long_bouts.end(), day.long_bouts.begin(), day.long_bouts.end());
        for (const auto& [direction, length] : day.by_direction) sum.by_direction[direction] += length;
        for (const auto& [exercise, length] : day.by_exercise) sum.by_exercise[exercise] += length;
    }
    return sum;
}

std::vector<Day> by_day(const Past& past, const Catalog& catalog, const Zone& zone, std::chrono::minutes day_starts, WallTime now,
                        int days) {
    std::vector<Day> result;
    const auto today = day_of(zone, now, day_starts);
    for (int ago = days - 1; ago >= 0; --ago) result.push_back({today - std::chrono::days{ago}, {}});

    const auto day_at = [&](WallTime began) -> Totals* {
        const auto index = days - 1 - (today - day_of(zone, began, day_starts)).count();
        return index >= 0 && index < days ? &result[static_cast<std::size_t>(index)].totals : nullptr;
    };
    for (const Bout& each : past.bouts) {
        if (Totals* day = day_at(each.started)) add(*day, each);
    }
    for (const PromptClosed& each : past.prompts) {
        if (Totals* day = day_at(each.opened)) add(*day, each);
    }
    for (const NaturalBreak& each : past.breaks) {
        if (Totals* day = day_at(each.started)) add(*day, each);
    }
    for (const RoutineDone& each : past.routines) {
        if (Totals* day = day_at(each.started)) add(*day, each, catalog);
    }
    return result;
}

int days_moved_this_week(const std::vector<Day>& days) {
    if (days.empty()) return 0;
    const auto monday = monday_of(days.back().date);
    return static_cast<int>(
        std::count_if(days.begin(), days.end(), [&](const Day& day) { return day.date >= monday && day.totals.dose > Duration{}; }));
}

}  // namespace limber
