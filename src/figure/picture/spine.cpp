#include "figure/picture/parts.h"

namespace limber {
namespace {

constexpr double low_mid_back = .5, top_mid_back = .96;
constexpr double line_width = .011, casing_width = .02;
constexpr double least_shown = .1;  ///< Below it the mid-back counts as at rest.

/// The spinous processes lie under the skin of the back.
Vec spinal(const Trunk& trunk, double height) {
    const TrunkSlice slice = trunk.at(height);
    return slice.at - slice.turned * ahead_axis * (slice.back * .55);
}

std::vector<Vec> spinal_line(const Trunk& trunk, double from, double to, int parts) {
    std::vector<Vec> line;
    for (int i = 0; i <= parts; ++i) line.push_back(spinal(trunk, from + (to - from) * i / parts));
    return line;
}

}  // namespace

Ink ink_of(Glow::Way way) {
    switch (way) {
        case Glow::Way::flexion:
            return Ink::flexion;
        case Glow::Way::extension:
            return Ink::extension;
        case Glow::Way::right_turn:
        case Glow::Way::left_turn:
            return Ink::rotation;
        case Glow::Way::right_lean:
        case Glow::Way::left_lean:
            return Ink::side_bend;
        case Glow::Way::breath:
            return Ink::breathing;
    }
    return Ink::breathing;
}

std::vector<Stroke> halo_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    const Glow glow = glow_of(body);
    if (glow.amount <= least_shown || glow.way == Glow::Way::breath) return {};
    Piece piece;
    Pen pen{camera, piece};
    pen.in(ink_of(glow.way), 0, .08 + .11 * glow.amount);
    const std::vector<Vec> mid_back = spinal_line(trunk, low_mid_back, top_mid_back, 6);
    for (const double spread : {.084, .065, .047, .03}) pen.line(mid_back, spread * (.55 + .45 * glow.amount));
    return std::move(piece.strokes);
}

std::vector<Stroke> spine_line_of(const Camera& camera, const Body& body, const Trunk& trunk) {
    Piece piece;
    Pen pen{camera, piece};
    const Glow glow = glow_of(body);
    // Plain from behind, fainter from the side; a chest hides it.
    const double seen = std::clamp(.55 - 1.1 * camera.nearness(trunk.at(.75).turned * ahead_axis), 0., .95);
    pen.in(Ink::spine, 0, seen).line(spinal_line(trunk, .08, .98, 11), line_width);
    if (glow.amount <= least_shown || glow.way == Glow::Way::breath) return std::move(piece.strokes);
    const std::vector<Vec> mid_back = spinal_line(trunk, low_mid_back, top_mid_back, 6);
    pen.in(Ink::spine).line(mid_back, casing_width + .006 * glow.amount);
    pen.in(ink_of(glow.way)).line(mid_back, .009 + .009 * glow.amount);
    return std::move(piece.strokes);
}

}  // namespace limber
