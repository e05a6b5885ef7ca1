#pragma once

#include "figure/body.h"

#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

namespace limber {

/// Orthographic: looks at the origin from where the view says.
class Camera {
public:
    explicit Camera(const View&);

    /// In heights of the body: x to the right of the picture, y down.
    glm::dvec2 operator()(const Vec&) const;
    double nearness(const Vec& place) const { return glm::dot(place, eye_); }  ///< Of a place to the eye.
    const Vec& eye() const { return eye_; }                                    ///< From what is seen towards the eye, unit length.
    bool sees(const Vec& normal) const { return nearness(normal) > 0; }        ///< A surface that faces this way.

private:
    Vec eye_, across_, down_;
};

}  // namespace limber
