#include "figure/picture/slices.h"

#include "figure/flesh.h"

#include <algorithm>
#include <array>

namespace limber {
namespace {

struct Level {
    double height;
    flesh::Slice slice;
};
constexpr Level levels[] = {{-.27, {.008, .008, .02}}, {-.16, {.06, .038, .05}}, {-.04, {.098, .054, .064}},
                            {.14, flesh::pelvis},      {.4, flesh::waist},       {.66, flesh::lower_ribs},
                            {.88, flesh::upper_ribs},  {1, {.082, .04, .05}},    {1.1, {.05, .036, .04}}};

flesh::Slice slice_at(double height) {
    const auto* above = std::ranges::find_if(levels, [height](const Level& level) { return level.height >= height; });
    if (above == std::begin(levels)) return above->slice;
    if (above == std::end(levels)) return std::prev(above)->slice;
    const Level& low = *std::prev(above);
    const double way = (height - low.height) / (above->height - low.height), soft = way * way * (3 - 2 * way);
    return {std::lerp(low.slice.half_width, above->slice.half_width, soft), std::lerp(low.slice.front, above->slice.front, soft),
            std::lerp(low.slice.back, above->slice.back, soft)};
}

/// 1 at `middle`, 0 from `reach` away from it.
double bump(double height, double middle, double reach) {
    const double off = std::min(1.0, std::abs(height - middle) / reach);
    return (1 - off * off) * (1 - off * off);
}

}  // namespace

Vec TrunkSlice::at_rim(double forward, double aside, double wider) const {
    return {forward * ((forward > 0 ? front : back) + wider), 0, aside * (half_width + wider)};
}

Vec TrunkSlice::rim(double angle, double wider) const {
    return at + turned * at_rim(std::cos(glm::radians(angle)), std::sin(glm::radians(angle)), wider);
}

Vec TrunkSlice::normal(double angle) const {
    const double forward = std::cos(glm::radians(angle)), aside = std::sin(glm::radians(angle));
    return turned * glm::normalize(Vec{forward * half_width, 0, aside * (forward > 0 ? front : back)});
}

std::vector<Vec> TrunkSlice::ring(double wider) const {
    constexpr std::size_t points = 16;
    static const auto circle = [] {
        std::array<glm::dvec2, points> all;
        for (std::size_t i = 0; i < points; ++i)
            all[i] = {std::cos(glm::radians(22.5 * double(i))), std::sin(glm::radians(22.5 * double(i)))};
        return all;
    }();
    const glm::dmat3 matrix = glm::mat3_cast(turned);
    std::vector<Vec> ring;
    ring.reserve(points);
    for (const glm::dvec2& way : circle) ring.push_back(at + matrix * at_rim(way.x, way.y, wider));
    return ring;
}

Trunk::Trunk(const Body& body) : body_{body} {
    double height = 0;
    for (std::size_t i = 0; i < body.spine.size(); ++i) {
        if (i > 0) height += glm::distance(body.spine[i].at, body.spine[i - 1].at);
        heights_.push_back(height);
        if (body.spine[i].region == Region::neck) break;
    }
    for (double& each : heights_) each /= height;
}

TrunkSlice Trunk::at(double height) const {
    const flesh::Slice slice = slice_at(height);
    const double ribs = body_.ribs * bump(height, .72, .35), belly = body_.belly * bump(height, .4, .3);
    TrunkSlice found{.half_width = slice.half_width + ribs * flesh::breath_side,
                     .front = slice.front + ribs * flesh::breath_front + belly * flesh::breath_belly,
                     .back = slice.back};
    auto above = std::ranges::upper_bound(heights_, height) - heights_.begin();
    above = std::clamp<std::ptrdiff_t>(above, 1, std::ssize(heights_) - 1);
    const Vertebra &low = body_.spine[above - 1], &high = body_.spine[above];
    const double way = (height - heights_[above - 1]) / (heights_[above] - heights_[above - 1]);
    found.at = glm::mix(low.at, high.at, way);
    // A frame is that of the link above its joint: it holds in the middle of the link.
    const double middle = std::clamp(way, 0.0, 1.0) - .5;
    const Turned& other = middle < 0 ? (above > 1 ? body_.spine[above - 2].turned : low.turned) : high.turned;
    found.turned = glm::slerp(low.turned, other, std::abs(middle));
    return found;
}

}  // namespace limber
