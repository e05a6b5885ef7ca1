#pragma once

#include "core/desk.h"
#include "ui/ui.h"

namespace limber {

/// How much room exercises need in the picture: worked out once for each, anew where one was changed.
class Rooms {
public:
    Frame of(const Exercise&);

private:
    std::string id_;
    Figure figure_;
    Frame frame_{};
};

/// The routine in progress at one instant, in step with what its window says; for a break without exercises a person who stands there.
/// Nothing once it is over.
std::optional<Scene> routine_scene(const Desk&, Rooms&, Instant now, bool still);

/// The exercise going round, from the first look on.
MovingFigure going_round(const Exercise&, Motion, std::function<Instant()> now);

/// What the first page shows: a movement that one sees at once. Nothing where the catalog is empty.
const Exercise* showpiece(const Catalog&);

}  // namespace limber
