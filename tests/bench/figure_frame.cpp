// What one frame of the figure costs: processor time for finding its strokes and painting them. figure_frame [FRAMES]
#include "figure/bodies.h"
#include "ui/figure_painter.h"
#include "ui/picture_in_memory.h"
#include "ui/toolkit.h"

#include <cairo.h>
#include <wx/graphics.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

using namespace limber;

namespace {

constexpr int side = 480;

double milliseconds(std::clock_t from) { return 1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC; }

}  // namespace

int main(int count, char** arguments) {
    const int frames = count > 1 ? std::atoi(arguments[1]) : 30;
    start_toolkit_without_display();
    const FigureColours colours{{.965, .961, .957}, {.21, .52, .89}};
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side), cairo_surface_destroy};
    const auto bodies = example_bodies();
    const Frame frame{{-.6, -1.2}, {.6, .1}};
    double slowest = 0, finding = 0;
    for (const ExampleBody& each : bodies) {
        std::clock_t began = std::clock();
        for (int i = 0; i < frames; ++i) finding += static_cast<double>(strokes_of(each.shown).size() > 0);
        const double found = milliseconds(began) / frames;
        began = std::clock();
        const auto draw = [&](wxGraphicsContext& context) { draw_figure(context, colours, {0, 0, side, side}, frame, each.shown); };
        for (int i = 0; i < frames; ++i) paint_quickly(surface.get(), draw);
        const double drawn = milliseconds(began) / frames;
        if (std::getenv("LIMBER_EACH") != nullptr) std::printf("%-20s strokes %.2f ms, all %.2f ms\n", each.name.c_str(), found, drawn);
        slowest = std::max(slowest, drawn);
    }
    std::printf("%-59s %11.2f ms   4 at most\n", "a frame of the figure at 480×480, processor time", slowest);
}
