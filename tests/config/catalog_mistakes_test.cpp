#include "config/catalog_file.h"
#include "config/problems.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

// Each line is numbered by its place here: a row of a table below replaces one of them.
const std::vector<std::string> right{
    "name = \"Seated twist\"",
    "also_called = [\"spinal twist\"]",
    "position = \"seated\"",
    "needs = [\"chair\"]",
    "directions = [\"rotation\", \"side-bend\"]",
    "kind = \"stretch\"",
    "sides = \"each\"",
    "easier = \"arms-crossed-rotation\"",
    "not_for = [\"osteoporosis\"]",
    "why = \"It turns what sitting keeps still.\"",
    "cautions = [\"Turn only as far as is comfortable.\"]",
    "sources = [\"Article B\"]",
    "[prepare]",  // 13
    "seconds = 6",
    "cue = \"Sit tall, {side} hand on the back of the seat.\"",
    "[dose]",  // 16
    "reps = [1, 2]",
    "hold = [\"15s\", \"30s\"]",
    "[[phase]]",  // 19
    "cue = \"Breathe in and grow tall.\"",
    "breath = \"in\"",
    "seconds = 4",
    "pose = \"tall\"",
    "[[phase]]",  // 24
    "cue = \"Turn to the {side}, away from the {other}.\"",
    "breath = \"out\"",
    "hold = true",
    "pose = \"turned\"",
};

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

struct Row {
    std::size_t line;  ///< Replaced, from 1,
    std::string by;    ///< by this; empty: the line is empty.
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CAPTURE(row.by);
        std::vector<std::string> text = right;
        text[row.line - 1] = row.by;
        std::vector<Diagnostic> problems;
        const auto exercise = read_exercise(text_of(text), "x.toml", problems);
        CHECK(lines(problems) == row.expected);
        CHECK(exercise.has_value() == row.expected.empty());
    }
}

}  // namespace

TEST_CASE("an exercise file becomes an exercise") {
    std::vector<Diagnostic> problems;
    const auto exercise = read_exercise(text_of(right), "some/folder/seated-twist.toml", problems);
    CHECK(lines(problems) == "");
    REQUIRE(exercise);
    Exercise expected;
    expected.id = "seated-twist";
    expected.name = "Seated twist";
    expected.also_called = {"spinal twist"};
    expected.position = Position::seated;
    expected.needs = {Equipment::chair};
    expected.directions = {Direction::rotation, Direction::side_bend};
    expected.kind = Kind::stretch;
    expected.each_side = true;
    expected.least = {1, 15s};
    expected.most = {2, 30s};
    expected.prepare = 6s;
    expected.get_ready = "Sit tall, {side} hand on the back of the seat.";
    expected.phases = {{"Breathe in and grow tall.", Breath::in, 4s, false, "tall"},
                       {"Turn to the {side}, away from the {other}.", Breath::out, 0s, true, "turned"}};
    expected.cautions = {"Turn only as far as is comfortable."};
    expected.not_for = {Condition::osteoporosis};
    expected.easier = "arms-crossed-rotation";
    expected.why = "It turns what sitting keeps still.";
    expected.sources = {"Article B"};
    expected.figure.props = {{Prop::chair}};
    expected.file = "some/folder/seated-twist.toml";
    CHECK(*exercise == expected);
}

TEST_CASE("what may be left out, and the ends of the ranges, are no mistakes") {
    check({
        {2, "", ""},
        {8, "", ""},
        {2, "also_called = []", ""},
        {4, "needs = []", ""},
        {9, "not_for = []", ""},
        {14, "seconds = 3", ""},
        {14, "seconds = 20", ""},
        {17, "reps = [1, 1]", ""},
        {17, "reps = [30, 30]", ""},
        {18, "hold = [\"3s\", \"5min\"]", ""},
        {22, "seconds = 1", ""},
        {22, "seconds = 60", ""},
        {22, "seconds = 4\nhold = false", ""},
        {22, "hold = true", ""},
        {20, "cue = \"Breathe in — grow tall.\"", ""},
    });
}

