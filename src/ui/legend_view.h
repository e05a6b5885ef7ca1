#pragma once

#include "ui/painted.h"

#include "figure/strokes.h"
#include "ui/figure_painter.h"

namespace limber {

/// Which way the mid-back works and how much, small, over what lies below it; as the picture beside it shows it.
class LegendView : public Painted {
public:
    LegendView(wxWindow* parent, wxSize);
    void show(const Shown&);

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    Glow shown_;
    Heading heading_;
};

}  // namespace limber
