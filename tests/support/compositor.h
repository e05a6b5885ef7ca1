#pragma once

#include "support/child.h"
#include "support/scratch_folder.h"

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct wl_display;

namespace limber {

/// A compositor without a screen, in a thread of its own, which WAYLAND_DISPLAY points to for as long as it lives. It times idleness as
/// real ones do.
class Compositor {
public:
    struct Offer {
        int ext_idle_notify = 0;  ///< The version; 0: not offered.
        bool kde_idle = false;
        bool seat = true;
    };
    explicit Compositor(const Offer&);
    ~Compositor();
    Compositor(const Compositor&) = delete;
    Compositor& operator=(const Compositor&) = delete;

    /// Somebody touches a key.
    void input();

    /// Closes all connections; the socket is gone.
    void kill();
    /// Listens again, where it did before.
    void start_again();

    /// What was asked of it so far, in words: "input-idle 5000", "idle 5000", "kde-idle 5000"; forgets them.
    std::vector<std::string> asked();

private:
    struct Server;

    ScratchFolder folder_;
    Offer offer_;
    Environment environment_;
    std::unique_ptr<Server> server_;
};

}  // namespace limber
