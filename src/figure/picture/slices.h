#pragma once

#include "figure/picture/piece.h"

namespace limber {

/// A slice across the trunk: half an ellipse to the front, half to the back.
struct TrunkSlice {
    Vec at;
    Turned turned;
    double half_width = 0, front = 0, back = 0;

    /// On its rim; angle 0 is ahead, 90 to the right, degrees.
    Vec rim(double angle, double wider = 0) const;
    Vec normal(double angle) const;
    std::vector<Vec> ring(double wider = 0) const;

private:
    Vec at_rim(double forward, double aside, double wider) const;  ///< In its own frame.
};

/// The trunk by height: 0 at the hip joints, 1 where the neck begins; somewhat below 0 the crotch.
class Trunk {
public:
    explicit Trunk(const Body&);
    TrunkSlice at(double height) const;
    Vec neck() const { return at(1).at; }

private:
    const Body& body_;
    std::vector<double> heights_;  ///< Of the vertebrae.
};

}  // namespace limber
