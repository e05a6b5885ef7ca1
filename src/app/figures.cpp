#include "app/figures.h"

#include <algorithm>

namespace limber {
namespace {

/// In the pose from which the standing exercises start.
std::optional<Scene> standing(const Catalog& catalog) {
    const auto found = std::find_if(catalog.exercises.begin(), catalog.exercises.end(),
                                    [](const Exercise& exercise) { return exercise.position == Position::standing; });
    if (found == catalog.exercises.end()) return {};
    return Scene{{solve(found->figure.base), {}, {}}, {{-0.4, -1.05}, {0.4, 0.1}}};
}

}  // namespace

Frame Rooms::of(const Exercise& exercise) {
    if (exercise.id == id_ && exercise.figure == figure_) return frame_;
    id_ = exercise.id;
    figure_ = exercise.figure;
    return frame_ = frame_of(exercise);
}

std::optional<Scene> routine_scene(const Desk& desk, Rooms& rooms, Instant now, bool still) {
    const Guide* guide = desk.routine();
    if (!guide) return standing(desk.catalog());
    const GuideView view = guide->view(now);
    const Exercise* exercise = desk.catalog().find(view.exercise);
    if (!view.step || !exercise) return {};
    return Scene{figure_at(*exercise, *view.step, view.step->length - view.step_left, still), rooms.of(*exercise)};
}

MovingFigure going_round(const Exercise& exercise, Motion motion, std::function<Instant()> now) {
    const auto shown = std::make_shared<const Exercise>(exercise);
    return {motion, [shown, room = frame_of(*shown), began = now(), now](bool still) -> std::optional<Scene> {
                return Scene{figure_loop(*shown, now() - began, still), room};
            }};
}

const Exercise* showpiece(const Catalog& catalog) {
    if (const Exercise* twist = catalog.find("seated-twist")) return twist;
    return catalog.exercises.empty() ? nullptr : &catalog.exercises.front();
}

}  // namespace limber
