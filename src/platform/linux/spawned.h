#pragma once

#include "platform/linux/bus_call.h"

#include <string>
#include <vector>

namespace limber {

/// A program that is started and not waited for.
class Spawned {
public:
    Spawned() = default;
    ~Spawned();
    Spawned(const Spawned&) = delete;
    Spawned& operator=(const Spawned&) = delete;

    /// Ends the one started before. `on_failed` tells, at once or from the loop, what it complained of; not after `end`.
    void start(const std::vector<std::string>& command, std::function<void(const std::string& why)> on_failed);

    bool running() const;
    void end();

private:
    std::unique_ptr<GSubprocess, Unref> process_;
    Cancellable watched_;
};

/// Outlives us if need be.
void spawn_and_forget(const std::vector<std::string>& command);

}  // namespace limber
