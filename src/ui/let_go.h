#pragma once

#include "platform/loop_watch.h"

#include <wx/timer.h>

#include <functional>
#include <optional>

namespace limber {

/// Sees to it that the windows of a break go when it is over, whatever has gone wrong: when nobody has wanted them for half a minute they
/// are closed. Where they cover the screen and the loop itself hangs for as long, the program starts anew, without any windows.
class LetGo {
public:
    LetGo(std::function<bool()> wanted, std::function<void()> close, bool cover);

private:
    void look();

    std::function<bool()> wanted_;
    std::function<void()> close_;
    int unwanted_ = 0;
    wxTimer timer_;
    std::optional<LoopWatch> loop_watch_;
};

}  // namespace limber
