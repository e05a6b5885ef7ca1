#include "ui/tray_picture.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numbers>

namespace limber {
namespace {

using std::numbers::pi;
using State = TrayPicture::State;

struct Colour {
    double red, green, blue;
};
constexpr Colour hex(unsigned rgb) { return {(rgb >> 16 & 255) / 255., (rgb >> 8 & 255) / 255., (rgb & 255) / 255.}; }

// Each has a contrast of 3:1 or more with light panels and with dark ones.
constexpr Colour accent = hex(0x159686), warning = hex(0xd9622b);
constexpr double ground_alpha = .85;
constexpr Colour pale = hex(0xf6f6f4), deep = hex(0x262a2c);

/// What a state looks like. No two differ by colour alone: see `shape` and `badge`.
enum class Shape { upright, bent, hollow, bars, exclamation };
enum class Badge { none, dot, pause };
struct Style {
    Shape shape;
    Badge badge;
    bool full_ring;
    Colour ring;
};
constexpr Style style_of(State state) {
    switch (state) {
        case State::counting:
            return {Shape::upright, Badge::none, false, accent};
        case State::due:
            return {Shape::upright, Badge::dot, true, warning};
        case State::held:
            return {Shape::upright, Badge::pause, true, accent};
        case State::routine:
            return {Shape::bent, Badge::none, false, accent};
        case State::paused:
            return {Shape::bars, Badge::none, false, accent};
        case State::away:
            return {Shape::hollow, Badge::none, false, accent};
        case State::trouble:
            return {Shape::exclamation, Badge::none, true, warning};
    }
    return {};
}

/// Everything is measured in whole pixels where it can be: at 16 there are none to waste.
class Canvas {
public:
    Canvas(int size, Colour ink, Colour ground) : size_(size), ink_(ink), ground_(ground), pixels_(static_cast<std::size_t>(size) * size) {
        surface_.reset(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels_.data()), CAIRO_FORMAT_ARGB32, size,
                                                           size, size * 4));
        cairo_.reset(cairo_create(surface_.get()));
    }

    void ground();
    void ring(const Style&, double filled);
    void inside(Shape);
    void badge(Badge, Colour);
    Pixels straight() const;

private:
    struct Vertebra {
        double x, y, width, height, turn;
    };
    bool crisp() const { return size_ < 40; }
    int count() const { return size_ < 20 ? 3 : size_ >= 24 && size_ < 30 ? 4 : 5; }  // what fills the ring best in whole pixels
    double thickness() const { return std::max(2., std::round(size_ / 10.5)); }
    double inner() const { return size_ - 2 * thickness(); }
    double middle() const { return size_ / 2.; }
    double snapped(double length, double least = 1) const { return std::max(least, std::round(length)); }
    void paint(Colour colour, double alpha = 1) { cairo_set_source_rgba(cairo_.get(), colour.red, colour.green, colour.blue, alpha); }
    void arc(double from, double to, double width);
    void vertebra(const Vertebra&, bool hollow);
    void process(const Vertebra&, double edge);
    Vertebra standing(double t, double pitch, double height) const;
    Vertebra bending(double t, const Vertebra&) const;
    void spine(Shape);
    void bars(double x, double y, double width, double height, double apart);
    void exclamation();
    void clear(const std::function<void()>& path);