TEST_CASE("a missing key is named, with what belongs there") {
    check({
        {1, "", "x.toml:1:1: missing key `name`: what the exercise is called\n"},
        {3, "", "x.toml:1:1: missing key `position`: such as \"seated\" or \"standing\"\n"},
        {4, "", "x.toml:1:1: missing key `needs`: a list of equipment, [] for none\n"},
        {5, "", "x.toml:1:1: missing key `directions`: where it moves the back, such as [\"rotation\"]\n"},
        {6, "", "x.toml:1:1: missing key `kind`: such as \"stretch\" or \"mobilise\"\n"},
        {7, "", "x.toml:1:1: missing key `sides`: \"each\" or, for an exercise without sides, \"both\"\n"},
        {9, "", "x.toml:1:1: missing key `not_for`: a list of conditions that leave it out, [] for none\n"},
        {10, "", "x.toml:1:1: missing key `why`: one sentence that says why it helps\n"},
        {11, "", "x.toml:1:1: missing key `cautions`: at least one short sentence\n"},
        {12, "", "x.toml:1:1: missing key `sources`: at least one, where the exercise comes from\n"},
        {14, "", "x.toml:13:1: missing key `seconds` in [prepare]: time to get into position, 3 to 20\n"},
        {15, "", "x.toml:13:1: missing key `cue` in [prepare]: what to do to get into position\n"},
        {17, "", "x.toml:16:1: missing key `reps` in [dose]: how often the phases run through, such as [1, 2]\n"},
        {20, "", "x.toml:19:1: missing key `cue` in [[phase]]: what to do\n"},
        {21, "", "x.toml:19:1: missing key `breath` in [[phase]]: \"in\", \"out\" or \"free\"\n"},
        {22, "", "x.toml:19:1: missing key `seconds` in [[phase]]: 1 to 60, or write hold = true\n"},
        {23, "", "x.toml:19:1: missing key `pose` in [[phase]]: a word for the pose it ends in, such as \"tall\"\n"},
    });
}

TEST_CASE("an unknown key is named, with the one that was probably meant") {
    check({
        {2, "also-called = []", "x.toml:2:1: unknown key `also-called`; did you mean `also_called`?\n"},
        {2, "id = \"x\"", "x.toml:2:1: unknown key `id`\n"},
        {2, "\"a\\u001b\\nb\" = 1", "x.toml:2:1: unknown key `a??b`\n"},
        {18, "hold = [\"15s\", \"30s\"]\nrep = 3", "x.toml:19:1: unknown key `rep` in [dose]; did you mean `reps`?\n"},
        {14, "seconds = 6\npose = \"tall\"", "x.toml:15:1: unknown key `pose` in [prepare]\n"},
        {23, "pose = \"tall\"\nbreathe = \"in\"", "x.toml:24:1: unknown key `breathe` in [[phase]]; did you mean `breath`?\n"},
        {28, "pose = \"tall\"\n[figures]", "x.toml:29:2: unknown key `figures`; did you mean `figure`?\n"},
    });
}

