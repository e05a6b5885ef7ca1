#include "history/history.h"

#include "history/broken_file.h"
#include "history/database.h"
#include "history/schema.h"
#include "history/words.h"

namespace limber {
namespace {

namespace fs = std::filesystem;

std::int64_t stored(WallTime time) { return time.time_since_epoch().count(); }
std::int64_t stored(Duration length) { return length.count(); }
WallTime time_in(const Statement& row, int column) { return WallTime{Duration{row.number(column)}}; }
Duration length_in(const Statement& row, int column) { return Duration{row.number(column)}; }

bool in_memory(const fs::path& file) { return file == ":memory:"; }

// In WAL mode with synchronous=NORMAL a commit is a write without fsync. It outlives a kill of our process at any moment; a power cut may
// take the last half minute, never the file. An fsync every two minutes would wake the disk all day for that.
constexpr const char* modes = R"(
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -256;)";

constexpr int busy_timeout_ms = 2000;

void set_up(sqlite3* database) {
    // Refused at once while another program has the new file open: then that one, or the next to open it, makes the switch.
    sqlite3_exec(database, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    execute(database, modes);
}

void check_soundness(sqlite3* database) {
    Statement check{database, "PRAGMA quick_check(1)"};
    if (!check.next()) throw DatabaseError{SQLITE_CORRUPT, "it is damaged"};
    if (check.text(0) != "ok") throw DatabaseError{SQLITE_CORRUPT, check.text(0)};
}

Database open_sound(const fs::path& file) {
    Database database = open_database(file);
    sqlite3_busy_timeout(database.get(), busy_timeout_ms);
    migrate(database.get(), migrations());
    check_soundness(database.get());
    return database;
}

[[noreturn]] void fail(const std::string& doing, const fs::path& file, const std::string& why) {
    throw std::runtime_error{"history: cannot " + doing + " " + file.string() + ": " + why};
}

}  // namespace

struct History::Connection {
    static std::unique_ptr<Connection> open(const fs::path&);  ///< Begins a fresh file where the one there is damaged.
    explicit Connection(const fs::path& path) : file{path}, database{open_sound(path)} { set_up(database.get()); }

    std::int64_t last_id() const { return sqlite3_last_insert_rowid(database.get()); }

    void add(const Bout& bout) { add_bout.with(stored(bout.started), stored(bout.sitting)).run(); }
    void add(const PromptClosed& prompt) {
        add_prompt.with(stored(prompt.opened), word_of(prompt.kind), std::int64_t{prompt.number}, word_of(prompt.why)).run();
    }
    void add(const NaturalBreak& each) {
        add_break.with(stored(each.started), stored(each.length), std::int64_t{each.exercise_free_break}).run();
    }
    void add(const RoutineDone&);
    Past read(WallTime from, WallTime until);

    fs::path file;
    Database database;
    std::string mishap;
    std::optional<std::string> last_state;  ///< As it stands in the file, where we wrote it.

