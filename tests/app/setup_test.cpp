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

TEST_CASE("an exercise that hurts is left out once, favoured no more, and nothing else of the file changes") {
    Settings settings;
    settings.routine.exclude = {"cobra"};
    settings.routine.favour = {"open-book", "seated-twist"};
    const std::string file = "[routine] # mine\nfavour = [\"open-book\", \"seated-twist\"]\nexclude = [\"cobra\"] # ouch\n";
    struct {
        const char *hurts, *expected;
    } const rows[] = {
        {"cobra", "[routine] # mine\nfavour = [\"open-book\", \"seated-twist\"]\nexclude = [\"cobra\"] # ouch\n"},
        {"cat-cow", "[routine] # mine\nfavour = [\"open-book\", \"seated-twist\"]\nexclude = [\"cobra\", \"cat-cow\"] # ouch\n"},
        {"open-book", "[routine] # mine\nfavour = [\"seated-twist\"]\nexclude = [\"cobra\", \"open-book\"] # ouch\n"},
    };
    for (const auto& [hurts, expected] : rows) {
        const std::string text = with_choice(file, settings.routine, leaving_out(settings, hurts).routine);
        CHECK(text == expected);
        CHECK(read_settings(text, "limber.toml", nullptr).problems.empty());
    }
}

TEST_CASE("of a file that cannot be read it is told what is in force instead") {
    Setup none, broken, good;
    broken.settings_read = good.settings_read = "limber.toml";
    broken.settings.readable = false;
    none.settings.settings.micro.every = std::chrono::minutes{20};
    CHECK(none.unreadable() == "");
    CHECK(good.unreadable() == "");
    CHECK(broken.unreadable() == "the defaults are in force");
    Setup still_broken = broken;
    still_broken.keep_settings_of(broken);
    CHECK(still_broken.unreadable() == "the defaults are in force");
    still_broken.keep_settings_of(none);
    CHECK(still_broken.unreadable() == "the last good one is in force");
    CHECK(still_broken.settings.settings == none.settings.settings);
    broken.keep_settings_of(still_broken);
    CHECK(broken.unreadable() == "the last good one is in force");
}

TEST_CASE("settings are written where there was no file or folder, and a place that cannot be written is named") {
    ScratchFolder folder;
    write_settings(folder / "limber" / "limber.toml", "new\n");
    CHECK(text_of(folder / "limber" / "limber.toml") == "new\n");
    fs::create_directories(folder / "in the way" / "x");
    CHECK_THROWS_WITH(write_settings(folder / "in the way", "new\n"),
                      ("configuration: " + (folder / "in the way").string() + " cannot be written").c_str());
    CHECK_FALSE(fs::exists(folder / "in the way.new"));
    CHECK_THROWS_WITH(write_settings("/proc/nope/limber.toml", ""), "configuration: /proc/nope/limber.toml cannot be written");
}