    struct Release {
        void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    int size_;
    Colour ink_, ground_;
    std::vector<std::uint32_t> pixels_;  // premultiplied, as cairo draws
    std::unique_ptr<cairo_surface_t, Release> surface_;
    std::unique_ptr<cairo_t, Release> cairo_;
};

void Canvas::arc(double from, double to, double width) {
    cairo_set_line_width(cairo_.get(), width);
    cairo_arc(cairo_.get(), middle(), middle(), middle() - width / 2, from, to);
    cairo_stroke(cairo_.get());
}

// No panel tells its colour: with a ground of its own the picture can be read also where the guess was wrong.
void Canvas::ground() {
    paint(ground_, ground_alpha);
    cairo_arc(cairo_.get(), middle(), middle(), middle() - 1, 0, 2 * pi);
    cairo_fill(cairo_.get());
}

void Canvas::ring(const Style& style, double filled) {
    const bool thin = style.shape == Shape::hollow;
    paint(ink_, thin ? .6 : .34);
    if (thin) return arc(0, 2 * pi, snapped(size_ / 20.));
    const double part = style.full_ring ? 1 : std::clamp(filled, 0., 1.);
    arc(0, 2 * pi, thickness());
    paint(style.ring);
    if (part > 0) arc(-pi / 2, -pi / 2 + 2 * pi * part, thickness());
}

void Canvas::vertebra(const Vertebra& bone, bool hollow) {
    cairo_t* const cairo = cairo_.get();
    const double line = hollow && bone.height > 5 ? std::max(1., std::round(bone.height / 4)) : 0;
    const double w = (bone.width - line) / 2, h = (bone.height - line) / 2, r = std::min(h, bone.height * (crisp() ? .3 : .4));
    cairo_save(cairo);
    cairo_translate(cairo, bone.x, bone.y);
    cairo_rotate(cairo, bone.turn);
    cairo_new_path(cairo);
    cairo_arc(cairo, w - r, -h + r, r, -pi / 2, 0);
    cairo_arc(cairo, w - r, h - r, r, 0, pi / 2);
    cairo_arc(cairo, -w + r, h - r, r, pi / 2, pi);
    cairo_arc(cairo, -w + r, -h + r, r, pi, 3 * pi / 2);
    cairo_close_path(cairo);
    cairo_set_line_width(cairo, line);
    line > 0 ? cairo_stroke(cairo) : cairo_fill(cairo);
    if (!crisp() && !hollow) process(bone, w);
    cairo_restore(cairo);
}

/// The spinous process, where there is room for it: it makes a spine of a pile.
void Canvas::process(const Vertebra& bone, double edge) {
    cairo_move_to(cairo_.get(), edge, -bone.height * .1);
    cairo_curve_to(cairo_.get(), edge + bone.width * .15, -bone.height * .15, edge + bone.width * .3, bone.height * .1,
                   edge + bone.width * .38, bone.height * .5);
    cairo_set_line_width(cairo_.get(), std::max(1.5, bone.height * .34));
    cairo_set_line_cap(cairo_.get(), CAIRO_LINE_CAP_ROUND);
    cairo_stroke(cairo_.get());
}

/// From the side: the neck and the small of the back forward, the mid-back backward.
Canvas::Vertebra Canvas::standing(double t, double pitch, double height) const {
    const double bow = inner() * .055, phase = pi * (.25 - 1.1 * t);
    const double slope = -bow * 1.1 * pi * std::cos(phase) / (pitch * count() / 2);
    Vertebra bone{middle() - (crisp() ? 0 : inner() * .03) + bow * std::sin(phase), 0,
                  snapped(inner() * ((crisp() ? .33 : .3) + .06 * t), 4), height, -std::atan(slope) * .35};
    if (!crisp()) return bone;
    bone.x = std::round(bone.x - bone.width / 2) + bone.width / 2;  // both edges on the grid
    bone.turn = 0;
    return bone;
}

/// Bent forward.
Canvas::Vertebra Canvas::bending(double t, const Vertebra& bone) const {
    const double angle = t * .85, radius = inner() * .52;
    if (size_ < 20) return {middle() - std::round(inner() * (.6 * t * t - .16)), bone.y, 4, bone.height, 0};  // too few pixels to turn
    return {middle() - (crisp() ? 0 : inner() * .05) - radius * (.86 - std::cos(angle)), middle() + radius * std::sin(angle), bone.width,
            bone.height * 1.1, angle};
}

void Canvas::spine(Shape shape) {
    const double pitch = std::floor(inner() * .84 / count()), height = pitch - snapped(pitch * .27);
    const double top = std::floor(middle() - (count() * pitch - (pitch - height)) / 2);
    for (int i = 0; i < count(); ++i) {
        const double t = (i + .5) / count() * 2 - 1;  // -1 at the top … 1 at the bottom
        Vertebra bone = standing(t, pitch, height);
        bone.y = top + i * pitch + height / 2;
        vertebra(shape == Shape::bent ? bending(t, bone) : bone, shape == Shape::hollow);
    }
}

void Canvas::bars(double x, double y, double width, double height, double apart) {
    cairo_rectangle(cairo_.get(), x - apart / 2 - width, y - height / 2, width, height);
    cairo_rectangle(cairo_.get(), x + apart / 2, y - height / 2, width, height);
    cairo_fill(cairo_.get());
}

void Canvas::exclamation() {
    const double width = 2 * snapped(inner() * .09), height = snapped(inner() * .46), dot = width;
    const double gap = snapped(inner() * .09), top = std::floor(middle() - (height + gap + dot) / 2);
    cairo_rectangle(cairo_.get(), middle() - width / 2, top, width, height);
    cairo_rectangle(cairo_.get(), middle() - width / 2, top + height + gap, width, dot);
    cairo_fill(cairo_.get());
}

void Canvas::inside(Shape shape) {
    paint(ink_, shape == Shape::hollow ? .7 : 1);
    switch (shape) {
        case Shape::bars:
            return bars(middle(), middle(), snapped(inner() * .17), 2 * snapped(inner() * .25), 2 * snapped(inner() * .08));
        case Shape::exclamation:
            return exclamation();
        default:
            return spine(shape);
    }
}

void Canvas::clear(const std::function<void()>& path) {
    path();
    cairo_save(cairo_.get());
    cairo_set_operator(cairo_.get(), CAIRO_OPERATOR_CLEAR);
    cairo_fill(cairo_.get());
    cairo_restore(cairo_.get());
}

void Canvas::badge(Badge badge, Colour colour) {
    if (badge == Badge::none) return;
    cairo_t* const cairo = cairo_.get();
    const double size = 2 * snapped(size_ * .19), gap = snapped(size_ / 20.), radius = size / 2, at = size_ - radius;
    paint(badge == Badge::dot ? colour : ink_);
    if (badge == Badge::dot) {
        clear([&] { cairo_arc(cairo, at, radius, radius + gap, 0, 2 * pi); });
        cairo_arc(cairo, at, radius, radius, 0, 2 * pi);
        return cairo_fill(cairo);
    }
    const double width = std::floor(size * .36);
    clear([&] { cairo_rectangle(cairo, size_ - size - gap, size_ - size - gap, size + gap, size + gap); });
    paint(ground_, ground_alpha);
    cairo_rectangle(cairo, size_ - size - gap, size_ - size - gap, size + gap, size + gap);
    cairo_fill(cairo);
    paint(ink_);
    cairo_rectangle(cairo, size_ - width, size_ - size, width, size);
    cairo_rectangle(cairo, size_ - size, size_ - size, width, size);
    cairo_fill(cairo);
}

Pixels Canvas::straight() const {
    cairo_surface_flush(surface_.get());
    Pixels picture{size_, pixels_};
    for (std::uint32_t& pixel : picture.argb) {
        const std::uint32_t alpha = pixel >> 24;
        const auto channel = [&](int shift) {
            return alpha ? std::min(255u, ((pixel >> shift & 255) * 255 + alpha / 2) / alpha) << shift : 0;
        };
        pixel = alpha << 24 | channel(16) | channel(8) | channel(0);
    }
    return picture;
}

}  // namespace

Pixels draw_tray_picture(const TrayPicture& picture, int size) {
    const Style style = style_of(picture.state);
    Canvas canvas = picture.dark_panel ? Canvas{size, pale, deep} : Canvas{size, deep, pale};
    canvas.ground();
    canvas.ring(style, picture.filled);
    canvas.inside(style.shape);
    canvas.badge(style.badge, style.ring);
    return canvas.straight();
}

std::vector<Pixels> draw_tray_picture(const TrayPicture& picture) {
    std::vector<Pixels> sizes;
    for (const int size : {16, 22, 24, 32, 48, 64}) sizes.push_back(draw_tray_picture(picture, size));
    return sizes;
}

}  // namespace limber
