#include "app/setup.h"

#include "support/scratch_folder.h"

#include <doctest/doctest.h>

using namespace limber;
namespace fs = std::filesystem;

TEST_CASE("settings that Limber writes go where the person keeps them: through a symbolic link, with the rights that the file had") {
    ScratchFolder dotfiles, folder;
    write(dotfiles / "mine.toml", "old\n");
    fs::permissions(dotfiles / "mine.toml", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(dotfiles / "mine.toml", folder / "limber.toml");
    write_settings(folder / "limber.toml", "new\n");
    CHECK(fs::is_symlink(folder / "limber.toml"));
    CHECK(text_of(dotfiles / "mine.toml") == "new\n");
    CHECK(fs::status(dotfiles / "mine.toml").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("settings are written where there was no file or folder, and a place that cannot be written is named") {
    ScratchFolder folder;
    write_settings(folder / "limber" / "limber.toml", "new\n");
    CHECK(text_of(folder / "limber" / "limber.toml") == "new\n");
    CHECK_THROWS_WITH(write_settings("/proc/nope/limber.toml", ""), "configuration: /proc/nope/limber.toml cannot be written");
}
