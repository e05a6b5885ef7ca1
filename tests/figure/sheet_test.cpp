// Compares sheets with those in golden/. Where a change of the drawing is meant, LIMBER_NEW_GOLDEN=1 writes them anew.
#include "ui/sheet.h"
#include "config/catalog_file.h"
#include "figure/bodies.h"
#include "figure/stills.h"

#include <doctest/doctest.h>
#include <wx/image.h>

#include <cstdlib>

using namespace limber;
namespace fs = std::filesystem;

namespace {

constexpr double bodies_scale = .75, catalog_scale = .4;  ///< The whole catalog is large.
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
    Sheet sheet{.rows = {}, .dark = dark, .names = false, .scale = bodies_scale};
    for (const ExampleBody& each : example_bodies()) sheet.rows.push_back({each.name, {each.shown}, room_for(each.shown)});
    return sheet;
}

/// Every exercise that is shipped: its poses at rest and half-way.
Sheet sheet_of_catalog(bool dark) {
    const fs::path assets[] = {SOURCE_FOLDER "/assets"};
    Sheet sheet{.rows = {}, .dark = dark, .names = false, .scale = catalog_scale};
    for (const Exercise& exercise : load_catalog(assets).catalog.exercises)
        sheet.rows.push_back({exercise.id, stills_of(exercise), frame_of(exercise)});
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

void compare(const std::string& name, const Sheet& sheet) {
    const fs::path golden = fs::path{TESTS_FOLDER} / "figure" / "golden" / (name + ".png"),
                   fresh = fs::path{BUILD_FOLDER} / (name + ".png");
    paint_sheet(sheet, fresh);
    if (std::getenv("LIMBER_NEW_GOLDEN") != nullptr) fs::copy_file(fresh, golden, fs::copy_options::overwrite_existing);
    const wxImage wanted{wxString{golden.string()}}, found{wxString{fresh.string()}};
    REQUIRE(wanted.IsOk());
    REQUIRE(wanted.GetSize() == found.GetSize());
    const int cell = static_cast<int>(240 * sheet.scale);
    bool same = true;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        for (std::size_t column = 0; column < sheet.rows[i].cells.size(); ++column) {
            const wxRect area{static_cast<int>(column) * cell, static_cast<int>(i) * cell, cell, cell};
            const double mean = mean_difference(wanted, found, area), worst = worst_spot(wanted, found, area);
            CAPTURE(sheet.rows[i].name);
            CAPTURE(column);
            CHECK(mean <= mean_tolerance);
            CHECK(worst <= spot_tolerance);
            same = same && mean <= mean_tolerance && worst <= spot_tolerance;
        }
    }
    if (same) return;
    const fs::path differs = fs::path{BUILD_FOLDER} / (name + "-differs.png");
    picture_of_difference(wanted, found).SaveFile(wxString{differs.string()}, wxBITMAP_TYPE_PNG);
    MESSAGE("new: " << fresh.string() << ", what differs: " << differs.string()
                    << "; where it is meant, run the test once with LIMBER_NEW_GOLDEN=1 and look at the new golden");
}

}  // namespace

TEST_CASE("the figure is drawn as it was on a light ground") { compare("bodies-light", sheet_of_bodies(false)); }
TEST_CASE("the figure is drawn as it was on a dark ground") { compare("bodies-dark", sheet_of_bodies(true)); }
TEST_CASE("the exercises of the catalog are drawn as they were on a light ground") { compare("catalog-light", sheet_of_catalog(false)); }
TEST_CASE("the exercises of the catalog are drawn as they were on a dark ground") { compare("catalog-dark", sheet_of_catalog(true)); }