TEST_CASE("a value that is not right is told what would be") {
    check({
        {1, "name = 5", "x.toml:1:8: found an integer, expected text in quotes\n"},
        {1, "name = \" \"", "x.toml:1:8: is empty, expected some text\n"},
        {1, "name = \"\"\"Seated\ntwist\"\"\"", "x.toml:1:8: has a line break or another control character, expected one line of text\n"},
        {2, "also_called = \"twist\"", "x.toml:2:15: found a string, expected a list of names\n"},
        {3, "position = \"sitting\"",
         "x.toml:3:12: \"sitting\" is none of seated, standing, hands-and-knees, kneeling, half-kneeling, prone, supine, side-lying\n"},
        {3, "position = \"hands and knees\"",
         "x.toml:3:12: \"hands and knees\" is none of seated, standing, hands-and-knees, kneeling, half-kneeling, prone, supine, "
         "side-lying; did "
         "you mean \"hands-and-knees\"?\n"},
        {4, "needs = [\"chair\", \"matt\"]",
         "x.toml:4:19: \"matt\" is none of chair, wall, mat, roller, band, dumbbell; did you mean \"mat\"?\n"},
        {4, "needs = [\"chair\", \"chair\"]", "x.toml:4:19: is in the list already; leave one out\n"},
        {5, "directions = []", "x.toml:5:14: is empty, expected at least one\n"},
        {5, "directions = \"rotation\"", "x.toml:5:14: found a string, expected a list of directions such as [\"rotation\"]\n"},
        {6, "kind = \"mobilize\"",
         "x.toml:6:8: \"mobilize\" is none of warm-up, breathe, release, mobilise, stretch, control, strengthen; did you mean "
         "\"mobilise\"?\n"},
        {7, "sides = \"eahc\"", "x.toml:7:9: \"eahc\" is none of each, both; did you mean \"each\"?\n"},
        {8, "easier = \"Arms crossed\"",
         "x.toml:8:10: \"Arms crossed\" is not a name of lower-case letters, digits and hyphens, such as \"seated-twist\"\n"},
        {9, "not_for = [\"slipped disc\"]",
         "x.toml:9:12: \"slipped disc\" is none of osteoporosis, fused-spine, pregnancy, vertigo, shoulder, neck, wrist, knee, balance\n"},
        {11, "cautions = []", "x.toml:11:12: is empty, expected at least one\n"},
        {12, "sources = [\"\"]", "x.toml:12:12: is empty, expected some text\n"},
        {14, "seconds = 2", "x.toml:14:11: 2 is out of range: write 3 to 20\n"},
        {14, "seconds = 21", "x.toml:14:11: 21 is out of range: write 3 to 20\n"},
        {14, "seconds = \"6s\"", "x.toml:14:11: found a string, expected a whole number such as 6\n"},
        {17, "reps = 3", "x.toml:17:8: found an integer, expected the least and the most, such as [1, 2]\n"},
        {17, "reps = [3]", "x.toml:17:8: found a list of 1, expected the least and the most, such as [1, 2]\n"},
        {17, "reps = [1, 2, 3]", "x.toml:17:8: found a list of 3, expected the least and the most, such as [1, 2]\n"},
        {17, "reps = [3, 2]", "x.toml:17:8: the least is more than the most: write the smaller one first\n"},
        {17, "reps = [0, 31]", "x.toml:17:9: 0 is out of range: write 1 to 30\nx.toml:17:12: 31 is out of range: write 1 to 30\n"},
        {18, "hold = \"15s\"", "x.toml:18:8: found a string, expected the least and the most, such as [\"15s\", \"30s\"]\n"},
        {18, "hold = [\"30s\", \"15s\"]", "x.toml:18:8: the least is more than the most: write the smaller one first\n"},
        {18, "hold = [\"2s\", \"301s\"]",
         "x.toml:18:9: \"2s\" is out of range: write \"3s\" to \"5min\"\nx.toml:18:15: \"301s\" is out of range: write \"3s\" to "
         "\"5min\"\n"},
        {18, "hold = [15, \"30 s\"]",
         "x.toml:18:9: found an integer, expected a duration such as \"15s\"\nx.toml:18:13: \"30 s\" is not a duration: write \"30s\"\n"},
        {21, "breath = \"inhale\"", "x.toml:21:10: \"inhale\" is none of in, out, free\n"},
        {22, "seconds = 0", "x.toml:22:11: 0 is out of range: write 1 to 60\n"},
        {22, "seconds = 61", "x.toml:22:11: 61 is out of range: write 1 to 60\n"},
        {22, "seconds = 2.5", "x.toml:22:11: found a decimal number, expected a whole number such as 4\n"},
        {23, "pose = \"Tall pose\"",
         "x.toml:23:8: \"Tall pose\" is not a name of lower-case letters, digits and hyphens, such as \"seated-twist\"\n"},
        {27, "hold = \"yes\"",
         "x.toml:27:8: found a string, expected true or "
         "false\n"},
        {6, "kind = stretch", "x.toml:6:8: Error while parsing value: could not determine value type; text goes in quotes: \"stretch\"\n"},
    });
}

