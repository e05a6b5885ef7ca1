#pragma once

#include <glib.h>

#include <chrono>

namespace limber {

/// Runs the main loop until the condition holds; false if it does not within `deadline`, which is no waiting time but the end of patience.
template <class Condition>
bool until(Condition holds, std::chrono::seconds deadline = std::chrono::seconds{10}) {
    const auto give_up = std::chrono::steady_clock::now() + deadline;
    const guint nudge = g_timeout_add(
        5, [](gpointer) -> gboolean { return G_SOURCE_CONTINUE; }, nullptr);  // for conditions that no event of the loop tells of
    bool held = false;
    while (!(held = holds()) && std::chrono::steady_clock::now() < give_up) g_main_context_iteration(nullptr, TRUE);
    g_source_remove(nudge);
    return held;
}

/// Handles all that is ready now; how many rounds of the loop had something to do.
inline int drain() {
    int rounds = 0;
    while (g_main_context_iteration(nullptr, FALSE)) ++rounds;
    return rounds;
}

}  // namespace limber
