#include "config/catalog_file.h"

#include "config/check.h"
#include "config/problems.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace limber;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

struct Sample {
    std::string directions = "\"rotation\"";
    std::string easier;
    std::string position = "seated";
    std::string name = "A name";
};

/// `easier`, where there is one, is line 2.
std::string exercise(const Sample& sample = {}) {
    return "directions = [" + sample.directions + "]\n" + (sample.easier.empty() ? "" : "easier = \"" + sample.easier + "\"") +
           "\nname = \"" + sample.name + "\"\nposition = \"" + sample.position + R"("
needs = []
kind = "stretch"
sides = "both"
not_for = []
why = "It helps."
cautions = ["Go slowly."]
sources = ["A"]
prepare = { seconds = 5, cue = "Sit tall." }
dose = { reps = [1, 2] }
[[phase]]
cue = "Breathe."
breath = "free"
seconds = 4
pose = "tall"
)";
}

/// What is said of files in the folder, without its name.
std::string said(const std::vector<Diagnostic>& problems, const ScratchFolder& folder) {
    std::string text = lines(problems);
    const std::string prefix = folder.path().string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) text.erase(at, prefix.size());
    return text;
}

std::vector<std::string> ids(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const Exercise& each : catalog.exercises) ids.push_back(each.id);
    return ids;
}

LoadedCatalog load(const ScratchFolder& folder, std::vector<std::string> names = {""}) {
    std::vector<fs::path> folders;
    for (const std::string& name : names) folders.push_back(name.empty() ? folder.path() : folder.path() / name);
    return load_catalog(folders);
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder that is missing or empty is an empty catalog") {
    const ScratchFolder folder;
    for (const char* name : {"", "none"}) {
        const auto loaded = load(folder, {name});
        CHECK(lines(loaded.problems) == "");
        CHECK(loaded.catalog.exercises.empty());
        CHECK(loaded.catalog.routines.empty());
        CHECK(loaded.catalog.tips.empty());
    }
    CHECK(load_catalog({}).problems.empty());
}

TEST_CASE("exercises come by id, routines in the order of their file, tips too; other files are left alone") {
    const ScratchFolder folder;
    folder.file("exercises/seated-twist.toml", exercise());
    folder.file("exercises/cat-cow.toml", exercise({.position = "hands-and-knees"}));
    folder.file("exercises/open-book.toml", exercise({.easier = "seated-twist"}));
    folder.file("exercises/README.md", "no TOML");
    folder.file("exercises/cat-cow.toml~", "no TOML");
    folder.file("exercises/.hidden.toml", "no TOML");
    folder.file("routines.toml", R"([[routine]]
id = "reset"
name = "Desk reset"
length = "2min"
exercises = ["seated-twist", "open-book", "seated-twist"]
[[routine]]
id = "floor"
name = "On the floor"
length = "10min"
place = "floor"
exercises = ["cat-cow"]
[[routine]]
id = "any"
name = "Turns"
length = "20s"
exercises = []
directions = ["rotation", "extension"]
)");
    folder.file("tips.toml", "tips = [\"One.\", \"Two.\"]\n");
    const auto [catalog, problems] = load(folder);
    CHECK(lines(problems) == "");
    CHECK(ids(catalog) == Ids{"cat-cow", "open-book", "seated-twist"});
    CHECK(catalog.exercises[0].file == (folder.path() / "exercises/cat-cow.toml").string());
    CHECK(catalog.find("open-book")->easier == "seated-twist");
    CHECK(catalog.routines == std::vector<NamedRoutine>{
                                  {"reset", "Desk reset", 2min, {"seated-twist", "open-book", "seated-twist"}, {}, Place::desk},
                                  {"floor", "On the floor", 10min, {"cat-cow"}, {}, Place::floor},
                                  {"any", "Turns", 20s, {}, {Direction::rotation, Direction::extension}, Place::desk},
                              });
    CHECK(catalog.tips == Ids{"One.", "Two."});
}

