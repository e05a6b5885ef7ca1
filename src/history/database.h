#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace limber {

/// What SQLite refused, with its primary result code.
struct DatabaseError : std::runtime_error {
    DatabaseError(int code, const std::string& what) : std::runtime_error{what}, code{code & 0xff} {}
    int code;
};

/// The file itself is no sound history, as opposed to a disk or a lock in the way.
bool is_damage(const DatabaseError&);

/// The failure in words for people: "the disk is full".
std::string in_words(const DatabaseError&);

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Database open_database(const std::filesystem::path&);
void execute(sqlite3*, const char* sql);

/// A prepared statement. Columns count from 0.
class Statement {
public:
    Statement(sqlite3*, const char* sql);

    /// Starts afresh with these values for the question marks.
    template <class... Values>
    Statement& with(const Values&... values) {
        sqlite3_reset(statement_.get());
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    bool next();  ///< Whether there is a further row.
    void run() {
        while (next()) {
        }
    }

    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::string text(int column) const;
    bool empty(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

private:
    void bind(int index, std::int64_t);
    void bind(int index, std::string_view);
    void bind(int index, const std::optional<std::string_view>&);

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Undone unless committed.
class Transaction {
public:
    Transaction(sqlite3* database, const char* begin) : database_{database} { execute(database_, begin); }
    ~Transaction() {
        if (database_) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    sqlite3* database_;
};

}  // namespace limber
