#include "ui/let_go.h"

#include "platform/event_loop.h"

#include <cstdio>

namespace limber {
namespace {

constexpr std::chrono::seconds patience{30}, between{10};

void leave_hanging_loop() {
    std::fputs("windows: the loop has hung for half a minute with a window over the screen; starting anew\n", stderr);
    start_anew();
    std::_Exit(1);
}

}  // namespace

LetGo::LetGo(std::function<bool()> wanted, std::function<void()> close, bool cover) : wanted_{std::move(wanted)}, close_{std::move(close)} {
    if (cover) loop_watch_.emplace(patience, leave_hanging_loop);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    timer_.Start(static_cast<int>(Duration{between}.count()));
}

void LetGo::look() {
    unwanted_ = !wanted_ || wanted_() ? 0 : unwanted_ + 1;
    if (unwanted_ < patience / between) return;
    std::fputs("windows: one has outlived its break; closed\n", stderr);
    timer_.Stop();
    call_soon(close_);  // it takes this object away
}

}  // namespace limber
