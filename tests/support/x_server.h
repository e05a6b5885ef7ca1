#pragma once

#include "support/child.h"

#include <optional>
#include <string>

namespace limber {

/// An X server of our own without a screen, which DISPLAY points to for as long as it lives.
class XServer {
public:
    XServer();
    static bool is_installed();

    /// xdotool's words: "mousemove", "10", "20", …
    void inject(std::vector<std::string> words) const;
    void kill() { server_->kill(); }

private:
    std::optional<Child> server_;
    std::optional<Environment> environment_;
};

}  // namespace limber

/// Leaves the test case where there is no Xvfb.
#define NEEDS_X_SERVER()                                      \
    if (!limber::XServer::is_installed()) {                   \
        MESSAGE("skipped: Xvfb or xdotool is not installed"); \
        return;                                               \
    }
