#include "platform/folders.h"

#include "support/child.h"

#include <doctest/doctest.h>

#include <string>

using namespace limber;
using std::filesystem::path;

namespace {

struct Row {
    const char* variable;
    path (*folder)();
    const char* below_home;
};
constexpr Row rows[] = {
    {"XDG_CONFIG_HOME", config_folder, ".config/limber"},
    {"XDG_DATA_HOME", data_folder, ".local/share/limber"},
    {"XDG_STATE_HOME", state_folder, ".local/state/limber"},
};

}  // namespace

TEST_CASE("folders follow the XDG rules: what is not absolute counts as not set") {
    for (const Row& row : rows) {
        CAPTURE(std::string{row.variable});
        {
            const Environment set{{{row.variable, "/some/where"}}};
            CHECK(row.folder() == "/some/where/limber");
        }
        for (const char* unusable : {"", "relative/folder", "~/x"}) {
            const Environment unset{{{row.variable, unusable}}};
            const std::string folder = row.folder();
            CHECK(path{folder}.is_absolute());
            CHECK(folder.ends_with(row.below_home));
        }
    }
}

TEST_CASE("a home that is no place is looked up") {
    for (const char* unusable : {"", "relative", "."}) {
        const Environment set{{{"HOME", unusable}, {"XDG_DATA_HOME", ""}}};
        CHECK(data_folder().is_absolute());
    }
    const Environment set{{{"HOME", "/home/of/mine"}, {"XDG_DATA_HOME", ""}}};
    CHECK(data_folder() == "/home/of/mine/.local/share/limber");
}

TEST_CASE("system configuration folders come most important first") {
    const std::vector<path> standard{"/etc/xdg/limber"};
    const std::vector<path> two{"/a/limber", "/b/limber"};
    {
        const Environment unset{{{"XDG_CONFIG_DIRS", ""}}};
        CHECK(system_config_folders() == standard);
    }
    const Environment set{{{"XDG_CONFIG_DIRS", "/a:relative::/b"}}};
    CHECK(system_config_folders() == two);
}

TEST_CASE("assets lie where LIMBER_ASSETS says, else near the program") {
    {
        const Environment set{{{"LIMBER_ASSETS", "/some/assets"}}};
        CHECK(assets_folder() == "/some/assets");
    }
    const Environment unset{{{"LIMBER_ASSETS", ""}}};
    const path folder = assets_folder();
    CHECK((folder == path{SOURCE_FOLDER} / "assets" || folder.parent_path().filename() == "share"));
}
