#pragma once

#include <glib.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <utility>

namespace limber {

/// Runs the main loop until `done`; false if it never came true. The limit is for broken programs only: nothing waits for time.
inline bool iterate_until(const std::function<bool()>& done, std::chrono::seconds limit = std::chrono::seconds{20}) {
    bool over = false;
    auto stop = [](gpointer flag) -> gboolean { return *static_cast<bool*>(flag) = true, G_SOURCE_CONTINUE; };
    const guint timer = g_timeout_add_seconds(static_cast<guint>(limit.count()), stop, &over);
    while (!over && !done()) g_main_context_iteration(nullptr, TRUE);
    g_source_remove(timer);
    return done();
}

/// From any thread: on the main loop's.
inline void on_main_loop(std::function<void()> task) {
    auto run = [](gpointer run_once) -> gboolean { return (*static_cast<std::function<void()>*>(run_once))(), G_SOURCE_REMOVE; };
    auto forget = [](gpointer run_once) { delete static_cast<std::function<void()>*>(run_once); };
    g_main_context_invoke_full(nullptr, G_PRIORITY_DEFAULT, run, new std::function<void()>{std::move(task)}, forget);
}

/// A client's blocking call, made in a thread of its own while this thread's main loop answers it.
template <class Call>
auto meanwhile(Call call) {
    struct Done {
        std::atomic<bool>& flag;
        ~Done() {
            flag = true;
            g_main_context_wakeup(nullptr);
        }
    };
    std::atomic<bool> finished = false;
    auto answer = std::async(std::launch::async, [&] {
        const Done done{finished};
        return call();
    });
    iterate_until([&] { return finished.load(); });
    return answer.get();
}

}  // namespace limber
