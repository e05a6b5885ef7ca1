#pragma once

#include <wx/gdicmn.h>

#include <functional>

class wxDC;
class wxGraphicsContext;

namespace limber {

/// Paints this part of a window in our own memory, in the window's coordinates, and puts it on the screen as one picture.
void paint_in_memory(wxDC&, wxRect part, bool opaque, const std::function<void(wxGraphicsContext&)>& paint);

}  // namespace limber
