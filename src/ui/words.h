#pragma once

#include "ui/ui.h"

namespace limber {

/// A running clock: "0:14". Rounded up, so that it reaches 0:00 when the time is over and not a second before.
std::string clock_words(Duration left);

/// A length, rounded: "45 s", "2 min", "1 h 5 min".
std::string length_words(Duration);

/// "4 of 10 min"
std::string share_words(Duration done, Duration target);

/// "Seated twist, Wall angels, Breathing", at most `most` names, then "and 2 more".
std::string routine_words(const std::vector<ExerciseLine>&, std::size_t most = 4);

std::string headline_words(Break);
std::string direction_words(Direction);

/// What the large cue does not say: "Right side · hold 0:14 · breathe in".
std::string step_words(const RoutineScreen&);

/// What the figure shows, for those who do not see it: "Seated twist, right side: Turn to the RIGHT"
std::string figure_words(const RoutineScreen&);

/// "Mid-back: turning right, strongly"
std::string glow_words(const Glow&);

/// What a screen reader says when the popup comes, at each new step and at the end: what the eye would take from the window by itself.
/// Within one step the words stay the same.
std::string prompt_announcement(const PromptScreen&);
std::string step_announcement(const RoutineScreen&);
std::string finish_announcement(const FinishScreen&);

/// Under the dose bar of the finish page: what is still open, never what was missed.
std::string target_words(Duration today, Duration target);

}  // namespace limber
