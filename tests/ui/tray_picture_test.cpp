#include "ui/tray_picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace limber {
namespace {

using State = TrayPicture::State;
constexpr State states[] = {State::counting, State::due, State::held, State::routine, State::paused, State::away, State::trouble};
constexpr int sizes[] = {16, 22, 24, 32, 48, 64};

int channel(std::uint32_t argb, int shift) { return static_cast<int>(argb >> shift & 255); }
int alpha(std::uint32_t argb) { return channel(argb, 24); }

/// As it is seen on a panel, one channel.
double seen(std::uint32_t argb, int shift, double panel) {
    return (channel(argb, shift) * alpha(argb) + panel * (255 - alpha(argb))) / 255.;
}

double grey(std::uint32_t argb, double panel) {
    return .299 * seen(argb, 16, panel) + .587 * seen(argb, 8, panel) + .114 * seen(argb, 0, panel);
}

/// Pixels that a person sees to differ.
int differing(const Pixels& one, const Pixels& other, double panel) {
    int count = 0;
    for (std::size_t i = 0; i < one.argb.size(); ++i) count += std::abs(grey(one.argb[i], panel) - grey(other.argb[i], panel)) > 60;
    return count;
}

double linear(int value) {
    const double part = value / 255.;
    return part <= .04045 ? part / 12.92 : std::pow((part + .055) / 1.055, 2.4);
}
double luminance(std::uint32_t rgb) {
    return .2126 * linear(channel(rgb, 16)) + .7152 * linear(channel(rgb, 8)) + .0722 * linear(channel(rgb, 0));
}
double contrast(std::uint32_t one, std::uint32_t other) {
    const auto [low, high] = std::minmax(luminance(one), luminance(other));
    return (high + .05) / (low + .05);
}

/// The ring's colour is at the top, just right of the middle, when any of it is filled.
std::uint32_t ring_colour(const Pixels& picture) { return picture.argb[static_cast<std::size_t>(picture.size) + picture.size / 2]; }

int accent_pixels(const Pixels& picture, std::uint32_t accent) {
    return static_cast<int>(std::ranges::count_if(picture.argb, [&](std::uint32_t pixel) {
        return alpha(pixel) > 64 && std::abs(channel(pixel, 16) - channel(accent, 16)) < 24 &&
               std::abs(channel(pixel, 8) - channel(accent, 8)) < 24;
    }));
}

}  // namespace

TEST_CASE("the same picture has the same pixels") {
    for (const State state : states) CHECK(draw_tray_picture({state, .4, true}) == draw_tray_picture({state, .4, true}));
}

TEST_CASE("there is a picture for every panel") {
    const std::vector<Pixels> pictures = draw_tray_picture(TrayPicture{});
    REQUIRE(pictures.size() == std::size(sizes));
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        CHECK(pictures[i].size == sizes[i]);
        CHECK(pictures[i].argb.size() == static_cast<std::size_t>(sizes[i] * sizes[i]));
    }
}

TEST_CASE("the ring fills as sitting time goes on") {
    for (const int size : sizes) {
        const std::uint32_t accent = ring_colour(draw_tray_picture({State::counting, 1, true}, size));
        int before = -1;
        for (int step = 0; step <= 24; ++step) {
            CAPTURE(size);
            CAPTURE(step);
            const int now = accent_pixels(draw_tray_picture({State::counting, step / 24., true}, size), accent);
            CHECK(now >= before);
            before = now;
        }
        CHECK(accent_pixels(draw_tray_picture({State::counting, 0, true}, size), accent) == 0);
        CHECK(before > 2 * size);
    }
}

TEST_CASE("a ring can be no emptier than empty and no fuller than full") {
    CHECK(draw_tray_picture({State::counting, -1, true}) == draw_tray_picture({State::counting, 0, true}));
    CHECK(draw_tray_picture({State::counting, 7, true}) == draw_tray_picture({State::counting, 1, true}));
}

TEST_CASE("the states differ without colour, at 16 pixels, on light and on dark panels") {
    for (const bool dark : {true, false}) {
        const double panel = dark ? 40 : 242;
        for (const State one : states)
            for (const State other : states) {
                if (one >= other) continue;
                CAPTURE(dark);
                CAPTURE(static_cast<int>(one));
                CAPTURE(static_cast<int>(other));
                CHECK(differing(draw_tray_picture({one, 1, dark}, 16), draw_tray_picture({other, 1, dark}, 16), panel) >= 10);
            }
    }
}

TEST_CASE("alpha is straight: faint edges keep their colour") {
    const Pixels picture = draw_tray_picture({State::trouble, 0, true}, 32);
    int edges = 0;
    for (const std::uint32_t pixel : picture.argb) {
        if (alpha(pixel) == 0) CHECK(pixel == 0);
        if (alpha(pixel) < 32 || alpha(pixel) > 200) continue;
        ++edges;
        CHECK(std::max({channel(pixel, 16), channel(pixel, 8), channel(pixel, 0)}) > 200);
    }
    CHECK(edges > 20);
}

TEST_CASE("ring and spine stand out from the panels that they are for") {
    for (const State state : {State::counting, State::due}) {
        const std::uint32_t ring = ring_colour(draw_tray_picture({state, 1, true}, 64));
        for (const std::uint32_t panel : {0x303030u, 0x1e1e1eu, 0xf2f2f2u, 0xffffffu}) CHECK(contrast(ring, panel) >= 3);
    }
    for (const bool dark : {true, false}) {
        const Pixels picture = draw_tray_picture({State::paused, 0, dark}, 64);
        const std::uint32_t bar = picture.argb[32 * 64 + 24];
        CHECK(alpha(bar) == 255);
        CHECK(contrast(bar, dark ? 0x303030u : 0xf2f2f2u) >= 7);
    }
}

TEST_CASE("the picture can be read also where the panel's colour was guessed wrong") {
    for (const State state : states)
        for (const bool dark : {true, false}) {
            CAPTURE(static_cast<int>(state));
            CAPTURE(dark);
            const double panel = dark ? 242 : 40;
            const Pixels picture = draw_tray_picture({state, 1, dark}, 16);
            const auto around = [](std::size_t at) { return at % 16 >= 4 && at % 16 < 12 && at / 16 >= 3 && at / 16 < 13; };
            double low = 255, high = 0;
            for (std::size_t i = 0; i < picture.argb.size(); ++i) {
                if (!around(i)) continue;
                low = std::min(low, grey(picture.argb[i], panel));
                high = std::max(high, grey(picture.argb[i], panel));
            }
            CHECK(high - low > 100);
        }
}

}  // namespace limber
