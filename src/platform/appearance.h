#pragma once

#include <functional>
#include <memory>
#include <optional>

namespace limber {

/// What the person asks of the looks of every program, as far as the desktop says it.
struct Appearance {
    std::optional<bool> dark;  ///< Without one the theme decides.
    bool more_contrast = false;
    bool less_motion = false;
    bool operator==(const Appearance&) const = default;
};

/// Hears of every change for as long as it lives; nothing is asked for in between.
class AppearanceWatch {
public:
    virtual ~AppearanceWatch() = default;
};

/// `changed` is told what holds now before this returns, which takes a quarter of a second at most. Neither a missing bus nor a missing
/// service is an error.
std::unique_ptr<AppearanceWatch> watch_appearance(std::function<void(const Appearance&)> changed);

}  // namespace limber
