#include "history/history.h"

#include "history/database.h"
#include "history/schema.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

#include <thread>

using namespace limber;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

const WallTime nine = sys_days{2026y / March / 2} + 9h;
const WallTime forever = nine + years{100};

const Bout bout{nine, 65min};
const PromptClosed later{nine + 30min, Break::micro, 1, PromptEnd::later};
const RoutineDone routine{nine + 36min,  Break::longer, RoutineResult::partial,
                          5min,          170s,          {{"wall-angels", 60s, true, false}, {"seated-twist", 110s + 5ms, false, true}},
                          Feel::too_hard};
const NaturalBreak lunch{nine + 3h, 45min, false};
const NaturalBreak said{nine + 5h, 0min, true};

bool same(const Past& a, const Past& b) {
    return a.bouts == b.bouts && a.prompts == b.prompts && a.routines == b.routines && a.breaks == b.breaks;
}

void save_one_of_each(History& history) { history.save({bout, later, routine, lunch, said}, "state"); }

Past everything(const History& history) { return history.read(WallTime{}, forever); }

std::string failure_of(const fs::path& file) {
    try {
        History history{file};
        return "";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

void run_sql(const fs::path& file, const std::string& sql) {
    const Database database = open_database(file);
    execute(database.get(), sql.c_str());
}

std::vector<fs::path> kept_aside(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().filename().string().starts_with("history.db.broken-")) found.push_back(entry.path());
    }
    return found;
}

/// The file as a kill or a power cut would leave it at this moment.
void copy_as_killed(const fs::path& file, const fs::path& to) {
    fs::copy_file(file, to);
    fs::copy_file(file.string() + "-wal", to.string() + "-wal");
}

}  // namespace

TEST_CASE("what was saved is read back whole, oldest first") {
    History history{":memory:"};
    CHECK(history.state() == "");
    CHECK(same(everything(history), {}));
    history.save({said, lunch, routine, later, bout}, "sitting 5");
    CHECK(same(everything(history), {{bout}, {later}, {routine}, {lunch, said}}));
    CHECK(history.state() == "sitting 5");
    CHECK(history.mishap() == "");
}

TEST_CASE("every word that can be saved is read back as itself") {
    History history{":memory:"};
    Past past;
    for (int why = 0; why <= static_cast<int>(PromptEnd::reset); ++why) {
        past.prompts.push_back({nine + why * 1min, why % 2 ? Break::longer : Break::micro, why + 1, static_cast<PromptEnd>(why)});
    }
    for (int result = 0; result <= static_cast<int>(RoutineResult::abandoned); ++result) {
        past.routines.push_back(
            {nine + result * 1min, Break::micro, static_cast<RoutineResult>(result), 2min, 1min, {}, static_cast<Feel>(result)});
    }
    past.routines.push_back({nine + 1h, Break::longer, RoutineResult::done, 5min, 5min, {}, std::nullopt});

    std::vector<History::Entry> entries{past.prompts.begin(), past.prompts.end()};
    entries.insert(entries.end(), past.routines.begin(), past.routines.end());
    history.save(entries, "");
    CHECK(same(everything(history), past));
}

TEST_CASE("a span has its first instant in it and its last not") {
    History history{":memory:"};
    save_one_of_each(history);
    CHECK(history.read(nine, nine + 1ms).bouts.size() == 1);
    CHECK(history.read(nine - 1h, nine).bouts.empty());
    CHECK(history.read(nine + 1ms, forever).bouts.empty());
    CHECK(history.read(nine + 36min, nine + 36min + 1ms).routines.size() == 1);
    CHECK(history.read(nine + 3h, nine + 5h).breaks == std::vector{lunch});
}

TEST_CASE("state is any text, and the last one counts") {
    ScratchFolder folder;
    const std::string odd{"line\n\"quoted\" \0 after a zero, ümläut", 36};
    for (const std::string& state : {std::string{"first"}, odd, std::string{}, odd}) {
        History{folder / "history.db"}.save({}, state);
        CHECK(History{folder / "history.db"}.state() == state);
    }
}

