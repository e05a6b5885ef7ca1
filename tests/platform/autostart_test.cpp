#include "platform/autostart.h"

#include "support/child.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

#include <string>

#include <fstream>
#include <sstream>

using namespace limber;
namespace fs = std::filesystem;

namespace {

struct Home {
    ScratchFolder folder;
    Environment environment{{{"XDG_CONFIG_HOME", (folder / "user").string()}, {"XDG_CONFIG_DIRS", (folder / "system").string()}}};
    fs::path user = folder / "user/autostart/limber.desktop";

    void write(const char* whose, const std::string& keys) const {
        const fs::path entry = folder / whose / "autostart" / "limber.desktop";
        fs::create_directories(entry.parent_path());
        std::ofstream{entry} << "[Desktop Entry]\nType=Application\nName=Limber\nExec=limber\n" << keys;
    }
    std::string written() const {
        std::ostringstream text;
        text << std::ifstream{user}.rdbuf();
        return text.str();
    }
};

}  // namespace

TEST_CASE("whether Limber starts with the session is what the desktops make of the entries") {
    struct Row {
        const char* what;
        const char* system;
        const char* user;
        bool starts;
    };
    const Row rows[] = {
        {"no entry at all", nullptr, nullptr, false},
        {"the system's entry as installed", "Hidden=true\n", nullptr, false},
        {"the system's entry, off in GNOME's words", "X-GNOME-Autostart-enabled=false\n", nullptr, false},
        {"a system where somebody switched it on", "", nullptr, true},
        {"the user's entry", nullptr, "", true},
        {"the user's entry over the system's", "Hidden=true\n", "X-GNOME-Autostart-enabled=true\n", true},
        {"hidden by the user", "", "Hidden=true\n", false},
        {"off in the session settings", "", "X-GNOME-Autostart-enabled=false\n", false},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string{row.what});
        Home home;
        if (row.system) home.write("system", row.system);
        if (row.user) home.write("user", row.user);
        CHECK(autostarts() == row.starts);
        for (const bool on : {true, false, false, true, true}) {
            set_autostart(on);
            CHECK(autostarts() == on);
        }
    }
}

TEST_CASE("the entry starts this very program") {
    Home home;
    set_autostart(true);
    CHECK(home.written().find("Exec=\"" + fs::read_symlink("/proc/self/exe").string() + "\"") != std::string::npos);
}

TEST_CASE("switched off, no file stays where none is needed") {
    Home home;
    home.write("system", "Hidden=true\n");
    set_autostart(true);
    set_autostart(false);
    CHECK_FALSE(fs::exists(home.user));
}

TEST_CASE("an entry that cannot be written is an error that names it") {
    Home home;
    fs::create_directories(home.folder / "user");
    std::ofstream{home.folder / "user" / "autostart"} << "a file in the way";
    CHECK_THROWS_WITH_AS(set_autostart(true), doctest::Contains("autostart: "), std::runtime_error);
}
