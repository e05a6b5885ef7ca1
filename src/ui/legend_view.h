#pragma once

#include "ui/painted.h"

#include "figure/strokes.h"

namespace limber {

/// Which way the mid-back works and how much, small, over what lies below it.
class LegendView : public Painted {
public:
    LegendView(wxWindow* parent, wxSize);
    void show(const Glow&);

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    Glow shown_;
};

}  // namespace limber