TEST_CASE("how a routine felt is kept with the newest that started then") {
    History history{":memory:"};
    RoutineDone earlier = routine, twin = routine;
    earlier.started -= 1h;
    earlier.feel = twin.feel = std::nullopt;
    history.save({earlier, routine, twin}, "");
    history.set_feel(routine.started, Feel::too_easy);
    history.set_feel(nine + 9h, Feel::right);
    const auto routines = everything(history).routines;
    REQUIRE(routines.size() == 3);
    CHECK(routines[0].feel == std::nullopt);
    CHECK(routines[1].feel == Feel::too_hard);
    CHECK(routines[2].feel == Feel::too_easy);
}

TEST_CASE("the folder is made where it is missing, and only its owner can look into it") {
    ScratchFolder folder;
    const fs::path file = folder / "share" / "limber" / "history.db";
    History history{file};
    for (const fs::path& made : {folder / "share", folder / "share" / "limber"}) {
        CHECK(fs::status(made).permissions() == fs::perms::owner_all);
    }
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("history survives the end of the program") {
    ScratchFolder folder;
    {
        History history{folder / "history.db"};
        save_one_of_each(history);
    }
    CHECK(same(everything(History{folder / "history.db"}), {{bout}, {later}, {routine}, {lunch, said}}));
}

TEST_CASE("a kill at any moment loses nothing that was saved") {
    ScratchFolder folder;
    History history{folder / "history.db"};
    history.save({bout}, "one");
    copy_as_killed(folder / "history.db", folder / "one.db");
    history.save({later, routine}, "two");
    copy_as_killed(folder / "history.db", folder / "two.db");

    const History one{folder / "one.db"}, two{folder / "two.db"};
    CHECK(one.state() == "one");
    CHECK(same(everything(one), {{bout}, {}, {}, {}}));
    CHECK(two.state() == "two");
    CHECK(same(everything(two), {{bout}, {later}, {routine}, {}}));
    CHECK(two.mishap() == "");
}

TEST_CASE("a save cut off in the middle is as if it had not begun") {
    ScratchFolder folder;
    History history{folder / "history.db"};
    history.save({bout}, "one");
    const auto before = fs::file_size(folder / "history.db-wal");
    history.save({later, routine, lunch}, "two");
    const auto after = fs::file_size(folder / "history.db-wal");
    REQUIRE(after > before + 8);

    int copies = 0;
    for (auto length = before; length < after; length += 1021) {
        CAPTURE(length);
        const fs::path cut = folder / (std::to_string(++copies) + ".db");
        copy_as_killed(folder / "history.db", cut);
        fs::resize_file(cut.string() + "-wal", length);
        const History reopened{cut};
        CHECK(reopened.state() == "one");
        CHECK(same(everything(reopened), {{bout}, {}, {}, {}}));
    }
}

TEST_CASE("a file that is no sound history is kept aside, told aloud, and a fresh one begun") {
    const auto sound = [](const fs::path& file) {
        History history{file};
        for (int i = 0; i < 500; ++i) history.save({routine}, std::to_string(i));
    };
    const auto overwrite = [](const fs::path& file, std::size_t from, std::size_t length) {
        std::string text = text_of(file);
        text.replace(from, length, std::string(length, 'x'));
        write(file, text);
    };
    struct Row {
        std::string what;
        std::function<void(const fs::path&)> make;
    };
    const Row rows[] = {
        {"garbage", [](const fs::path& file) { write(file, std::string(10000, 'g')); }},
        {"two bytes", [](const fs::path& file) { write(file, "xy"); }},
        {"a TOML file", [](const fs::path& file) { write(file, "[micro]\nevery = \"30min\"\n"); }},
        {"cut in half",
         [&](const fs::path& file) {
             sound(file);
             fs::resize_file(file, fs::file_size(file) / 2);
         }},
        {"cut in the first page",
         [&](const fs::path& file) {
             sound(file);
             fs::resize_file(file, 1000);
         }},
        {"its first bytes overwritten",
         [&](const fs::path& file) {
             sound(file);
             overwrite(file, 0, 16);
         }},
        {"a page in the middle overwritten",
         [&](const fs::path& file) {
             sound(file);
             overwrite(file, 3 * 4096, 4096);
         }},
        {"the list of tables overwritten",
         [&](const fs::path& file) {
             sound(file);
             overwrite(file, 100, 3900);
         }},
        {"another program's database", [](const fs::path& file) { run_sql(file, "CREATE TABLE bookmarks (url TEXT)"); }},
        {"tables of another program with our version",
         [](const fs::path& file) { run_sql(file, "CREATE TABLE x (y); PRAGMA user_version = 1"); }},
        {"a table missing",
         [&](const fs::path& file) {
             sound(file);
             run_sql(file, "DROP TABLE prompts");
         }},
        {"a column missing",
         [&](const fs::path& file) {
             sound(file);
             run_sql(file, "ALTER TABLE routines DROP COLUMN feel");
         }},
        {"a version below zero", [](const fs::path& file) { run_sql(file, "PRAGMA user_version = -3"); }},
    };
    for (const auto& [what, make] : rows) {
        CAPTURE(what);
        ScratchFolder folder;
        const fs::path file = folder / "history.db";
        make(file);
        const std::string broken = text_of(file);
        History history{file};
        REQUIRE(kept_aside(folder.path()).size() == 1);
        const fs::path kept = kept_aside(folder.path()).front();
        CHECK(text_of(kept) == broken);
        CHECK(kept.filename().string().size() == std::string{"history.db.broken-20260302-090000"}.size());
        CHECK(history.mishap().find(kept.filename().string()) != std::string::npos);
        CHECK(history.mishap().find("a new one was begun") != std::string::npos);

        save_one_of_each(history);
        CHECK(same(everything(history), {{bout}, {later}, {routine}, {lunch, said}}));
    }
}

TEST_CASE("two broken files of the same second are both kept") {
    ScratchFolder folder;
    const auto then = fs::file_time_type::clock::now();
    for (const char* text : {"first", "second", "third"}) {
        write(folder / "history.db", text);
        fs::last_write_time(folder / "history.db", then);
        CHECK(History{folder / "history.db"}.mishap() != "");
        fs::remove(folder / "history.db");
    }
    CHECK(kept_aside(folder.path()).size() == 3);
}

TEST_CASE("a file cut to nothing is an empty history") {
    ScratchFolder folder;
    write(folder / "history.db", "");
    const History history{folder / "history.db"};
    CHECK(history.mishap() == "");
    CHECK(same(everything(history), {}));
}

TEST_CASE("a write-ahead log of garbage is left out of account") {
    ScratchFolder folder;
    {
        History history{folder / "history.db"};
        save_one_of_each(history);
    }
    write(folder / "history.db-wal", std::string(9000, 'w'));
    const History history{folder / "history.db"};
    CHECK(history.mishap() == "");
    CHECK(everything(history).bouts.size() == 1);
}

TEST_CASE("a file from a newer Limber is not touched") {
    ScratchFolder folder;
    const fs::path file = folder / "history.db";
    {
        History history{file};
        save_one_of_each(history);
    }
    run_sql(file, "PRAGMA user_version = 99");
    const std::string before = text_of(file);
    CHECK(failure_of(file) ==
          "history: cannot open " + file.string() + ": it was written by a newer version of Limber and is left as it is");
    CHECK(text_of(file) == before);
    CHECK(kept_aside(folder.path()).empty());
}

TEST_CASE("where no history can be kept, a plain sentence says why and nothing is moved") {
    ScratchFolder folder;
    fs::create_directory(folder / "history.db");
    write(folder / "a file", "");
    const std::pair<fs::path, const char*> rows[] = {
        {folder / "history.db", "there is a folder of that name"},
        {folder / "a file" / "history.db", "it cannot be opened or created"},
        {"/proc/limber/history.db", "No such file or directory"},
        {"/proc/history.db", "it cannot be opened or created"},
    };
    for (const auto& [file, why] : rows) CHECK(failure_of(file) == "history: cannot open " + file.string() + ": " + why);
    CHECK(kept_aside(folder.path()).empty());
}

TEST_CASE("a lock in the way is told as such, not as damage") {
    ScratchFolder folder;
    const fs::path file = folder / "history.db";
    History history{file};
    const Database other = open_database(file);
    const Transaction writing{other.get(), "BEGIN IMMEDIATE"};
    CHECK_THROWS_WITH_AS(history.save({bout}, ""), ("history: cannot write " + file.string() + ": another program keeps it locked").c_str(),
                         std::runtime_error);
    CHECK(everything(history).bouts.empty());
}

TEST_CASE("a save that failed leaves nothing half done and can be made again") {
    ScratchFolder folder;
    const fs::path file = folder / "history.db";
    History history{file};
    history.save({bout}, "before");
    run_sql(file, "CREATE TRIGGER t BEFORE INSERT ON breaks BEGIN SELECT RAISE(ABORT, 'no'); END");
    CHECK_THROWS_AS(history.save({later, lunch}, "after"), std::runtime_error);
    CHECK(history.state() == "before");
    CHECK(everything(history).prompts.empty());
    run_sql(file, "DROP TRIGGER t");
    history.save({later, lunch}, "after");
    CHECK(history.state() == "after");
    CHECK(everything(history).prompts.size() == 1);
}

TEST_CASE("a report reads whole saves while the daemon writes") {
    ScratchFolder folder;
    const fs::path file = folder / "history.db";
    History daemon{file};
    daemon.save({}, "0");
    std::jthread writer{[&] {
        for (int i = 1; i <= 300; ++i) daemon.save({bout, later}, std::to_string(i));
    }};
    for (int last = 0, readings = 0; last < 300; ++readings) {
        const History report{file};
        const Past past = everything(report);
        last = std::stoi(report.state());
        REQUIRE(past.bouts.size() == past.prompts.size());
        REQUIRE(past.bouts.size() <= static_cast<std::size_t>(last));
        REQUIRE(readings < 100000);
    }
}

TEST_CASE("several programs can begin the same file at once") {
    for (int round = 0; round < 20; ++round) {
        ScratchFolder folder;
        std::vector<std::string> failures(4);
        {
            std::vector<std::jthread> openers;
            for (std::string& failure : failures) openers.emplace_back([&] { failure = failure_of(folder / "history.db"); });
        }
        for (const std::string& failure : failures) CHECK(failure == "");
        CHECK(kept_aside(folder.path()).empty());
    }
}

TEST_CASE("a file of each shipped version opens with all that is in it") {
    for (std::size_t version = 1; version <= migrations().size(); ++version) {
        CAPTURE(version);
        ScratchFolder folder;
        const fs::path script = fs::path{TESTS_FOLDER} / "data" / ("history-v" + std::to_string(version) + ".sql");
        REQUIRE(fs::exists(script));
        run_sql(folder / "history.db", text_of(script));

        const History history{folder / "history.db"};
        CHECK(history.mishap() == "");
        CHECK(history.state() == "sitting 12");
        const Past past = everything(history);
        CHECK(past.bouts.size() == 1);
        CHECK(past.prompts.size() == 2);
        CHECK(past.breaks.size() == 2);
        REQUIRE(past.routines.size() == 2);
        CHECK(past.routines[0].feel == Feel::too_easy);
        CHECK(past.routines[0].exercises[1] == ExerciseDone{"seated-twist", 58s, true, false});
        CHECK(past.routines[1].exercises[0] == ExerciseDone{"open-book", 40s, false, true});
    }
}