    Statement add_bout{database.get(), "INSERT INTO bouts (started, sitting) VALUES (?, ?)"};
    Statement add_prompt{database.get(), "INSERT INTO prompts (opened, kind, number, why) VALUES (?, ?, ?, ?)"};
    Statement add_routine{database.get(), "INSERT INTO routines (started, kind, result, planned, done, feel) VALUES (?, ?, ?, ?, ?, ?)"};
    Statement add_exercise{database.get(), "INSERT INTO exercises (routine, place, exercise, done, whole, hurt) VALUES (?, ?, ?, ?, ?, ?)"};
    Statement add_break{database.get(), "INSERT INTO breaks (started, length, said) VALUES (?, ?, ?)"};
    Statement set_state{database.get(), "INSERT OR REPLACE INTO state (only, text) VALUES (1, ?)"};
    Statement get_state{database.get(), "SELECT text FROM state"};
    Statement set_feel{database.get(), "UPDATE routines SET feel = ? WHERE id = (SELECT max(id) FROM routines WHERE started = ?)"};
    Statement bouts{database.get(), "SELECT started, sitting FROM bouts WHERE started >= ? AND started < ? ORDER BY started, rowid"};
    Statement prompts{database.get(),
                      "SELECT opened, kind, number, why FROM prompts WHERE opened >= ? AND opened < ? ORDER BY opened, rowid"};
    Statement routines{database.get(),
                       "SELECT id, started, kind, result, planned, done, feel FROM routines WHERE started >= ? AND started < ? "
                       "ORDER BY started, id"};
    Statement exercises{database.get(), "SELECT exercise, done, whole, hurt FROM exercises WHERE routine = ? ORDER BY place"};
    Statement breaks{database.get(), "SELECT started, length, said FROM breaks WHERE started >= ? AND started < ? ORDER BY started, rowid"};
};

void History::Connection::add(const RoutineDone& routine) {
    const auto feel = routine.feel ? std::optional{word_of(*routine.feel)} : std::nullopt;
    add_routine
        .with(stored(routine.started), word_of(routine.kind), word_of(routine.result), stored(routine.planned), stored(routine.done), feel)
        .run();
    const std::int64_t id = last_id();
    std::int64_t place = 0;
    for (const ExerciseDone& each : routine.exercises) {
        add_exercise
            .with(id, ++place, std::string_view{each.exercise}, stored(each.done), std::int64_t{each.whole}, std::int64_t{each.hurt})
            .run();
    }
}

Past History::Connection::read(WallTime from, WallTime until) {
    Past past;
    for (auto& row = bouts.with(stored(from), stored(until)); row.next();) past.bouts.push_back({time_in(row, 0), length_in(row, 1)});
    for (auto& row = prompts.with(stored(from), stored(until)); row.next();) {
        past.prompts.push_back(
            {time_in(row, 0), from_word<Break>(row.text(1)), static_cast<int>(row.number(2)), from_word<PromptEnd>(row.text(3))});
    }
    for (auto& row = routines.with(stored(from), stored(until)); row.next();) {
        RoutineDone& routine = past.routines.emplace_back(RoutineDone{time_in(row, 1),
                                                                      from_word<Break>(row.text(2)),
                                                                      from_word<RoutineResult>(row.text(3)),
                                                                      length_in(row, 4),
                                                                      length_in(row, 5),
                                                                      {},
                                                                      {}});
        if (!row.empty(6)) routine.feel = from_word<Feel>(row.text(6));
        for (auto& each = exercises.with(row.number(0)); each.next();) {
            routine.exercises.push_back({each.text(0), length_in(each, 1), each.number(2) != 0, each.number(3) != 0});
        }
    }
    for (auto& row = breaks.with(stored(from), stored(until)); row.next();) {
        past.breaks.push_back({time_in(row, 0), length_in(row, 1), row.number(2) != 0});
    }
    return past;
}

std::unique_ptr<History::Connection> History::Connection::open(const fs::path& file) try {
    return std::make_unique<Connection>(file);
} catch (const DatabaseError& error) {
    if (!is_damage(error) || in_memory(file)) throw;
    const fs::path kept = move_aside(file);
    auto fresh = std::make_unique<Connection>(file);
    fresh->mishap = "The history file " + file.string() + " cannot be read (" + error.what() + "). It was kept as " +
                    kept.filename().string() + ", and a new one was begun.";
    return fresh;
}

History::History(const fs::path& file) try {
    if (!in_memory(file)) create_private_folder(file.parent_path());
    if (fs::is_directory(file)) throw std::runtime_error{"there is a folder of that name"};
    connection_ = Connection::open(file);
    if (!in_memory(file)) fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
} catch (const DatabaseError& error) {
    fail("open", file, in_words(error));
} catch (const fs::filesystem_error& error) {
    fail("open", file, error.code().message());
} catch (const std::runtime_error& error) {
    fail("open", file, error.what());
}

History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

const std::string& History::mishap() const { return connection_->mishap; }

void History::save(const std::vector<Entry>& entries, const std::string& state) try {
    Connection& to = *connection_;
    if (entries.empty() && to.last_state == state) return;
    Transaction transaction{to.database.get(), "BEGIN IMMEDIATE"};
    for (const Entry& entry : entries) std::visit([&](const auto& each) { to.add(each); }, entry);
    to.set_state.with(std::string_view{state}).run();
    transaction.commit();
    to.last_state = state;
} catch (const DatabaseError& error) {
    fail("write", connection_->file, in_words(error));
}

std::string History::state() const try {
    auto& row = connection_->get_state.with();
    std::string state = row.next() ? row.text(0) : std::string{};
    row.with();
    return state;
} catch (const DatabaseError& error) {
    fail("read", connection_->file, in_words(error));
}

void History::set_feel(WallTime routine_started, Feel feel) try {
    connection_->set_feel.with(word_of(feel), stored(routine_started)).run();
} catch (const DatabaseError& error) {
    fail("write", connection_->file, in_words(error));
}

Past History::read(WallTime from, WallTime until) const try {
    Transaction one_instant{connection_->database.get(), "BEGIN"};
    return connection_->read(from, until);
} catch (const DatabaseError& error) {
    fail("read", connection_->file, in_words(error));
}

}  // namespace limber
