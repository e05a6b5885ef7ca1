#pragma once

#include "figure/axes.h"

#include <algorithm>

namespace limber {

/// Two bones from a root: where they join, and where they end.
struct TwoBones {
    Vec joint, end;
};

/// Reaches for the target as far as the bones go; the joint lies towards `pole`, which need not be square to the way.
inline TwoBones two_bones(const Vec& root, const Vec& target, double first, double second, const Vec& pole) {
    const double least = std::abs(first - second) + 1e-4, most = first + second - 1e-6;
    const double wanted = glm::length(target - root);
    const double far = std::clamp(wanted, least, most);
    const Vec way = unit(target - root, -up);
    const double before = (far * far + first * first - second * second) / (2 * far);
    const double aside = std::sqrt(std::max(first * first - before * before, 0.));
    return {root + way * before + unit(across(pole, way), ahead) * aside, root + way * far};
}

}  // namespace limber
