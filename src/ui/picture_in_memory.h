#pragma once

#include <wx/gdicmn.h>

#include <functional>

using cairo_surface_t = struct _cairo_surface;
class wxDC;
class wxGraphicsContext;

namespace limber {

/// Paints this part of a window in our own memory, in the window's coordinates, and puts it on the screen as one picture.
void paint_in_memory(wxDC&, wxRect part, bool opaque, const std::function<void(wxGraphicsContext&)>& paint);

/// Paints on a surface in memory as a window does that moves.
void paint_quickly(cairo_surface_t*, const std::function<void(wxGraphicsContext&)>& paint);

}  // namespace limber
