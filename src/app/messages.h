#pragma once

#include "app/setup.h"
#include "app/status.h"
#include "core/desk.h"
#include "platform/notifications.h"
#include "ui/ui.h"

namespace limber {

/// The ids of buttons and clicks.
namespace answer {
inline constexpr const char *start = "start", *later = "later", *skip = "skip";
inline constexpr const char *hurts = "hurts", *next = "next", *stop = "stop";
inline constexpr const char* open = "open";
}  // namespace answer

/// A break's prompt, in the words of its window; for where no window can be opened.
Notification prompt_message(const PromptScreen&);

/// The exercise in progress, on its present side: all that there is to do, to be done by oneself.
Notification exercise_message(const Desk&, const GuideView&);

/// A break that nothing fits into.
Notification own_break_message(const RoutineScreen&);
Notification finish_message(const FinishScreen&);

/// How things stand now.
Notification today_message(const Status&);

/// `problems` must not be empty; `in_force_instead` is where the file can be read.
Notification problems_message(const std::vector<Diagnostic>& problems, const std::string& in_force_instead);
Notification idle_lost_message();
Notification history_message(const std::string& mishap);

/// Which mistakes there are, wherever in their files: what moves by a line is the same mistake.
std::set<std::string> kinds_of(const std::vector<Diagnostic>& problems);

}  // namespace limber
