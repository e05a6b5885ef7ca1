#include "config/catalog_file.h"
#include "config/problems.h"

#include <doctest/doctest.h>

using namespace limber;

TEST_CASE("every shipped exercise, routine and tip reads without a mistake") {
    const std::filesystem::path assets[] = {SOURCE_FOLDER "/assets"};
    CHECK(lines(load_catalog(assets).problems) == "");
}
