#pragma once

#include <wx/image.h>

#include <filesystem>
#include <vector>

namespace limber {

/// Writes the pictures, all of one size, as an animated PNG that goes round without end: one palette, and of each picture only what differs
/// from the one before. Throws std::runtime_error where it cannot be written.
void write_moving_png(const std::vector<wxImage>&, int milliseconds_each, const std::filesystem::path&);

}  // namespace limber
