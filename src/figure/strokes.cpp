#include "figure/strokes.h"

#include "figure/picture/parts.h"

namespace limber {
namespace {

void append(std::vector<Stroke>& all, std::vector<Stroke> more) {
    for (Stroke& stroke : more) all.push_back(std::move(stroke));
}

std::vector<Piece> pieces_of(const Camera& camera, const Shown& shown, const Trunk& trunk) {
    std::vector<Piece> pieces;
    pieces.push_back(torso_piece(camera, shown.body, trunk));
    append(pieces.back().strokes, halo_of(camera, shown.body, trunk));
    append(pieces.back().strokes, spine_line_of(camera, shown.body, trunk));
    pieces.push_back(head_piece(camera, shown.body, trunk));
    for (const std::size_t side : {right_side, left_side}) {
        add_arm(pieces, camera, shown.body, side);
        add_leg(pieces, camera, shown.body, side);
    }
    for (const PlacedProp& prop : shown.props) add_prop(pieces, camera, shown, prop);
    return pieces;
}

/// What the arms hide of the mid-back where it works, and of the rim of a breath, shines through.
void add_seen_through(std::vector<Stroke>& strokes, const Camera& camera, const Body& body, const Trunk& trunk) {
    std::vector<Stroke> spine = spine_line_of(camera, body, trunk);
    if (spine.size() > 1) {
        spine.back().strength *= .4;
        strokes.push_back(std::move(spine.back()));
    }
    for (Stroke& rim : breath_beside(camera, body, trunk)) {
        rim.strength *= .6;
        strokes.push_back(std::move(rim));
    }
}

}  // namespace

std::vector<Stroke> strokes_of(const Shown& shown) {
    if (shown.body.spine.empty()) return {};
    const Camera camera{shown.view};
    const Trunk trunk{shown.body};
    const std::vector<Piece> pieces = pieces_of(camera, shown, trunk);
    std::vector<Stroke> strokes;
    const std::vector<Piece> ordered = in_order(pieces, camera);
    const auto add = [&](bool floor) {
        for (const Piece& piece : ordered) {
            if ((piece.of == Piece::Of::floor) == floor) append(strokes, piece.strokes);
        }
    };
    add(true);
    append(strokes, shadow_of(camera, pieces));
    add(false);
    add_seen_through(strokes, camera, shown.body, trunk);
    append(strokes, arrow_of(camera, shown.body, trunk));
    for (std::size_t i = 1; i < strokes.size(); ++i) strokes[i].depth = std::max(strokes[i].depth, strokes[i - 1].depth);
    return strokes;
}

}  // namespace limber
