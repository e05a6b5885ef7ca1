#include "figure/strokes.h"

namespace limber {

std::vector<Stroke> strokes_of(const Shown&) { return {}; }

Glow glow_of(const Body&) { return {}; }

Frame frame_of(const Exercise&) { return {{-0.5, -1}, {0.5, 0.1}}; }

}  // namespace limber
