#pragma once

#include "core/past.h"

#include <cstdint>
#include <span>

namespace limber {

/// A routine, or what is in the way of one.
struct Picked {
    Routine routine;       ///< No items where nothing fits.
    std::string obstacle;  ///< Then: a sentence that says why and what would help; else empty.
};

/// The routine for the next break: `length` long to within 10 %, from what the person has and has not ruled out,
/// breathe/mobilise → stretch → strengthen, balanced over directions, nothing of the last routine while there is a choice.
/// Same arguments, same answer. `newest_first` are the routines of the past weeks.
Picked pick_routine(const Catalog&, const Settings&, Duration length, std::span<const RoutineDone> newest_first, std::uint32_t seed);

/// A routine with a name: its own exercises, or picked within its directions and place.
Picked pick_named(const Catalog&, const Settings&, const NamedRoutine&, std::span<const RoutineDone> newest_first, std::uint32_t seed);

/// Just these exercises in this order, dosed for the person; ids must be known. What the person asks for by name is never refused.
Routine routine_of(const Catalog&, const Settings&, std::span<const std::string> ids, std::span<const RoutineDone> newest_first);

/// Why an exercise is left out for this person ("needs a mat", "left out by condition knee"), or empty.
std::string why_left_out(const Exercise&, const Settings&);

/// Ids of the exercises that the person can do, in catalog order.
std::vector<std::string> eligible(const Catalog&, const Settings&);

/// Another exercise with the same main direction that the person can do, not among `not_these`; nullptr if there is none.
const Exercise* swap_for(const Catalog&, const Settings&, const Exercise&, std::span<const std::string> not_these, std::uint32_t seed);

/// The exercise's easier alternative if the person can do it, else a gentler one of the same direction; nullptr if there is none.
const Exercise* easier_than(const Catalog&, const Settings&, const Exercise&);

/// How far an exercise has grown, 0 (least dose) … 1 (most): with whole completions, back by "too hard". 0 where progress is off.
double progress_of(const Exercise&, const Settings&, std::span<const RoutineDone> newest_first);

/// The dose at that progress, between the exercise's least and most.
Dose dose_at(const Exercise&, double progress);

}  // namespace limber
