#pragma once

#include "figure/strokes.h"

#include <string>
#include <vector>

namespace limber {

/// A body in a pose that is far from the others, as it is to be looked at.
struct ExampleBody {
    std::string name;
    Shown shown;
};
std::vector<ExampleBody> example_bodies();
const Shown& example_body(const std::vector<ExampleBody>&, const std::string& name);

}  // namespace limber
