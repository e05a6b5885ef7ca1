#pragma once

#include "config/toml_reading.h"
#include "core/exercise.h"

namespace limber {

/// The phases of a file, with the places that later checks speak of.
struct ReadPhases {
    std::vector<Phase> phases;
    std::vector<const toml::node*> cues;
    std::vector<const toml::node*> poses;  ///< Each name of a pose.
    bool one_holds = false;
};

ReadPhases read_phases(Reader&, const toml::node&);

}  // namespace limber
