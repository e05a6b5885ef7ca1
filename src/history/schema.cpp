#include "history/schema.h"

#include "history/database.h"

namespace limber {
namespace {

// Times are milliseconds since 1970 in UTC, lengths milliseconds, words those of history.cpp.
constexpr const char* all_migrations[] = {
    R"(CREATE TABLE bouts (started INTEGER NOT NULL, sitting INTEGER NOT NULL);
       CREATE TABLE prompts (opened INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, why TEXT NOT NULL);
       CREATE TABLE routines (id INTEGER PRIMARY KEY, started INTEGER NOT NULL, kind TEXT NOT NULL, result TEXT NOT NULL,
                              planned INTEGER NOT NULL, done INTEGER NOT NULL, feel TEXT);
       CREATE TABLE exercises (routine INTEGER NOT NULL REFERENCES routines(id), place INTEGER NOT NULL, exercise TEXT NOT NULL,
                               done INTEGER NOT NULL, whole INTEGER NOT NULL, hurt INTEGER NOT NULL,
                               PRIMARY KEY (routine, place)) WITHOUT ROWID;
       CREATE TABLE breaks (started INTEGER NOT NULL, length INTEGER NOT NULL, said INTEGER NOT NULL);
       CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), text TEXT NOT NULL);
       CREATE INDEX bouts_started ON bouts (started);
       CREATE INDEX prompts_opened ON prompts (opened);
       CREATE INDEX routines_started ON routines (started);
       CREATE INDEX breaks_started ON breaks (started);)",
};

std::int64_t number_from(sqlite3* database, const char* sql) {
    Statement statement{database, sql};
    return statement.next() ? statement.number(0) : 0;
}

}  // namespace

std::span<const char* const> migrations() { return all_migrations; }

void migrate(sqlite3* database, std::span<const char* const> steps) {
    const auto version = [&] { return number_from(database, "PRAGMA user_version"); };
    if (version() > static_cast<std::int64_t>(steps.size())) {
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        throw std::runtime_error{"it was written by a newer version of Limber and is left as it is"};
    }
    if (version() == static_cast<std::int64_t>(steps.size())) return;

    Transaction transaction{database, "BEGIN IMMEDIATE"};  // Asked again inside: another process may have been first.
    const std::int64_t found = version();
    if (found < 0 || (found == 0 && number_from(database, "SELECT count(*) FROM sqlite_master") > 0)) {
        throw DatabaseError{SQLITE_NOTADB, "it belongs to another program"};
    }
    for (std::size_t step = static_cast<std::size_t>(found); step < steps.size(); ++step) execute(database, steps[step]);
    execute(database, ("PRAGMA user_version = " + std::to_string(steps.size())).c_str());
    transaction.commit();
}

}  // namespace limber
