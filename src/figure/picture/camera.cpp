#include "figure/picture/camera.h"

#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace limber {

Camera::Camera(const View& view) {
    const double yaw = glm::radians(view.yaw), pitch = glm::radians(view.pitch);
    eye_ = {std::cos(yaw) * std::cos(pitch), std::sin(pitch), std::sin(yaw) * std::cos(pitch)};
    across_ = {std::sin(yaw), 0, -std::cos(yaw)};
    down_ = -glm::cross(eye_, across_);
}

glm::dvec2 Camera::operator()(const Vec& place) const { return {glm::dot(place, across_), glm::dot(place, down_)}; }

}  // namespace limber
