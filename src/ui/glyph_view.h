#pragma once

#include "ui/painted.h"

#include "core/exercise.h"

namespace limber {

/// The position of an exercise on a soft disc; the moving figure will take its place.
class GlyphView : public Painted {
public:
    GlyphView(wxWindow* parent, Position, int side);

private:
    void paint(wxGraphicsContext&, const Theme&, wxSize) override;
    Position position_;
};

}  // namespace limber