TEST_CASE("a later folder overrides exercises and routines by id and adds its own") {
    const ScratchFolder folder;
    folder.file("shipped/exercises/a.toml", exercise({.name = "Shipped A"}));
    folder.file("shipped/exercises/b.toml", exercise({.easier = "c", .name = "Shipped B"}));
    folder.file("shipped/routines.toml",
                "[[routine]]\nid = \"x\"\nname = \"X\"\nlength = \"2min\"\n[[routine]]\nid = \"y\"\nname = \"Y\"\nlength = \"2min\"\n");
    folder.file("shipped/tips.toml", "tips = [\"One.\"]\n");
    folder.file("own/exercises/a.toml", exercise({.easier = "b", .name = "Own A"}));
    folder.file("own/exercises/c.toml", exercise({.name = "Own C"}));
    folder.file("own/routines.toml",
                "[[routine]]\nid = \"z\"\nname = \"Z\"\nlength = \"2min\"\nexercises = [\"b\", \"c\"]\n[[routine]]\nid = \"x\"\nname = "
                "\"Own X\"\nlength = \"3min\"\n");
    folder.file("own/tips.toml", "tips = [\"Two.\"]\n");
    const auto [catalog, problems] = load(folder, {"shipped", "own"});
    CHECK(lines(problems) == "");
    CHECK(ids(catalog) == Ids{"a", "b", "c"});
    CHECK(catalog.find("a")->name == "Own A");
    CHECK(catalog.find("a")->file == (folder.path() / "own/exercises/a.toml").string());
    CHECK(catalog.find("b")->name == "Shipped B");
    CHECK(catalog.find("b")->easier == "c");
    REQUIRE(catalog.routines.size() == 3);
    CHECK(catalog.routines[0].name == "Own X");
    CHECK(catalog.routines[1].name == "Y");
    CHECK(catalog.routines[2].name == "Z");
    CHECK(catalog.tips == Ids{"One.", "Two."});
}

TEST_CASE("a mistake costs only the exercise that it is in, and no other file is blamed for it") {
    const ScratchFolder folder;
    folder.file("exercises/bad.toml", exercise({.position = "flying"}));
    folder.file("exercises/good.toml", exercise({.easier = "bad"}));
    folder.file("exercises/worse.toml", "[");
    folder.file("routines.toml",
                "[[routine]]\nid = \"x\"\nname = \"X\"\nlength = \"2min\"\nexercises = [\"good\", \"bad\"]\n"
                "[[routine]]\nid = \"y\"\nname = \"Y\"\nlength = \"2min\"\nexercises = [\"bad\"]\n");
    const auto [catalog, problems] = load(folder);
    CHECK(said(problems, folder) ==
          "exercises/bad.toml:4:12: \"flying\" is none of seated, standing, hands-and-knees, kneeling, half-kneeling, prone, supine, "
          "side-lying\n"
          "exercises/worse.toml:1:2: Error while parsing table header: encountered end-of-file\n");
    CHECK(ids(catalog) == Ids{"good"});
    CHECK(catalog.find("good")->easier == "");
    REQUIRE(catalog.routines.size() == 1);
    CHECK(catalog.routines[0].exercises == Ids{"good"});
}

TEST_CASE("an override with a mistake leaves the shipped exercise in force") {
    const ScratchFolder folder;
    folder.file("shipped/exercises/a.toml", exercise({.name = "Shipped"}));
    folder.file("own/exercises/a.toml", exercise({.name = ""}));
    const auto [catalog, problems] = load(folder, {"shipped", "own"});
    CHECK(said(problems, folder) == "own/exercises/a.toml:3:8: is empty, expected some text\n");
    REQUIRE(catalog.find("a"));
    CHECK(catalog.find("a")->name == "Shipped");
}

TEST_CASE("`easier` names another exercise of a shared direction and never leads back") {
    struct Row {
        std::vector<std::pair<std::string, Sample>> files;
        std::string expected;
        std::vector<std::string> easier;  ///< Of each, in order of ids.
    };
    const Row rows[] = {
        {{{"a", {.easier = "b"}}, {"b", {.easier = "c"}}, {"c", {}}}, "", {"b", "c", ""}},
        {{{"a", {.directions = "\"hip\", \"rotation\"", .easier = "b"}}, {"b", {.directions = "\"flexion\", \"rotation\""}}},
         "",
         {"b", ""}},
        {{{"seated-twist", {}}, {"z", {.easier = "seated-twits"}}},
         "exercises/z.toml:2:10: unknown exercise \"seated-twits\"; did you mean \"seated-twist\"?\n",
         {"", ""}},
        {{{"a", {.easier = "nothing-near"}}}, "exercises/a.toml:2:10: unknown exercise \"nothing-near\"\n", {""}},
        {{{"a", {.easier = "a"}}}, "exercises/a.toml:2:10: \"a\" is this exercise itself: name another one or leave `easier` out\n", {""}},
        {{{"a", {.easier = "b"}}, {"b", {.directions = "\"flexion\""}}},
         "exercises/a.toml:2:10: \"b\" shares no direction with this exercise: name one that does\n",
         {"", ""}},
        {{{"a", {.easier = "b"}}, {"b", {.easier = "a"}}},
         "exercises/a.toml:2:10: `easier` leads round in a circle: \"a\", \"b\", \"a\"\n",
         {"", "a"}},
        {{{"a", {.easier = "b"}}, {"b", {.easier = "c"}}, {"c", {.easier = "d"}}, {"d", {.easier = "b"}}},
         "exercises/b.toml:2:10: `easier` leads round in a circle: \"b\", \"c\", \"d\", \"b\"\n",
         {"b", "", "d", "b"}},
    };
    for (const Row& row : rows) {
        const ScratchFolder folder;
        for (const auto& [id, sample] : row.files) folder.file("exercises/" + id + ".toml", exercise(sample));
        const auto [catalog, problems] = load(folder);
        CHECK(said(problems, folder) == row.expected);
        std::vector<std::string> easier;
        for (const Exercise& each : catalog.exercises) easier.push_back(each.easier);
        CHECK(easier == row.easier);
    }
}

