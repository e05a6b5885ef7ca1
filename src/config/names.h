#pragma once

#include "core/past.h"

#include <optional>
#include <span>
#include <string_view>

namespace limber {

/// The words for enumerators in files, on the command line and in JSON ("hands-and-knees", "fused-spine", "side-bend", …).
/// Declared for Strictness, Corner, PromptMonitor, Place, Equipment, Condition, Motion, LogLevel, Position, Direction, Kind, Breath, Prop.
template <class E>
std::string_view name_of(E);
template <class E>
std::optional<E> named(std::string_view);
template <class E>
std::span<const std::string_view> names();  ///< All, in order of declaration.

}  // namespace limber
