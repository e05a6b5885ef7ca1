#include "ui/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

namespace limber {
namespace {

enum class End { near, middle, far };
struct Ends {
    End across, down;
};

Ends ends_of(Corner corner) {
    switch (corner) {
        case Corner::top_left:
            return {End::near, End::near};
        case Corner::top:
            return {End::middle, End::near};
        case Corner::top_right:
            return {End::far, End::near};
        case Corner::centre:
            return {End::middle, End::middle};
        case Corner::bottom_left:
            return {End::near, End::far};
        case Corner::bottom:
            return {End::middle, End::far};
        case Corner::bottom_right:
            break;
    }
    return {End::far, End::far};
}

int placed(End end, int start, int length, int size, int margin) {
    const int spare = length - size;
    const int wanted = end == End::near ? margin : end == End::middle ? spare / 2 : spare - margin;
    return start + std::max(0, std::min(wanted, spare));
}

}  // namespace

Box in_corner(Corner corner, Box area, int width, int height, int margin) {
    const Ends ends = ends_of(corner);
    return {placed(ends.across, area.x, area.width, width, margin), placed(ends.down, area.y, area.height, height, margin), width, height};
}

Margins margins_around(Box inner, Box outer) {
    const Margins around{.left = inner.x - outer.x,
                         .right = outer.x + outer.width - inner.x - inner.width,
                         .top = inner.y - outer.y,
                         .bottom = outer.y + outer.height - inner.y - inner.height};
    const bool inside = around.left >= 0 && around.right >= 0 && around.top >= 0 && around.bottom >= 0;
    return inside ? around : Margins{};
}

Margins larger_of(Margins one, Margins other) {
    return {std::max(one.left, other.left), std::max(one.right, other.right), std::max(one.top, other.top),
            std::max(one.bottom, other.bottom)};
}

StageLayout stage_layout(int width, int height) {
    const bool low = height < 350 && width > height * 5 / 4;
    if (low) {
        const int figure = std::min(height * 6 / 5, width * 2 / 5);
        const int gap = 16;
        return {{0, 0, figure, height}, {figure + gap, 0, width - figure - gap, height}, true};
    }
    // The whole width: who lies on the floor is twice as wide as who stands.
    const int figure = height * 67 / 100;
    const int gap = height / 40;
    return {{0, 0, width, figure}, {0, figure + gap, width, height - figure - gap}, false};
}

std::vector<std::string> wrap_words(const std::string& text, int width, const Measure& measure) {
    std::vector<std::string> lines;
    std::istringstream words{text};
    for (std::string word; words >> word;) {
        const std::string longer = lines.empty() ? word : lines.back() + ' ' + word;
        if (lines.empty() || measure(longer) > width) {
            lines.push_back(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

std::vector<std::string> balance_words(const std::string& text, int width, const Measure& measure) {
    std::vector<std::string> lines = wrap_words(text, width, measure);
    for (int narrower = width * 19 / 20; narrower > width / 2; narrower -= std::max(1, width / 20)) {
        std::vector<std::string> tried = wrap_words(text, narrower, measure);
        if (tried.size() > lines.size()) break;
        lines = std::move(tried);
    }
    return lines;
}

std::vector<std::string> wrap_evenly(const std::string& text, int width, const Measure& measure) {
    const std::vector<std::string> lines = wrap_words(text, width, measure);
    const bool short_end = lines.size() > 1 && measure(lines.back()) < width / 3;
    return short_end ? balance_words(text, width, measure) : lines;
}

double breath_fullness(Breath breath, double progress) {
    const double swell = (1 - std::cos(std::numbers::pi * std::clamp(progress, 0.0, 1.0))) / 2;
    switch (breath) {
        case Breath::in:
            return swell;
        case Breath::out:
            return 1 - swell;
        case Breath::free:
            break;
    }
    return 0.5;
}

}  // namespace limber