TEST_CASE("the keys of an exercise must agree with each other") {
    check({
        {18, "", "x.toml:16:1: a phase has hold = true, so [dose] must say how long, such as hold = [\"15s\", \"30s\"]\n"},
        {27, "seconds = 4", "x.toml:18:8: no phase has hold = true: give one of them that, or leave this out\n"},
        {27, "hold = true\nseconds = 4", "x.toml:28:11: a phase with hold = true lasts as long as [dose] says: leave out `seconds`\n"},
        {22, "hold = false", "x.toml:22:8: a phase without hold needs `seconds`, 1 to 60\n"},
        {7, "sides = \"both\"",
         "x.toml:15:7: {side} has no meaning here: sides is not \"each\"\n"
         "x.toml:25:7: {side} has no meaning here: sides is not \"each\"\n"
         "x.toml:25:7: {other} has no meaning here: sides is not \"each\"\n"},
        {20, "cue = \"To the {left}.\"", "x.toml:20:7: unknown placeholder {left}: write {side} or {other}\n"},
        {20, "cue = \"To the {Side} {}.\"",
         "x.toml:20:7: unknown placeholder {Side}: write {side} or {other}\nx.toml:20:7: unknown placeholder {}: write {side} or "
         "{other}\n"},
        {20, "cue = \"To the {side.\"", "x.toml:20:7: a brace stands alone: write {side} or {other}\n"},
        {20, "cue = \"To the side}.\"", "x.toml:20:7: a brace stands alone: write {side} or {other}\n"},
    });
}

TEST_CASE("what is not an exercise at all is told so") {
    const std::pair<std::string, std::string> rows[] = {
        {"name = \"x\"\n[prepare\n", "x.toml:2:9: Error while parsing table header: expected ']', saw '\\n'\n"},
        {"name = \"x\"\nname = \"y\"\n", "x.toml:2:8: Error while parsing key-value pair: cannot redefine existing string 'name'\n"},
        {"\xFF", "x.toml:1:1: Encountered invalid utf-8 sequence\n"},
        {std::string(2'000'000, '\n'), "x.toml:1:1: is larger than 1 MB, which no file of settings or exercises is\n"},
        {text_of({right.begin(), right.begin() + 12}) + "prepare = 5\ndose = []\nphase = []\n",
         "x.toml:13:11: found an integer, expected a table: write [prepare]\nx.toml:14:8: found a list, expected a table: write [dose]\n"
         "x.toml:15:9: has no phase: write one [[phase]] or more\n"},
        {text_of({right.begin(), right.begin() + 17}) + "[phase]\ncue = \"x\"\n",
         "x.toml:18:1: found a table, expected [[phase]], once for each\n"},
        {text_of({right.begin(), right.begin() + 12}) + "phase = [1]\n",
         "x.toml:1:1: missing key `prepare`: [prepare] with `seconds` and `cue`\nx.toml:1:1: missing key `dose`: [dose] with `reps`\n"
         "x.toml:13:10: found an integer, expected a table: write [[phase]]\n"},
        {text_of({right.begin(), right.begin() + 17}), "x.toml:1:1: missing key `phase`: one [[phase]] or more\n"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text.substr(0, 1000));
        std::vector<Diagnostic> problems;
        CHECK(!read_exercise(text, "x.toml", problems));
        CHECK(lines(problems) == expected);
    }
    std::vector<Diagnostic> problems;
    CHECK(!read_exercise("", "x.toml", problems));
    CHECK(problems.size() == 13);
}

TEST_CASE("a file's name is its exercise's id") {
    for (const char* name : {"Seated Twist.toml", "seated_twist.toml", "ü.toml", "-x.toml", ".toml"}) {
        CAPTURE(name);
        std::vector<Diagnostic> problems;
        CHECK(!read_exercise(text_of(right), name, problems));
        CHECK(lines(problems) ==
              std::string{name} +
                  ":1:1: the file's name is the exercise's id: lower-case letters, digits and hyphens, such as seated-twist.toml\n");
    }
}

TEST_CASE("problems are added to those of other files") {
    std::vector<Diagnostic> problems{{"a.toml", 9, 9, "first"}};
    CHECK(read_exercise(text_of(right), "x.toml", problems));
    CHECK(!read_exercise("name = 5\n" + text_of({right.begin() + 1, right.end()}), "x.toml", problems));
    CHECK(lines(problems) == "a.toml:9:9: first\nx.toml:1:8: found an integer, expected text in quotes\n");
}
