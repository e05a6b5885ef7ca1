#pragma once

#include "figure/motion.h"

#include <glm/vec2.hpp>

namespace limber {

/// What a stroke is of; the painter takes the colour from the theme.
enum class Ink {
    body,
    hair,
    face,  ///< Eyes and mouth.
    shirt,
    trim,  ///< Lines on the shirt.
    legs,
    shoes,
    sole,
    spine,
    flexion,
    extension,
    rotation,
    side_bend,
    breathing,
    shoulders,
    prop,
    soft_prop,  ///< Mat, cushion.
    prop_line,
    band,
    shadow,
    edge  ///< The ground's own colour, around what is in front.
};

/// One filled shape or line of the picture. Coordinates in heights of the body: x to the right of the picture, y down, (0, 0) where the
/// camera's axis meets the floor.
struct Stroke {
    enum class What { outline, tapered, line, disc };
    What what = What::outline;
    std::vector<glm::dvec2> points;  ///< Outline: closed, smooth where `smooth`; tapered: two ends or more; disc: its middle.
    std::vector<double> radii;       ///< Of tapered (one a point), line (half its width) and disc.
    Ink ink = Ink::body;
    double strength = 1;  ///< Opacity, 0 … 1.
    double shade = 0;     ///< 1: a limb on the far side, a tone darker; below 0 a tone lighter.
    double depth = 0;     ///< Nearness of its middle to the eye: drawn in rising order.
    bool smooth = false;
};

/// The picture, ready to be painted from the first stroke to the last.
std::vector<Stroke> strokes_of(const Shown&);

/// How much and in which direction the mid-back works, for the legend.
struct Glow {
    enum class Way { flexion, extension, right_turn, left_turn, right_lean, left_lean, breath };
    Way way = Way::breath;
    double amount = 0;  ///< 0 … 1 of what the mid-back can do that way.
};
Glow glow_of(const Body&);
Ink ink_of(Glow::Way);

/// Which way it goes in the picture, with the head up: the upper body that leans, the near side of one that turns, the front of one that
/// bends. 1 to the right, −1 to the left, about 0 where it is seen end-on.
double to_the_right(Glow::Way, const Shown&);

/// What of the picture all poses of the exercise need, in the coordinates of the strokes: so that the figure does not jump in its frame.
struct Frame {
    glm::dvec2 least, most;
};
Frame frame_of(const Exercise&);

}  // namespace limber
