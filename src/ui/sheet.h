#pragma once

#include "figure/strokes.h"

#include <filesystem>

namespace limber {

/// A contact sheet: each exercise a row of pictures.
struct Sheet {
    struct Row {
        std::string name;
        std::vector<Shown> cells;
        Frame frame;
    };
    std::vector<Row> rows;
    bool dark = false;
    bool names = true;  ///< Words differ from machine to machine: a picture that is compared has none.
    double scale = 1;   ///< 1: a cell is 240 pixels high.
};

/// Writes it as a PNG, by limber-ui.so, which needs no display for it. Throws std::runtime_error where it cannot.
void draw_sheet(const Sheet&, const std::filesystem::path& file);

/// The same in this process, for the module and for tests.
void paint_sheet(const Sheet&, const std::filesystem::path& file);

}  // namespace limber
