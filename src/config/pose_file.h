#pragma once

#include "config/toml_reading.h"
#include "core/exercise.h"

#include <map>
#include <set>

namespace limber {

/// The pose from which the exercises of a position start, by the position's name.
using BasePoses = std::map<std::string, Pose, std::less<>>;

/// What poses are made from: the bases, which any pose may name, and the one that a pose starts from where it says nothing.
struct Ancestors {
    const BasePoses& bases;
    Pose otherwise;
    std::string_view heading = "pose.";  ///< Before the name of a pose, where it is written as a table.
};

struct ReadPoses {
    std::map<std::string, Pose> poses;
    std::set<std::string> parents;  ///< Those from which others are made.
};

/// The poses that are the entries of a table. One with a mistake is there too, with what is right of it.
ReadPoses read_poses(Reader&, const toml::table& entries, const Ancestors&);

/// Reads a file of base poses into those that are known already. Each position has to have one in the end.
void read_base_poses(Reader&, std::string_view text, BasePoses&);

}  // namespace limber
