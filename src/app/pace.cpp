#include "app/pace.h"

#include <algorithm>
#include <cstdlib>

namespace limber {

Pace pace_from_environment() {
    const char* rate = std::getenv("LIMBER_TEST_CLOCK");
    if (!rate) return {};
    return {std::clamp(std::strtod(rate, nullptr), 1.0, 3600.0)};
}

}  // namespace limber
