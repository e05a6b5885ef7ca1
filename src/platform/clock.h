#pragma once

#include "core/time.h"

#include <string>

namespace limber {

/// Now on the time line that counts sleep (CLOCK_BOOTTIME).
Instant boot_now();

/// How long the machine has slept since its start (CLOCK_BOOTTIME less CLOCK_MONOTONIC).
Duration time_asleep();

/// What tells this boot of the machine from another: instants of two boots do not compare. Empty where the system does not tell.
std::string boot_id();

WallTime wall_now();

/// The system's time zone; asks anew at each call so that a changed zone is seen.
Zone local_zone();

/// A zone by its tz database name ("Europe/Berlin"); nothing where there is none of that name.
std::optional<Zone> zone_named(const std::string& name);

}  // namespace limber
