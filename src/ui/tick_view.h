#pragma once

#include "ui/painted.h"

namespace limber {

/// A tick on a soft disc.
class TickView : public Painted {
public:
    TickView(wxWindow* parent, int side);

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
};

}  // namespace limber
