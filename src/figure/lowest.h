#pragma once

#include "figure/body.h"

namespace limber {

/// What of the body lies lowest, in words, and how high its surface is over the floor: below 0 it has sunk in.
struct Lowest {
    const char* part;
    double height;
};
Lowest lowest_of(const Body&);

}  // namespace limber
