#pragma once

#include "config/pose_file.h"

namespace limber {

/// What a file says of its figure, as it stands there; nullptr where it is left out.
struct FigureNodes {
    const toml::node* figure = nullptr;          ///< [figure]
    const toml::node* poses = nullptr;           ///< [pose.…]
    std::vector<const toml::node*> phase_poses;  ///< The names of poses in phases.
};

/// The figure of an exercise of which all else is read. Without any pose in the file the base pose of its position is shown.
Figure read_figure(Reader&, const FigureNodes&, const Exercise&, const BasePoses&);

}  // namespace limber