TEST_CASE("a mistake in a routine costs only that routine") {
    const std::string begin = "[[routine]]\nid = \"x\"\nname = \"X\"\nlength = \"2min\"\n";
    const std::string good = "[[routine]]\nid = \"good\"\nname = \"Good\"\nlength = \"2min\"\n";
    const std::pair<std::string, std::string> rows[] = {
        {begin + "exercises = [\"twist\", \"twits\"]\n", "5:23: unknown exercise \"twits\"; did you mean \"twist\"?"},
        {begin + "exercises = [\"bow\"]\n", "5:14: \"bow\" is done prone, on the floor: write place = \"floor\""},
        {begin + "exercises = [5]\n", "5:14: found an integer, expected text in quotes"},
        {begin + "exercises = \"twist\"\n", "5:13: found a string, expected a list of exercise ids such as [\"seated-twist\"]"},
        {begin + "exercises = [\"twist\"]\ndirections = [\"rotation\"]\n",
         "6:14: a routine with `exercises` has exactly those: leave out `directions`"},
        {begin + "directions = [\"twist\"]\n",
         "5:15: \"twist\" is none of flexion, extension, rotation, side-bend, breathing, shoulder-blades, hip, warm-up"},
        {begin + "place = \"bed\"\n", "5:9: \"bed\" is none of desk, floor"},
        {begin + "exercise = [\"twist\"]\n", "5:1: unknown key `exercise` in [[routine]]; did you mean `exercises`?"},
        {"[[routine]]\nname = \"X\"\nlength = \"2min\"\n",
         "1:1: missing key `id` in [[routine]]: a short name without spaces, such as \"desk-reset\""},
        {"[[routine]]\nid = \"x\"\nlength = \"2min\"\n", "1:1: missing key `name` in [[routine]]: what the menu calls it"},
        {"[[routine]]\nid = \"x\"\nname = \"X\"\n", "1:1: missing key `length` in [[routine]]: how long it takes, such as \"2min\""},
        {"[[routine]]\nid = \"Desk reset\"\nname = \"X\"\nlength = \"2min\"\n",
         "2:6: \"Desk reset\" is not a name of lower-case letters, digits and hyphens, such as \"seated-twist\""},
        {"[[routine]]\nid = \"twist\"\nname = \"X\"\nlength = \"2min\"\n",
         "2:6: \"twist\" is an exercise: a routine needs an id of its own"},
        {"[[routine]]\nid = \"x\"\nname = \"X\"\nlength = \"19s\"\n", "4:10: \"19s\" is out of range: write \"20s\" to \"1h\""},
        {"[[routine]]\nid = \"x\"\nname = \"X\"\nlength = 2\n", "4:10: found an integer, expected a duration such as \"2min\""},
        {"[[routines]]\nid = \"x\"\n", "1:3: unknown key `routines`; did you mean `routine`?"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        const ScratchFolder folder;
        folder.file("exercises/twist.toml", exercise());
        folder.file("exercises/bow.toml", exercise({.position = "prone"}));
        folder.file("routines.toml", text + good);
        const auto [catalog, problems] = load(folder);
        CHECK(said(problems, folder) == "routines.toml:" + expected + "\n");
        REQUIRE(catalog.routines.size() == 1);
        CHECK(catalog.routines[0].id == "good");
        CHECK(catalog.exercises.size() == 2);
    }
}

TEST_CASE("two routines of a file cannot share an id; the first one stays") {
    const ScratchFolder folder;
    folder.file(
        "routines.toml",
        "[[routine]]\nid = \"x\"\nname = \"First\"\nlength = \"2min\"\n[[routine]]\nid = \"x\"\nname = \"Second\"\nlength = \"2min\"\n");
    const auto [catalog, problems] = load(folder);
    CHECK(said(problems, folder) == "routines.toml:6:6: there is a routine \"x\" above: ids must differ\n");
    REQUIRE(catalog.routines.size() == 1);
    CHECK(catalog.routines[0].name == "First");
}

TEST_CASE("broken files of routines and tips are told and leave the exercises alone") {
    const std::pair<std::string, std::string> rows[] = {
        {"tips = [\"One.\", 2, \"\"]",
         "tips.toml:1:17: found an integer, expected text in quotes\ntips.toml:1:20: is empty, expected some text\n"},
        {"tips = \"One.\"", "tips.toml:1:8: found a string, expected a list of short sentences\n"},
        {"tip = [\"One.\"]",
         "tips.toml:1:1: missing key `tips`: a list of short sentences\ntips.toml:1:1: unknown key `tip`; did you mean `tips`?\n"},
        {"", "tips.toml:1:1: missing key `tips`: a list of short sentences\n"},
        {"tips = [", "tips.toml:1:9: Error while parsing array: encountered end-of-file\n"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        const ScratchFolder folder;
        folder.file("exercises/twist.toml", exercise());
        folder.file("tips.toml", text);
        folder.file("routines.toml", "routine = 5");
        const auto [catalog, problems] = load(folder);
        CHECK(said(problems, folder) == "routines.toml:1:11: found an integer, expected [[routine]], once for each\n" + expected);
        CHECK(catalog.exercises.size() == 1);
        CHECK(catalog.tips == (text.starts_with("tips = [\"") ? Ids{"One."} : Ids{}));
    }
}

TEST_CASE("folders in the place of files, and files in the place of folders, are told") {
    const ScratchFolder folder;
    fs::create_directories(folder.path() / "a/exercises/twist.toml");
    fs::create_directories(folder.path() / "a/tips.toml");
    folder.file("b/exercises", "a file");
    fs::create_directories(folder.path() / "c/exercises");
    fs::create_symlink("nowhere", folder.path() / "c/exercises/gone.toml");
    const auto [catalog, problems] = load(folder, {"a", "b", "c"});
    CHECK(said(problems, folder) ==
          "a/exercises/twist.toml:1:1: is a folder, expected a file\n"
          "b/exercises:1:1: cannot be read as a folder: Not a directory\n"
          "c/exercises/gone.toml:1:1: cannot be read: No such file or directory\n"
          "a/tips.toml:1:1: is a folder, expected a file\n");
    CHECK(catalog.exercises.empty());
}

TEST_CASE("problems come file by file, each from its top") {
    const ScratchFolder folder;
    folder.file("exercises/b.toml", exercise({.easier = "none", .position = "x"}) + "seconds2 = 1\n");
    folder.file("exercises/a.toml", exercise({.easier = "none"}));
    folder.file("exercises/c.toml", exercise({.easier = "none"}));
    const auto problems = load(folder).problems;
    CHECK(said(problems, folder) ==
          "exercises/a.toml:2:10: unknown exercise \"none\"\n"
          "exercises/b.toml:4:12: \"x\" is none of seated, standing, hands-and-knees, kneeling, half-kneeling, prone, supine, side-lying\n"
          "exercises/b.toml:19:1: unknown key `seconds2` in [[phase]]; did you mean `seconds`?\n"
          "exercises/c.toml:2:10: unknown exercise \"none\"\n");
}

TEST_CASE("a file that a person names is checked as what it is") {
    const ScratchFolder folder;
    Catalog catalog;
    catalog.exercises.push_back({.id = "cobra"});
    const auto check = [&](const fs::path& path) { return said(check_file(path, catalog, {}).problems, folder); };
    CHECK(check(folder.file("limber.toml", "[routine]\nexclude = [\"cobra\"]\n")) == "");
    CHECK(check(folder.file("any.toml", "[routine]\nexclude = [\"x\"]\nvoice = 1")) ==
          "any.toml:2:12: unknown exercise \"x\": `limber exercises list` shows their ids\nany.toml:3:9: found an integer, expected true "
          "or false\n");
    CHECK(check(folder.file("exercises/fine.toml", exercise())) == "");
    CHECK(check(folder.file("exercises/bad.toml", exercise({.name = ""}))) == "exercises/bad.toml:3:8: is empty, expected some text\n");
    CHECK(check(folder.file("tips.toml", "tips = [1]")) == "tips.toml:1:9: found an integer, expected text in quotes\n");
    CHECK(check(folder.file("routines.toml", "routine = 1")) ==
          "routines.toml:1:11: found an integer, expected [[routine]], once for each\n");
    CHECK(check(folder.path() / "none.toml") == "none.toml:1:1: cannot be read: No such file or directory\n");
    CHECK(check(folder.path() / "exercises/none.toml") == "exercises/none.toml:1:1: cannot be read: No such file or directory\n");
}

TEST_CASE("a folder that a person names is checked with the shipped exercises at hand, whose mistakes are not its own") {
    const ScratchFolder folder;
    folder.file("shipped/exercises/a.toml", exercise());
    folder.file("shipped/exercises/bad.toml", "[");
    folder.file("own/exercises/b.toml", exercise({.easier = "a"}));
    folder.file("own/exercises/c.toml", exercise({.easier = "aa"}));
    folder.file("own/routines.toml", "[[routine]]\nid = \"x\"\nname = \"X\"\nlength = \"2min\"\nexercises = [\"nope\"]\n");
    folder.file("bare/d.toml", exercise({.easier = "aa"}));
    const std::vector<fs::path> shipped{folder.path() / "shipped"};
    const auto check = [&](const fs::path& path) { return said(check_folder(path, shipped).problems, folder); };
    const std::string in_c = "own/exercises/c.toml:2:10: unknown exercise \"aa\"\n";
    CHECK(check(folder.path() / "own") == in_c + "own/routines.toml:5:14: unknown exercise \"nope\"\n");
    CHECK(check(folder.path() / "own/exercises") == in_c);
    CHECK(check(folder.path() / "own/exercises/") == in_c);
    CHECK(check(folder.path() / "bare") == "bare/d.toml:2:10: unknown exercise \"aa\"\n");
    CHECK(check(folder.path() / "shipped") ==
          "shipped/exercises/bad.toml:1:2: Error while parsing table header: encountered end-of-file\n");
    CHECK(check(folder.path() / "shipped/exercises") ==
          "shipped/exercises/bad.toml:1:2: Error while parsing table header: encountered end-of-file\n");
    CHECK(check(folder.path() / "none") == "none:1:1: no such folder\n");
}

TEST_CASE("the shipped exercises start from the shipped base poses, whichever of the two folders is named") {
    const ScratchFolder folder;
    folder.file("shipped/poses.toml", "[seated]\nhips = [0, 0.3, 0]\n");
    folder.file("shipped/exercises/a.toml", exercise());
    for (const char* named : {"shipped", "shipped/exercises"}) {
        CAPTURE(named);
        const LoadedCatalog loaded = check_folder(folder.path() / named, {folder.path() / "shipped"});
        REQUIRE(loaded.catalog.exercises.size() == 1);
        CHECK(loaded.catalog.exercises[0].figure.base.hips == Point{0, .3, 0});
    }
}

TEST_CASE("the file of one exercise starts from the base poses too, and only its own mistakes are told") {
    const ScratchFolder folder;
    const std::string arms = "[pose.tall]\nfrom = \"seated\"\nhips = [0, 0.3, 0]\n";
    folder.file("shipped/poses.toml", "[seated]\nhips = [0, 0.3, 0]\n");
    folder.file("shipped/exercises/a.toml", exercise() + arms);
    folder.file("shipped/exercises/bad.toml", "[");
    folder.file("own/exercises/b.toml", exercise({.easier = "a"}) + arms);
    folder.file("own/exercises/c.toml", exercise({.easier = "aa"}));
    folder.file("own/d.toml", exercise() + arms);
    const std::vector<fs::path> folders{folder.path() / "shipped", folder.path() / "own"};
    for (const char* named : {"shipped/exercises/a.toml", "own/exercises/b.toml", "own/d.toml"}) {
        CAPTURE(named);
        const LoadedCatalog loaded = check_folder(folder.path() / named, folders);
        CHECK(said(loaded.problems, folder) == "");
        REQUIRE(loaded.catalog.exercises.size() == 1);
        CHECK(loaded.catalog.exercises[0].figure.base.hips == Point{0, .3, 0});
    }
    CHECK(check_file(folder.path() / "own/exercises/b.toml", {}, folders).catalog.exercises.size() == 1);
    CHECK(said(check_folder(folder.path() / "own/exercises/c.toml", folders).problems, folder) ==
          "own/exercises/c.toml:2:10: unknown exercise \"aa\"\n");
}
