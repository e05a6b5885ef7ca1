#include "platform/alarm.h"

#include "platform/file_watch.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <system_error>

namespace limber {
namespace {

class TimerFd {
public:
    TimerFd(int clock, GUnixFDSourceFunc on_ready, void* user) : fd_{timerfd_create(clock, TFD_NONBLOCK | TFD_CLOEXEC)} {
        if (fd_ < 0) throw std::runtime_error{"alarm: " + std::generic_category().message(errno)};
        source_ = g_unix_fd_add(fd_, G_IO_IN, on_ready, user);
    }
    ~TimerFd() {
        g_source_remove(source_);
        close(fd_);
    }
    TimerFd(const TimerFd&) = delete;
    TimerFd& operator=(const TimerFd&) = delete;

    void set(const timespec& at, int flags) {
        const itimerspec timer{{0, 0}, at};
        timerfd_settime(fd_, flags, &timer, nullptr);
    }

    /// Whether it rang; else it was cancelled or set anew in the meantime.
    bool rang() {
        std::uint64_t times = 0;
        return read(fd_, &times, sizeof times) == sizeof times;
    }

private:
    int fd_;
    guint source_ = 0;
};

timespec on_the_clock(Instant instant) {
    // All zero would mean "disarm".
    const auto since_boot = std::max<std::chrono::nanoseconds>(instant.time_since_epoch(), std::chrono::nanoseconds{1});
    const auto seconds = std::chrono::floor<std::chrono::seconds>(since_boot);
    return {static_cast<std::time_t>(seconds.count()), static_cast<long>((since_boot - seconds).count())};
}

constexpr timespec never_reached{253402300799, 0};  // the end of the year 9999

}  // namespace

struct Alarm::Sources {
    Sources(std::function<void()> ring, std::function<void()> clock_set)
        : on_ring{std::move(ring)},
          on_clock_set{std::move(clock_set)},
          timer{CLOCK_BOOTTIME, [](gint, GIOCondition, gpointer self) { return static_cast<Sources*>(self)->ring(); }, this},
          clock{CLOCK_REALTIME, [](gint, GIOCondition, gpointer self) { return static_cast<Sources*>(self)->tell_clock_set(); }, this},
          zone{{"/etc/localtime"}, on_clock_set} {
        watch_clock();
    }

    gboolean ring() {
        if (timer.rang()) on_ring();
        return G_SOURCE_CONTINUE;
    }

    // The kernel cancels this timer when the wall clock is set, and on waking from sleep, where the wall clock jumps against
    // CLOCK_MONOTONIC.
    gboolean tell_clock_set() {
        clock.rang();
        watch_clock();
        on_clock_set();
        return G_SOURCE_CONTINUE;
    }

    void watch_clock() { clock.set(never_reached, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET); }

    std::function<void()> on_ring;
    std::function<void()> on_clock_set;
    TimerFd timer;
    TimerFd clock;
    FileWatch zone;
};

Alarm::Alarm(std::function<void()> on_ring, std::function<void()> on_clock_set)
    : sources_{std::make_unique<Sources>(std::move(on_ring), std::move(on_clock_set))} {}

Alarm::~Alarm() = default;

void Alarm::set(std::optional<Instant> instant) { sources_->timer.set(instant ? on_the_clock(*instant) : timespec{}, TFD_TIMER_ABSTIME); }

}  // namespace limber
