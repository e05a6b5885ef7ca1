#pragma once

#include "core/guide.h"

namespace limber {

/// Where the figure is on its course through the poses, on the right side.
struct Course {
    const Pose& from;
    const Pose& to;
    double along;  ///< 0 … 1, eased.
};

const Pose& ready_pose(const Exercise&);                      ///< Before the first phase.
const Pose& pose_of(const Exercise&, const Phase&);           ///< In which a phase ends.
const Pose& pose_before(const Exercise&, const GuideStep&);   ///< In which a step of the phases begins.
const Pose& pose_named(const Exercise&, const std::string&);  ///< The base where there is none of the name.

Course course_at(const Exercise&, const GuideStep&, Duration elapsed);

}  // namespace limber
