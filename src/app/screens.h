#pragma once

#include "core/desk.h"
#include "core/summary.h"
#include "ui/ui.h"

namespace limber {

/// What the windows show, made of what the desk knows.
PromptScreen prompt_screen(const Desk&, const Notice& opened, const Moment&);
AnswerClock answer_clock(const Desk&, const Moment&);
RoutineScreen routine_screen(const Desk&, Instant now);
FinishScreen finish_screen(const Desk&, const RoutineDone&, Duration today, std::uint32_t seed);
TodayScreen today_screen(const Desk&, const Day& today, Duration sitting_now, int days_this_week);

}  // namespace limber
