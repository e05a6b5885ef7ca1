#include "ui/time_bar.h"

#include "ui/accessible.h"
#include "ui/words.h"

#include <algorithm>

namespace limber {
namespace {

constexpr int thickness = 5;

/// One frame a pixel: more often nothing would be seen to move.
int frame_length(const AnswerClock& clock, int width) {
    const auto a_pixel = clock.whole.count() / std::max(1, width);
    return static_cast<int>(std::clamp<std::int64_t>(a_pixel, 50, 1000));
}

}  // namespace

TimeBar::TimeBar(wxWindow* parent) : Painted{parent, wxSize{-1, thickness}} {
    set_accessible(*this, Role::progress, "Time left to answer");
    frame_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Refresh(false); });
}

void TimeBar::set(const AnswerClock& clock) {
    clock_ = clock;
    since_told_.Start();
    set_accessible_name(*this, "Time left to answer: " + length_words(clock.left));
    Refresh(false);
    if (!clock.running) return frame_.Stop();
    frame_.Start(frame_length(clock, GetClientSize().x));
}

void TimeBar::stop() { frame_.Stop(); }

double TimeBar::left() const {
    if (clock_.whole <= Duration{}) return 0;
    const std::chrono::duration<double> whole = clock_.whole;
    std::chrono::duration<double> left = clock_.left;
    if (clock_.running) left -= Duration{since_told_.Time()};
    return std::clamp(left / whole, 0.0, 1.0);
}

void TimeBar::paint(wxGraphicsContext& context, const Theme& theme, wxSize size) {
    context.SetBrush(wxBrush{wx_colour(theme.track)});
    context.DrawRectangle(0, 0, size.x, size.y);
    context.SetBrush(wxBrush{wx_colour(theme.track_edge)});
    context.DrawRectangle(0, 0, size.x, 1);
    context.SetBrush(wxBrush{wx_colour(theme.accent)});
    context.DrawRectangle(0, 0, size.x * left(), size.y);
    if (clock_.running && left() <= 0) frame_.Stop();
}

}  // namespace limber
