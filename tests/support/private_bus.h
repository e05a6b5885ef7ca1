#pragma once

#include "support/child.h"

#include <filesystem>
#include <optional>

namespace limber {

/// A message bus of our own, which is session and system bus for as long as it lives.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();

private:
    std::filesystem::path folder_;
    std::optional<Child> daemon_;
    std::optional<Environment> environment_;
};

}  // namespace limber
