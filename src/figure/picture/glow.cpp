#include "figure/picture/parts.h"

#include <algorithm>

namespace limber {
namespace {

/// What the lower and upper thoracic spine together do in an easy full movement, degrees.
constexpr double full_flexion = 35, full_extension = 22, full_turn = 36, full_lean = 26;
constexpr double least_seen = .08;

}  // namespace

Glow glow_of(const Body& body) {
    using enum Glow::Way;
    const Bend& bent = body.mid_back;
    const Glow ways[] = {{flexion, bent.bend / full_flexion}, {extension, -bent.bend / full_extension},
                         {right_turn, bent.turn / full_turn}, {left_turn, -bent.turn / full_turn},
                         {right_lean, bent.lean / full_lean}, {left_lean, -bent.lean / full_lean}};
    Glow most = *std::ranges::max_element(ways, {}, &Glow::amount);
    if (most.amount < least_seen) most = {breath, std::max(body.ribs, body.belly)};
    return {most.way, std::min(most.amount, 1.0)};
}

double to_the_right(Glow::Way way, const Shown& shown) {
    using enum Glow::Way;
    const Camera camera{shown.view};
    const double front = camera.nearness(shown.body.pelvis * ahead_axis);
    if (way == right_turn || way == left_turn) return way == left_turn ? 1 : -1;
    if (way == right_lean || way == left_lean) return way == left_lean ? front : -front;
    return camera.nearness(shown.body.pelvis * right_axis);
}

}  // namespace limber
