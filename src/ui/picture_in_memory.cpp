#include "ui/picture_in_memory.h"

#include <cairo.h>
#include <wx/dc.h>
#include <wx/graphics.h>

#include <cmath>
#include <memory>

namespace limber {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Cairo = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

/// In memory that the display server sees too, where it can.
Surface surface_for(cairo_t* screen, const wxRect& part, bool opaque) {
    double across = 1, down = 1;
    cairo_surface_t* target = cairo_get_target(screen);
    cairo_surface_get_device_scale(target, &across, &down);
    const auto pixels = [](int size, double scale) { return static_cast<int>(std::ceil(size * scale)); };
    Surface surface{cairo_surface_create_similar_image(target, opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                       pixels(part.width, across), pixels(part.height, down)),
                    cairo_surface_destroy};
    cairo_surface_set_device_scale(surface.get(), across, down);
    cairo_surface_set_device_offset(surface.get(), -part.x * across, -part.y * down);
    return surface;
}

}  // namespace

void paint_quickly(cairo_surface_t* surface, const std::function<void(wxGraphicsContext&)>& paint) {
    const Cairo cairo{cairo_create(surface), cairo_destroy};
    // Sixteen steps from one colour to the next at an edge, in place of some two hundred: for half of the work, and what moves hides it.
    cairo_set_antialias(cairo.get(), CAIRO_ANTIALIAS_FAST);
    const std::unique_ptr<wxGraphicsContext> context{wxGraphicsContext::CreateFromNative(cairo.get())};
    paint(*context);
}

void paint_in_memory(wxDC& dc, wxRect part, bool opaque, const std::function<void(wxGraphicsContext&)>& paint) {
    auto* screen = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
    if (screen == nullptr || part.IsEmpty()) return;
    const Surface surface = surface_for(screen, part, opaque);
    paint_quickly(surface.get(), paint);
    cairo_set_source_surface(screen, surface.get(), 0, 0);
    if (opaque) cairo_set_operator(screen, CAIRO_OPERATOR_SOURCE);
    cairo_rectangle(screen, part.x, part.y, part.width, part.height);
    cairo_fill(screen);
    cairo_set_operator(screen, CAIRO_OPERATOR_OVER);
}

}  // namespace limber
