// Compares sheets with those in golden/. Where a change of the drawing is meant, LIMBER_NEW_GOLDEN=1 writes them anew.
#include "ui/sheet.h"
#include "figure/bodies.h"

#include <doctest/doctest.h>
#include <wx/image.h>

#include <cstdlib>

using namespace limber;
namespace fs = std::filesystem;

namespace {

constexpr double scale = .75;
constexpr int cell = static_cast<int>(240 * scale);
// The edges of shapes differ a little from one cairo to the next; a limb that moves differs much more.
constexpr double mean_tolerance = .6;  ///< Of 255, over a cell.
constexpr double spot_tolerance = 30;  ///< Of 255, over a square of so many pixels a side:
constexpr int spot = 6;

Frame room_for(const Shown& shown) {
    Frame frame{{9, 9}, {-9, -9}};
    for (const Stroke& stroke : strokes_of(shown)) {
        for (const glm::dvec2& point : stroke.points) {
            frame.least = glm::min(frame.least, point - .04);
            frame.most = glm::max(frame.most, point + .04);
        }
    }
    return frame;
}

/// One cell a row, so that each has a frame of its own.
Sheet sheet_of_bodies(bool dark) {
    Sheet sheet{.rows = {}, .dark = dark, .names = false, .scale = scale};
    for (const ExampleBody& each : example_bodies()) sheet.rows.push_back({each.name, {each.shown}, room_for(each.shown)});
    return sheet;
}

/// How much two pictures differ in one pixel, 0 … 255.
int difference(const wxImage& one, const wxImage& other, int x, int y) {
    return std::max({std::abs(one.GetRed(x, y) - other.GetRed(x, y)), std::abs(one.GetGreen(x, y) - other.GetGreen(x, y)),
                     std::abs(one.GetBlue(x, y) - other.GetBlue(x, y))});
}

double mean_difference(const wxImage& one, const wxImage& other, const wxRect& area) {
    double sum = 0;
    for (int y = area.GetTop(); y <= area.GetBottom(); ++y)
        for (int x = area.GetLeft(); x <= area.GetRight(); ++x) sum += difference(one, other, x, y);
    return sum / (area.width * area.height);
}

double worst_spot(const wxImage& one, const wxImage& other, const wxRect& area) {
    double worst = 0;
    for (int y = area.GetTop(); y + spot <= area.GetBottom() + 1; y += spot)
        for (int x = area.GetLeft(); x + spot <= area.GetRight() + 1; x += spot)
            worst = std::max(worst, mean_difference(one, other, {x, y, spot, spot}));
    return worst;
}

wxImage picture_of_difference(const wxImage& one, const wxImage& other) {
    wxImage image{one.GetSize()};
    for (int y = 0; y < image.GetHeight(); ++y) {
        for (int x = 0; x < image.GetWidth(); ++x) {
            const auto light = static_cast<unsigned char>(255 - std::min(255, 4 * difference(one, other, x, y)));
            image.SetRGB(x, y, 255, light, light);
        }
    }
    return image;
}

void compare(const std::string& name, bool dark) {
    const fs::path golden = fs::path{TESTS_FOLDER} / "figure" / "golden" / (name + ".png"),
                   fresh = fs::path{BUILD_FOLDER} / (name + ".png");
    const Sheet sheet = sheet_of_bodies(dark);
    paint_sheet(sheet, fresh);
    if (std::getenv("LIMBER_NEW_GOLDEN") != nullptr) fs::copy_file(fresh, golden, fs::copy_options::overwrite_existing);
    const wxImage wanted{wxString{golden.string()}}, found{wxString{fresh.string()}};
    REQUIRE(wanted.IsOk());
    REQUIRE(wanted.GetSize() == found.GetSize());
    bool same = true;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const wxRect area{0, static_cast<int>(i) * cell, cell, cell};
        const double mean = mean_difference(wanted, found, area), worst = worst_spot(wanted, found, area);
        CAPTURE(sheet.rows[i].name);
        CHECK(mean <= mean_tolerance);
        CHECK(worst <= spot_tolerance);
        same = same && mean <= mean_tolerance && worst <= spot_tolerance;
    }
    if (same) return;
    const fs::path differs = fs::path{BUILD_FOLDER} / (name + "-differs.png");
    picture_of_difference(wanted, found).SaveFile(wxString{differs.string()}, wxBITMAP_TYPE_PNG);
    MESSAGE("new: " << fresh.string() << ", what differs: " << differs.string()
                    << "; where it is meant, run the test once with LIMBER_NEW_GOLDEN=1 and look at the new golden");
}

}  // namespace

TEST_CASE("the figure is drawn as it was on a light ground") { compare("bodies-light", false); }
TEST_CASE("the figure is drawn as it was on a dark ground") { compare("bodies-dark", true); }
