#pragma once

#include "core/fit.h"

namespace limber {

/// First what warms and mobilises, last what strengthens.
int place_in_routine(Kind);

/// The exercises of a routine, in no order: fitting, of what is most in need, keeping the promises of `pick_routine`; nothing where nothing
/// fits.
std::optional<Draft> pick_draft(const Choices&, Duration length, std::uint32_t seed);

}  // namespace limber
