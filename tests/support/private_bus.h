#pragma once

#include "support/child.h"
#include "support/scratch_folder.h"

#include <optional>

namespace limber {

/// A message bus of our own, which is session and system bus for as long as it lives.
class PrivateBus {
public:
    /// One for all tests: GIO shares one connection a bus, and would give the next test that of the last.
    static PrivateBus& of_this_program();

    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

private:
    PrivateBus();

    ScratchFolder folder_;  ///< Goes after the bus in it.
    std::optional<Child> daemon_;
    std::optional<Environment> environment_;
};

}  // namespace limber
