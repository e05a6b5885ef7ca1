#pragma once

#include <vector>

namespace limber {

/// A part of the desktop, in its logical pixels.
struct Area {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Area&) const = default;
};

/// Whether a window on a layer has to keep off the panels by itself: Plasma 5's are no layers and keep no room among them.
bool panels_overlap_layers();

/// What the panels leave of each monitor; asks Plasma and waits for the answers, a tenth of a second each at most. Empty without one.
std::vector<Area> areas_beside_panels();

}  // namespace limber
