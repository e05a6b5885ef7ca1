#pragma once

#include "ui/painted.h"
#include "ui/ui.h"

#include <wx/stopwatch.h>
#include <wx/timer.h>

namespace limber {

/// The time left to answer, along the bottom of the popup. Between two calls of `set` it goes on by itself, only so that it moves smoothly.
class TimeBar : public Painted {
public:
    explicit TimeBar(wxWindow* parent);
    void set(const AnswerClock&);
    void stop();

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    double left() const;  ///< 0 … 1

    AnswerClock clock_;
    wxStopWatch since_told_;
    wxTimer frame_;
};

}  // namespace limber
