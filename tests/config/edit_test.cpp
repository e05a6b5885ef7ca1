#include "config/edit.h"

#include "config/settings_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace limber;
using namespace std::chrono_literals;

namespace {

struct Row {
    std::string before;
    const char *table, *key, *literal;
    std::string after;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CHECK(with_value(row.before, row.table, row.key, row.literal) == row.after);
    }
}

std::string shipped() {
    std::ostringstream text;
    text << std::ifstream{SOURCE_FOLDER "/config/limber.toml"}.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("only the value's own characters change") {
    check({
        {"[micro]\nevery   = \"30min\"   # of sitting\n", "micro", "every", "\"45min\"", "[micro]\nevery   = \"45min\"   # of sitting\n"},
        {"# top\n[micro] # a\n  every=\"30min\"# b\nlength = \"2min\"", "micro", "every", "\"1h\"",
         "# top\n[micro] # a\n  every=\"1h\"# b\nlength = \"2min\""},
        {"[body]\nequipment = [\n  \"chair\", # ] a chair\n  \"wall\",\n] # all\nplace = \"desk\"\n", "body", "equipment", "[\"mat\"]",
         "[body]\nequipment = [\"mat\"] # all\nplace = \"desk\"\n"},
        {"[body]\r\n# ü 😀\r\nplace = 'desk'\r\n", "body", "place", "\"floor\"", "[body]\r\n# ü 😀\r\nplace = \"floor\"\r\n"},
        {"[log]\nname = \"ü😀\"\nlevel = \"ü😀\" # ü\n", "log", "level", "\"info\"", "[log]\nname = \"ü😀\"\nlevel = \"info\" # ü\n"},
        {"\xEF\xBB\xBF[tray]\nring = true\n", "tray", "ring", "false", "\xEF\xBB\xBF[tray]\nring = false\n"},
        {"\xEF\xBB\xBFtray.ring = true", "tray", "ring", "false", "\xEF\xBB\xBFtray.ring = false"},
        {"[ \"body\" ]\n\"place\" = \"desk\"\n", "body", "place", "\"floor\"", "[ \"body\" ]\n\"place\" = \"floor\"\n"},
        {"micro.every = \"30min\" # x\nmicro.length = \"2min\"\n", "micro", "every", "\"1h\"",
         "micro.every = \"1h\" # x\nmicro.length = \"2min\"\n"},
        {"micro = { every = \"30min\", length = \"2min\" }\n", "micro", "every", "\"1h\"",
         "micro = { every = \"1h\", length = \"2min\" }\n"},
        {"[log]\nlevel = \"\"\"\ninfo\"\"\" # x\n", "log", "level", "\"warn\"", "[log]\nlevel = \"warn\" # x\n"},
        {"[odd]\nx = { a = [ {b = 1} ] } # c\n", "odd", "x", "1", "[odd]\nx = 1 # c\n"},
        {"[hold]\ncall = true\n[odd]\ncall = 1\nfuture = nan\n", "hold", "call", "false",
         "[hold]\ncall = false\n[odd]\ncall = 1\nfuture = nan\n"},
    });
}

TEST_CASE("a missing key comes right after the last key of its table") {
    check({
        {"[micro]\nevery = \"30min\" # of sitting\n\n# The long one.\n[long]\nevery = \"1h\"\n", "micro", "length", "\"2min\"",
         "[micro]\nevery = \"30min\" # of sitting\nlength = \"2min\"\n\n# The long one.\n[long]\nevery = \"1h\"\n"},
        {"[hours] # none\n# mon = []\n\n[body]\n", "hours", "mon", "[]", "[hours] # none\nmon = []\n# mon = []\n\n[body]\n"},
        {"[body]\nequipment = [\n  \"mat\",\n]\n[log]\n", "body", "place", "\"floor\"",
         "[body]\nequipment = [\n  \"mat\",\n]\nplace = \"floor\"\n[log]\n"},
        {"[log]", "log", "level", "\"warn\"", "[log]\nlevel = \"warn\"\n"},
        {"[log]\nlevel = \"info\"", "log", "file", "true", "[log]\nlevel = \"info\"\nfile = true\n"},
        {"[log]\r\nlevel = \"info\"\r\n[x]\r\n", "log", "file", "true", "[log]\r\nlevel = \"info\"\r\nfile = true\r\n[x]\r\n"},
        {"micro.every = \"30min\"\nlong.every = \"1h\"\n", "micro", "length", "\"2min\"",
         "micro.every = \"30min\"\nmicro.length = \"2min\"\nlong.every = \"1h\"\n"},
        {"micro = { every = \"30min\" } # x\n", "micro", "length", "\"2min\"", "micro = { every = \"30min\", length = \"2min\" } # x\n"},
        {"micro = {}\n", "micro", "length", "\"2min\"", "micro = { length = \"2min\" }\n"},
        {"[a]\nb = 1\n[a.c]\nd = 1\n[[a.e]]\nf = 1\n", "a", "g", "2", "[a]\nb = 1\ng = 2\n[a.c]\nd = 1\n[[a.e]]\nf = 1\n"},
        {"[a]\nb.c = 1\nb.d.e = 2\n", "a", "g", "2", "[a]\nb.c = 1\nb.d.e = 2\ng = 2\n"},
        {"[a]\nb = [{ c = 1 }]\n\n[d]\n", "a", "g", "2", "[a]\nb = [{ c = 1 }]\ng = 2\n\n[d]\n"},
        {"[log]\n", "log", "odd key", "1", "[log]\n\"odd key\" = 1\n"},
    });
}

TEST_CASE("a missing table comes at the end of the file, after a blank line") {
    check({
        {"", "log", "level", "\"warn\"", "[log]\nlevel = \"warn\"\n"},
        {"[micro]\nevery = \"30min\"\n", "log", "level", "\"warn\"", "[micro]\nevery = \"30min\"\n\n[log]\nlevel = \"warn\"\n"},
        {"[micro]\nevery = \"30min\"", "log", "level", "\"warn\"", "[micro]\nevery = \"30min\"\n\n[log]\nlevel = \"warn\"\n"},
        {"# only\r\n\r\n", "log", "level", "\"warn\"", "# only\r\n\r\n[log]\r\nlevel = \"warn\"\r\n"},
        {"[a.b]\nc = 1\n", "a", "d", "2", "[a.b]\nc = 1\n\n[a]\nd = 2\n"},
        {"a = 1\n", "odd table", "d", "2", "a = 1\n\n[\"odd table\"]\nd = 2\n"},
    });
}

TEST_CASE("what cannot be set without harm is refused") {
    const Row rows[] = {
        {"[micro\n", "micro", "every", "1"},
        {"[a]\nb = 1\n", "a", "b", ""},
        {"[a]\nb = 1\n", "a", "b", "1\nc = 2"},
        {"[a]\nb = 1\n", "a", "b", "\"open"},
        {"[a]\nb = 1\n", "a", "b", "1 # comment"},
        {"[a.b]\nc = 1\n", "a", "b", "1"},
        {"a = 1\n", "a", "b", "1"},
        {"[[a]]\nb = 1\n", "a", "b", "1"},
        {"[x]\na.b = 1\n[a]\nb.c = 1\n", "a", "b", "1"},
        {"\xFF", "a", "b", "1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.literal);
        std::string done;
        try {
            done = with_value(row.before, row.table, row.key, row.literal);
        } catch (const std::runtime_error& error) {
            CHECK(std::string_view{error.what()}.starts_with("edit: "));
            continue;
        }
        // A comment behind the value does no harm where the line ends there.
        CHECK(done == "[a]\nb = 1 # comment\n");
    }
}

TEST_CASE("the first start writes its answers into the shipped file and leaves the rest as it is") {
    const std::string before = shipped();
    std::string text = with_value(before, "body", "place", "\"floor\"");
    text = with_value(text, "body", "equipment", toml_array(std::vector<std::string>{"mat", "chair"}));
    text = with_value(text, "body", "conditions", toml_array(std::vector<std::string>{"neck"}));
    text = with_value(text, "micro", "every", toml_string("45min"));
    text = with_value(text, "hours", "wed", "[\"09:00-17:00\"]");
    const auto loaded = read_settings(text, "limber.toml", nullptr);
    CHECK(loaded.problems.empty());
    Settings expected;
    expected.micro.every = 45min;
    expected.body.place = Place::floor;
    expected.body.equipment = {Equipment::chair, Equipment::mat};
    expected.body.conditions = {Condition::neck};
    expected.hours[2] = {{9h, 17h}};
    CHECK(loaded.settings == expected);
    CHECK(std::count(text.begin(), text.end(), '\n') == std::count(before.begin(), before.end(), '\n') + 1);
    CHECK(std::count(text.begin(), text.end(), '#') == std::count(before.begin(), before.end(), '#'));
}

TEST_CASE("any text can be a string") {
    for (const std::string& text :
         {std::string{}, std::string{"a \"b\" \\ c"}, std::string{"ü😀"}, std::string{"a\nb\tc\x7F\x01"}, std::string{"\0", 1}}) {
        const std::string file = with_value("[log]\n", "log", "level", toml_string(text));
        CHECK(file == "[log]\nlevel = " + toml_string(text) + "\n");
    }
    CHECK(toml_string("a \"b\" \\") == R"("a \"b\" \\")");
    CHECK(toml_string("\n\x7F") == R"("\u000A\u007F")");
    CHECK(toml_array(std::vector<std::string>{}) == "[]");
    CHECK(toml_array(std::vector<std::string>{"a", "b\""}) == R"(["a", "b\""])");
}
