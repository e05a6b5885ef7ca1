#pragma once

#include "core/desk.h"

#include <string>

namespace limber {

/// What a process leaves to the next.
struct SavedState {
    SavedDesk desk;
    Instant saved_at;  ///< The process ran at least until here,
    WallTime wall;     ///< which was here on the wall clock,
    std::string boot;  ///< in this boot of the machine.
};

std::string to_text(const SavedState&);

/// Nothing where the text is empty or not one of ours. Instants of another boot are moved to this one's line by the wall clock.
std::optional<SavedState> saved_state_from(const std::string& text, const std::string& boot, Instant now, WallTime wall);

}  // namespace limber
