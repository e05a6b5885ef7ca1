#include "app/log.h"

#include "support/scratch_folder.h"

#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

using namespace limber;
namespace fs = std::filesystem;

namespace {

/// Lets go of the file before its folder is removed.
struct LetGo {
    ~LetGo() { spdlog::set_default_logger(std::make_shared<spdlog::logger>("none")); }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the log is a file in its folder, each line there at once") {
    ScratchFolder folder;
    const LetGo after;
    open_log(folder / "state" / "limber", LogLevel::info);
    spdlog::info("a break is due");
    CHECK(has(text_of(folder / "state" / "limber" / "limber.log"), " info  a break is due\n"));
}

TEST_CASE("only what the level asks for is logged, and it can be changed") {
    ScratchFolder folder;
    const LetGo after;
    open_log(folder.path(), LogLevel::warn);
    spdlog::info("one");
    spdlog::warn("two");
    set_log_level(LogLevel::trace);
    spdlog::trace("three");
    set_log_level(LogLevel::error);
    spdlog::warn("four");
    spdlog::error("five");
    const std::string log = text_of(folder / "limber.log");
    for (const char* logged : {"warning  two", "trace  three", "error  five"}) CHECK(has(log, logged));
    for (const char* left_out : {"one", "four"}) CHECK_FALSE(has(log, left_out));
}

TEST_CASE("the log takes three files of 1 MB at most") {
    ScratchFolder folder;
    const LetGo after;
    open_log(folder.path(), LogLevel::info);
    for (int line = 0; line < 5000; ++line) spdlog::info(std::string(1000, '.'));
    int files = 0;
    for (const auto& entry : fs::directory_iterator{folder.path()}) {
        ++files;
        CHECK(entry.file_size() <= 1024 * 1024);
    }
    CHECK(files == 3);
}

TEST_CASE("a log that cannot be opened does not stop the program") {
    ScratchFolder folder;
    const LetGo after;
    write(folder / "a file", "");
    CHECK_NOTHROW(open_log(folder / "a file" / "limber", LogLevel::error));
    CHECK_NOTHROW(spdlog::info("goes to standard error, if the level lets it"));
    CHECK(spdlog::get_level() == spdlog::level::err);
}

TEST_CASE("a disk that fills up later does not stop the program") {
    const LetGo after;
    ScratchFolder folder;
    fs::create_symlink("/dev/full", folder / "limber.log");
    open_log(folder.path(), LogLevel::info);
    for (int line = 0; line < 3; ++line) CHECK_NOTHROW(spdlog::info("lost"));
}
