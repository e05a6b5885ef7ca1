#include "history/schema.h"

#include "history/database.h"

#include <doctest/doctest.h>

using namespace limber;

TEST_CASE("a file is lifted from any version to the last, each step once") {
    const char* const steps[] = {"CREATE TABLE a (n); INSERT INTO a VALUES (1)", "UPDATE a SET n = n + 10", "ALTER TABLE a ADD COLUMN m"};
    const Database database = open_database(":memory:");
    const auto value = [&] {
        Statement select{database.get(), "SELECT n FROM a"};
        return select.next() ? select.number(0) : -1;
    };
    migrate(database.get(), std::span{steps, 1});
    CHECK(value() == 1);
    migrate(database.get(), steps);
    CHECK(value() == 11);
    migrate(database.get(), steps);
    CHECK(value() == 11);
    CHECK_THROWS_AS(migrate(database.get(), std::span{steps, 2}), std::runtime_error);
}

TEST_CASE("a step that fails leaves the file at the version it had") {
    const char* const steps[] = {"CREATE TABLE a (n)", "CREATE TABLE b (n); DROP TABLE missing"};
    const Database database = open_database(":memory:");
    migrate(database.get(), std::span{steps, 1});
    CHECK_THROWS_AS(migrate(database.get(), steps), DatabaseError);
    CHECK_NOTHROW(migrate(database.get(), std::span{steps, 1}));
    CHECK_THROWS_AS((Statement{database.get(), "SELECT * FROM b"}), DatabaseError);
}
