#pragma once

#include "core/time.h"
#include "platform/capability.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace limber {

/// Which changes of keyboard and pointer the program wants to hear of; nothing else wakes it.
struct IdleWatch {
    std::optional<Duration> still_for;  ///< Tell once when there has been no input for this long (at once if it is so already).
    bool next_input = false;            ///< Tell once at the next input.
    bool operator==(const IdleWatch&) const = default;
};

/// Tells when keyboard and pointer fall still and when they stir again.
class IdleSource {
public:
    virtual ~IdleSource() = default;

    /// Replaces the watch set before. `on_change` (given on opening) is called when it comes true.
    virtual void watch(const IdleWatch&) = 0;

    /// Instant of the last input; asked at the instants that matter only. The same input gives the same instant (no jitter).
    virtual Instant last_input() = 0;

    /// "ext-idle-notify", "kde-idle", "mutter", "xsync", "xscreensaver".
    virtual std::string name() const = 0;
};

struct IdleEvents {
    std::function<void()> on_change;
    std::function<void(const std::string& why)> on_lost;  ///< The source failed; the caller opens another.
};

/// Which source was taken, and why not those that are better; in words for people.
struct IdleChoice {
    std::string taken = "none";
    std::string remark;                   ///< What the source that was taken cannot tell, if there is such a thing.
    std::vector<PassedOver> passed_over;  ///< As IdleSource::name() says it; the best first, all that there are where none was taken.
};

struct OpenedIdle {
    std::unique_ptr<IdleSource> source;  ///< nullptr where this session offers none; then Limber goes by time alone.
    IdleChoice choice;
};

/// The best source that this session offers now.
OpenedIdle open_idle_source(IdleEvents);

/// The same as a capability: what is missing without one, and what to do about it.
Capability capability_of(const IdleChoice&);

/// Tells when it is worth looking for an idle source again: the compositor, the X server, GNOME Shell or a bus may be back. It hears of
/// their sockets and names; as these are there a little before an answer is, it also tells a few times at growing intervals, which end.
class IdleReturn {
public:
    /// `on_return` comes from the loop and may destroy this.
    explicit IdleReturn(std::function<void()> on_return);
    ~IdleReturn();
    IdleReturn(const IdleReturn&) = delete;
    IdleReturn& operator=(const IdleReturn&) = delete;

private:
    struct Senses;
    std::unique_ptr<Senses> senses_;
};

}  // namespace limber
