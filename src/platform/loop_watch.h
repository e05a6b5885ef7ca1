#pragma once

#include "core/time.h"

#include <functional>
#include <memory>

namespace limber {

/// While it lives, a thread of its own sees whether the event loop still comes round. Where it has not for `patience` (of waking time, up
/// to a quarter more), `on_stuck` is called, once, on that thread. To be made and destroyed on the main thread.
class LoopWatch {
public:
    LoopWatch(Duration patience, std::function<void()> on_stuck);
    ~LoopWatch();
    LoopWatch(const LoopWatch&) = delete;
    LoopWatch& operator=(const LoopWatch&) = delete;

private:
    struct Thread;
    std::unique_ptr<Thread> thread_;
};

/// The same program with the same words in place of this one, from any thread; what it had open, windows too, is gone. Returns only where
/// that fails.
void start_anew();

}  // namespace limber
