#include "history/database.h"

#include <algorithm>
#include <iterator>

namespace limber {
namespace {

struct Failure {
    int code;
    const char* words;
};

constexpr Failure failures[] = {
    {SQLITE_FULL, "the disk is full"},
    {SQLITE_READONLY, "it is read-only"},
    {SQLITE_CANTOPEN, "it cannot be opened or created"},
    {SQLITE_PERM, "access is denied"},
    {SQLITE_AUTH, "access is denied"},
    {SQLITE_BUSY, "another program keeps it locked"},
    {SQLITE_LOCKED, "another program keeps it locked"},
    {SQLITE_IOERR, "the disk cannot be read or written"},
    {SQLITE_NOMEM, "memory has run out"},
};

void check(int code, sqlite3* database) {
    if (code != SQLITE_OK) throw DatabaseError{code, sqlite3_errmsg(database)};
}

}  // namespace

bool is_damage(const DatabaseError& error) {
    // SQLITE_ERROR: our statements do not fit the tables, so it is not a file of ours.
    constexpr int damages[] = {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR};
    return std::find(std::begin(damages), std::end(damages), error.code) != std::end(damages);
}

std::string in_words(const DatabaseError& error) {
    const auto known = std::find_if(std::begin(failures), std::end(failures), [&](const Failure& each) { return each.code == error.code; });
    return known == std::end(failures) ? error.what() : known->words;
}

Database open_database(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database{opened};
    if (!opened) throw DatabaseError{SQLITE_NOMEM, "out of memory"};
    check(code, opened);
    return database;
}

void execute(sqlite3* database, const char* sql) { check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database); }

Statement::Statement(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), database);
    statement_.reset(statement);
}

bool Statement::next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3* const database = sqlite3_db_handle(statement_.get());
    // Reset at once: a statement left at its end would keep its read lock and hold checkpoints up.
    const DatabaseError error{code, sqlite3_errmsg(database)};
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) throw error;
    return false;
}

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))) : std::string{};
}

void Statement::bind(int index, std::int64_t number) {
    check(sqlite3_bind_int64(statement_.get(), index, number), sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int index, std::string_view text) {
    check(sqlite3_bind_text(statement_.get(), index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT),
          sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int index, const std::optional<std::string_view>& text) {
    if (text) return bind(index, *text);
    check(sqlite3_bind_null(statement_.get(), index), sqlite3_db_handle(statement_.get()));
}

void Transaction::commit() {
    execute(database_, "COMMIT");
    database_ = nullptr;
}

}  // namespace limber
