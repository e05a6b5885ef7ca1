#pragma once

#include "config/toml_reading.h"
#include "core/exercise.h"

#include <set>

namespace limber {

/// The exercises that routines may name: those at hand, and those that exist but have mistakes of their own.
struct KnownExercises {
    const Catalog& catalog;
    const std::set<std::string>& broken;
};

/// The right routines of a routines.toml; a mistake costs only the routine that it is in.
std::vector<NamedRoutine> read_routines(Reader&, std::string_view text, const KnownExercises&);

/// The right tips of a tips.toml.
std::vector<std::string> read_tips(Reader&, std::string_view text);

}  // namespace limber
