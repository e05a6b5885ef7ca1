#pragma once

#include <sqlite3.h>

#include <span>

namespace limber {

/// Each entry lifts the file one version; never edit one that has shipped. A new word for an enumerator is a new version too: an older
/// Limber cannot read it.
std::span<const char* const> migrations();

/// Brings an open file up to the last of `steps`, each step whole or not at all. Throws std::runtime_error for a file from a later version,
/// DatabaseError (damage) where the file belongs to another program.
void migrate(sqlite3*, std::span<const char* const> steps);

}  // namespace limber
