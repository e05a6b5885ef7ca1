#include "platform/loop_watch.h"

#include <glib.h>
#include <linux/close_range.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace limber {
namespace {

constexpr int looks = 4;  ///< In the time of patience.

}  // namespace

struct LoopWatch::Thread {
    Thread(Duration patience, std::function<void()> on_stuck)
        : beat{g_timeout_add(static_cast<guint>((patience / looks).count()), come_round, this)},
          thread{
              [this, patience, on_stuck = std::move(on_stuck)](const std::stop_token& stop) { watch(stop, patience / looks, on_stuck); }} {}
    ~Thread() {
        g_source_remove(beat);
        thread.request_stop();
    }

    static gboolean come_round(gpointer self) {
        static_cast<Thread*>(self)->alive = true;
        return G_SOURCE_CONTINUE;
    }

    void watch(const std::stop_token& stop, Duration between, const std::function<void()>& on_stuck) {
        std::mutex mutex;
        std::unique_lock lock{mutex};
        std::condition_variable_any stopped;
        for (int missed = 0; missed < looks;) {
            stopped.wait_for(lock, stop, between, [] { return false; });
            if (stop.stop_requested()) return;
            missed = alive.exchange(false) ? 0 : missed + 1;
        }
        on_stuck();
    }

    std::atomic<bool> alive = true;
    guint beat;
    std::jthread thread;
};

LoopWatch::LoopWatch(Duration patience, std::function<void()> on_stuck)
    : thread_{std::make_unique<Thread>(patience, std::move(on_stuck))} {}

LoopWatch::~LoopWatch() = default;

void start_anew() {
    std::ifstream file{"/proc/self/cmdline", std::ios::binary};
    std::string all{std::istreambuf_iterator<char>{file}, {}};
    std::vector<char*> words;
    for (std::size_t at = 0; at < all.size(); at = all.find('\0', at) + 1) words.push_back(all.data() + at);
    words.push_back(nullptr);
    close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    execv("/proc/self/exe", words.data());
}

}  // namespace limber
