#pragma once

#include "figure/picture/camera.h"
#include "figure/strokes.h"

namespace limber {

/// A ball in space, by many of which a part of the body is filled.
struct Ball {
    Vec at;
    double radius = 0;
};

/// What is in front of or behind something else as a whole: a forearm, the torso, the seat of a chair.
struct Piece {
    enum class Of { floor, wall_behind, standing, wall_before };
    std::vector<Ball> core;  ///< The room that it takes, for finding what hides what.
    std::vector<Stroke> strokes;
    Of of = Of::standing;  ///< The first is under all of the second, and so on; only what stands casts a shadow.
};

/// Draws into a piece, through the camera.
class Pen {
public:
    Pen(const Camera& camera, Piece& piece) : camera_{camera}, piece_{piece} {}

    const Camera& camera() const { return camera_; }
    Pen& in(Ink ink, double shade = 0, double strength = 1);  ///< For all that follows.

    /// Rounded and tapering from ball to ball.
    void limb(const std::vector<Ball>&, double wider = 0);
    /// The same in the colour of the ground, a little wider: what lies behind stays apart.
    void edge(const std::vector<Ball>&);
    void hull(const std::vector<Vec>&, double rounded = 0);
    void outline(const std::vector<Vec>&, bool smooth = false);
    void line(const std::vector<Vec>&, double width, bool smooth = true);
    void disc(const Ball&);

private:
    Stroke& add(Stroke::What);
    void place(Stroke&, const std::vector<Vec>&);

    const Camera& camera_;
    Piece& piece_;
    Ink ink_ = Ink::body;
    double shade_ = 0, strength_ = 1;
};

/// Width of the gap around what is in front.
inline constexpr double edge_width = .006;
/// Over the body itself it is a lighter tone, not a scratch.
inline constexpr double edge_strength = .62;

/// Balls along a bone: at these parts of the way, this thick.
struct Girth {
    double along, radius;
};
std::vector<Ball> along(const Vec& from, const Vec& to, std::initializer_list<Girth>);

/// The pieces from the farthest to the nearest.
std::vector<Piece> in_order(std::vector<Piece>, const Camera&);

}  // namespace limber
