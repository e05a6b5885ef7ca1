#include "platform/file_watch.h"

#include "support/main_loop.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace limber;
namespace fs = std::filesystem;

namespace {

struct Watched {
    explicit Watched(std::vector<fs::path> paths) : watch{std::move(paths), [this] { ++times; }} {}

    /// Waits for the next telling, and that there is only one.
    bool told_once() {
        const int before = times;
        return until([&] { return times > before; }) && times == before + 1;
    }

    /// No change is under way: one elsewhere, made afterwards, is told of first.
    bool silent() {
        const int before = times;
        write(marker / "x");
        const bool marked = until([&] { return marks > 0; });
        marks = 0;
        return marked && times == before;
    }

    int times = 0;
    int marks = 0;
    ScratchFolder marker;
    FileWatch mark{{marker.path()}, [this] { ++marks; }};
    FileWatch watch;
};

}  // namespace

TEST_CASE("a change of a watched file is told once, in whatever way it is made") {
    ScratchFolder folder;
    const fs::path file = folder / "limber.toml";
    write(file);
    Watched watched{{file}};
    CHECK(watched.silent());
    SUBCASE("written in place") { write(file, "more\n"); }
    SUBCASE("written several times") {
        for (int i = 0; i < 5; ++i) write(file, "more\n");
    }
    SUBCASE("replaced, as most editors do") {
        write(folder / "limber.toml.new");
        fs::rename(folder / "limber.toml.new", file);
    }
    SUBCASE("moved to a backup and written anew, as vim may do") {
        fs::rename(file, folder / "limber.toml~");
        write(file);
    }
    SUBCASE("removed") { fs::remove(file); }
    SUBCASE("its folder removed") { fs::remove_all(folder.path()); }
    CHECK(watched.told_once());
    CHECK(watched.silent());
}

TEST_CASE("other files of the folder are nobody's business") {
    ScratchFolder folder;
    write(folder / "limber.toml");
    Watched watched{{folder / "limber.toml"}};
    write(folder / "other.toml");
    fs::remove(folder / "other.toml");
    CHECK(watched.silent());
}

TEST_CASE("a file is told of however often it is replaced") {
    ScratchFolder folder;
    Watched watched{{folder / "limber.toml"}};
    for (int i = 0; i < 4; ++i) {
        write(folder / "new");
        fs::rename(folder / "new", folder / "limber.toml");
        CHECK(watched.told_once());
    }
}

TEST_CASE("any file directly in a watched folder is told of") {
    ScratchFolder folder;
    fs::create_directory(folder / "exercises");
    Watched watched{{folder / "exercises"}};
    SUBCASE("added") { write(folder / "exercises" / "twist.toml"); }
    SUBCASE("the folder itself goes") { fs::remove_all(folder / "exercises"); }
    CHECK(watched.told_once());
}

TEST_CASE("a folder that does not exist yet is waited for") {
    ScratchFolder home;
    const fs::path file = home / ".config" / "limber" / "limber.toml";
    const fs::path exercises = home / ".config" / "limber" / "exercises";
    Watched watched{{file, exercises}};
    SUBCASE("made all at once") {
        fs::create_directories(file.parent_path());
        write(file);
        CHECK(watched.told_once());
    }
    SUBCASE("made step by step") {
        fs::create_directory(home / ".config");
        CHECK(watched.silent());
        fs::create_directory(home / ".config" / "limber");
        CHECK(watched.silent());
        write(file);
        CHECK(watched.told_once());
        fs::create_directory(exercises);
        CHECK(watched.told_once());
        write(exercises / "twist.toml");
        CHECK(watched.told_once());
    }
    SUBCASE("made, removed and made again") {
        for (int i = 0; i < 2; ++i) {
            fs::create_directories(file.parent_path());
            write(file);
            CHECK(watched.told_once());
            fs::remove_all(home / ".config");
            CHECK(watched.told_once());
        }
    }
}

TEST_CASE("a symbolic link is told of when the file changes that it points to") {
    ScratchFolder dotfiles;
    ScratchFolder folder;
    write(dotfiles / "limber.toml");
    fs::create_symlink(dotfiles / "limber.toml", folder / "limber.toml");
    Watched watched{{folder / "limber.toml"}};
    write(dotfiles / "limber.toml", "more\n");
    CHECK(watched.told_once());
}

TEST_CASE("a symbolic link in a watched folder is told of when the file changes that it points to, whenever it was made") {
    ScratchFolder dotfiles;
    ScratchFolder folder;
    write(dotfiles / "old.toml");
    write(dotfiles / "new.toml");
    fs::create_symlink(dotfiles / "old.toml", folder / "old.toml");
    Watched watched{{folder.path()}};
    write(dotfiles / "old.toml", "more\n");
    CHECK(watched.told_once());
    fs::create_symlink(dotfiles / "new.toml", folder / "new.toml");
    CHECK(watched.told_once());
    write(dotfiles / "new.toml", "more\n");
    CHECK(watched.told_once());
    write(dotfiles / "other.toml");
    CHECK(watched.silent());
}

TEST_CASE("a file that becomes readable is told of") {
    ScratchFolder folder;
    write(folder / "limber.toml");
    fs::permissions(folder / "limber.toml", fs::perms::none);
    Watched watched{{folder / "limber.toml"}};
    fs::permissions(folder / "limber.toml", fs::perms::owner_all);
    CHECK(watched.told_once());
    CHECK(watched.silent());
}

TEST_CASE("a watch may end while it tells, and before it tells") {
    ScratchFolder folder;
    std::unique_ptr<FileWatch> watch;
    watch = std::make_unique<FileWatch>(std::vector<fs::path>{folder.path()}, [&] { watch.reset(); });
    write(folder / "a");
    CHECK(until([&] { return !watch; }));
    Watched watched{{folder.path()}};
    {
        FileWatch short_lived{{folder.path()}, [] { FAIL("it is gone"); }};
        write(folder / "b");
        drain();
    }
    CHECK(watched.told_once());
}
