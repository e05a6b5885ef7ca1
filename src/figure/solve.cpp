#include "figure/body.h"

namespace limber {

Body solve(const Pose&) { return {}; }

Body between(const Pose&, const Pose& to, double) { return solve(to); }

Pose mirrored(Pose pose) { return pose; }

View mirrored(View view) { return view; }

PlacedProp mirrored(PlacedProp prop) { return prop; }

}  // namespace limber
