#include "config/catalog_file.h"
#include "config/problems.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

// What comes after it begins in line 18.
const std::string before = R"(name = "X"
position = "seated"
needs = []
directions = ["rotation"]
kind = "stretch"
sides = "both"
not_for = []
why = "It helps."
cautions = ["Go slowly."]
sources = ["A"]
prepare = { seconds = 5, cue = "Sit tall." }
dose = { reps = [1, 2] }
[[phase]]
cue = "Turn."
breath = "in"
seconds = 4
pose = "turned"
)";

std::string said_of(const std::string& text) {
    std::vector<Diagnostic> problems;
    const auto exercise = read_exercise(text, "x.toml", problems);
    CHECK(exercise.has_value() == problems.empty());
    return lines(problems);
}

/// What follows the file's name and line, without the line break.
std::string said_of_pose(const std::string& line) {
    const std::string said = said_of(before + "[pose.turned]\n" + line + "\n");
    return said.starts_with("x.toml:19:") ? said.substr(10, said.size() - 11) : said;
}

const std::string places =
    "floor, hips, hip, belly, lower-back, chest, ribs, shoulder, upper-arm, elbow, hand, head, ear, back-of-head, thigh, knee, shin, ankle";

}  // namespace

TEST_CASE("a mistake in a pose is told with its place and what would be right") {
    const std::pair<std::string, std::string> rows[] = {
        {"spin = { turn = 40 }", "1: unknown key `spin` of a pose; did you mean `spine`?"},
        {"spine = 40", "9: found an integer, expected a table: write { bend = 10, turn = 40 }"},
        {"spine = { twist = 40 }", "11: unknown key `twist`: a joint has bend, lean and turn"},
        {"spine = { turn = \"40\" }", "18: found a string, expected a number such as 10"},
        {"spine = { turn = 100 }", "18: 100 is out of range: write -90 to 90"},
        {"spine = { bend = nan }", "18: nan is out of range: write -90 to 120"},
        {"lower = { lean = 46.5 }", "18: 46.5 is out of range: write -45 to 45"},
        {"neck = { turn = -inf }", "17: -inf is out of range: write -90 to 90"},
        {"head = { bend = 81 }", "17: 81 is out of range: write -80 to 80"},
        {"pelvis = { bend = 181 }", "19: 181 is out of range: write -180 to 180"},
        {"rock = 141", "8: 141 is out of range: write -60 to 140"},
        {"rock = 1\nhips = [0, 0.3, 0]", "8: says where the hips are, as `hips` does: leave one of the two out"},
        {"ribs = 1.5", "8: 1.5 is out of range: write 0 to 1"},
        {"belly = true", "9: found true, expected a number such as 0.5"},
        {"shoulders = { lift = 5 }", "15: unknown key `lift`: a shoulder has raise and forward"},
        {"right_shoulder = { raise = 90 }", "28: 90 is out of range: write -30 to 60"},
        {"hips = [0, 0.3]", "8: found a list of 2, expected three numbers, ahead, up and right, such as [0.3, 0.9, 0.1]"},
        {"hips = 0.3", "8: found a decimal number, expected three numbers, ahead, up and right, such as [0.3, 0.9, 0.1]"},
        {"hips = [0, \"0.3\", 0]", "12: found a string, expected a number such as 0.3"},
        {"hips = [0, inf, 0]", "12: found a decimal number, expected a number such as 0.3"},
        {"hips = [0, 29, 0]", "8: is farther than 3 heights of the body: 0.5 is half a height"},
        {"right_hand = \"left-kne\"", "14: \"left-kne\" is no place: write one of " + places +
                                          ", with right- or left- before those that are two; did you mean \"left-knee\"?"},
        {"right_hand = \"left-chest\"", "14: \"left-chest\" is no place: there is only one, write \"chest\""},
        {"right_hand = 5",
         "14: found an integer, expected a place such as \"left-knee\", { on = \"chest\", by = [0.03, 0, 0] } or "
         "{ at = [0.3, 0.9, 0.1] }"},
        {"right_hand = \"floor\"", "14: say where on the floor: { on = \"floor\", by = [0.1, 0, 0.1] }"},
        {"right_hand = { on = \"floor\" }", "21: say where on the floor: { on = \"floor\", by = [0.1, 0, 0.1] }"},
        {"right_hand = \"hand\"", "14: a hand cannot rest on its own arm: write left-, right- or other- before it"},
        {"hands = { on = \"elbow\" }", "16: a hand cannot rest on its own arm: write left-, right- or other- before it"},
        {"left_foot = \"left-knee\"", "13: a foot cannot rest on its own leg: write left-, right- or other- before it"},
        {"hands = \"other-hand\"", "x.toml:18:1: each hand of \"turned\" rests on the other: say where one of them is\n"},
        {"right_hand = { by = [0, 0, 0] }", "21: is an offset from nothing: write `on` too, or `at` for a point in space"},
        {"right_hand = { at = [0, 1, 0], on = \"chest\" }",
         "21: has a place already with `on`: leave one out, or write `by` for an offset from it"},
        {"right_hand = { fingers = \"up\" }", "14: has no place: write `on` with a part of the body, or `at` with a point"},
        {"right_hand = { on = \"chest\", toes = \"up\" }", "30: unknown key `toes` of a hand"},
        {"right_foot = { at = [0, 0, 0], elbow = \"up\" }", "32: unknown key `elbow` of a foot"},
        {"right_hand = { on = \"chest\", fingers = \"upp\" }",
         "40: \"upp\" is none of ahead, back, up, down, right, left, out, in; did you mean \"up\"?"},
        {"right_hand = { on = \"chest\", elbow = [0, 0, 0] }", "38: points nowhere: one of the three must not be 0"},
        {"from = \"seatd\"", "8: unknown pose \"seatd\"; did you mean \"seated\"?"},
        {"from = \"turned\"", "8: goes round in a circle: \"turned\" is itself made from this pose"},
        {"from = 5", "8: found an integer, expected text in quotes"},
    };
    for (const auto& [line, expected] : rows) {
        CAPTURE(line);
        CHECK(said_of_pose(line) == expected);
    }
}

TEST_CASE("poses, phases and the figure must agree with each other") {
    const std::string turned = "[pose.turned]\n";
    const std::pair<std::string, std::string> rows[] = {
        {"[pose.turnd]\n",
         "x.toml:17:8: unknown pose \"turned\"; did you mean \"turnd\"?\n"
         "x.toml:18:7: no phase moves to the pose \"turnd\": name it in a phase, or leave it out\n"},
        {turned + "[pose.long]\n", "x.toml:19:7: no phase moves to the pose \"long\": name it in a phase, or leave it out\n"},
        {turned + "[pose.Long]\n", "x.toml:19:7: \"Long\" is not a name of lower-case letters, digits and hyphens, such as \"turned\"\n"},
        {turned + "from = \"long\"\n[pose.long]\n", ""},
        {turned + "[figure]\nready = \"long\"\n[pose.long]\n", ""},
        {turned + "[figure]\nready = [\"long\", \"turned\"]\n[pose.long]\n", ""},
        {turned + "[figure]\nready = [\"lon\", \"turned\"]\n[pose.long]\n",
         "x.toml:20:10: unknown pose \"lon\"; did you mean \"long\"?\n"
         "x.toml:21:7: no phase moves to the pose \"long\": name it in a phase, or leave it out\n"},
        {turned + "[figure]\nready = [\"turned\"]\n",
         "x.toml:20:9: a way goes through two poses or more: write ready = \"tall\" for just one\n"},
        {turned + "[figure]\nready = [5, \"turned\"]\n", "x.toml:20:10: found an integer, expected text in quotes\n"},
        {turned + "[pose.seated]\n", "x.toml:19:7: \"seated\" is the name of a base pose: call this one something else\n"},
        {turned + "from = \"b\"\n[pose.b]\nfrom = \"c\"\n[pose.c]\nfrom = \"b\"\n",
         "x.toml:23:8: goes round in a circle: \"b\" is itself made from this pose\n"},
        {turned + "[figure]\nready = \"rdy\"\n", "x.toml:20:9: unknown pose \"rdy\": there is no [pose.rdy]\n"},
        {"[figure]\nready = \"tall\"\n", "x.toml:19:9: names a pose, but no pose is written here: begin with [pose.tall]\n"},
        {"pose2 = 1\n", "x.toml:18:1: unknown key `pose2` in [[phase]]; did you mean `pose`?\n"},
        {"[pose]\nturned = 5\n", "x.toml:19:10: found an integer, expected a table: write [pose.turned]\n"},
        {"[figure]\nviews = \"side\"\n", "x.toml:19:1: unknown key `views` in [figure]; did you mean `view`?\n"},
        {"[figure]\nview = \"sid\"\n",
         "x.toml:19:8: \"sid\" is none of front, three-quarter, side, three-quarter-back, back, left-three-quarter, left-side, "
         "left-three-quarter-back, above; did you mean \"side\"?\n"},
        {"[figure]\nview = { yaw = 200, roll = 1 }\n",
         "x.toml:19:16: 200 is out of range: write -180 to 180\nx.toml:19:21: unknown key `roll` in view\n"},
        {"[figure]\nprops = \"chair\"\n", "x.toml:19:9: found a string, expected a list of things such as [\"chair\"]\n"},
        {"[figure]\nprops = [\"stool\"]\n", "x.toml:19:10: \"stool\" is none of chair, desk, wall, mat, roller, band, dumbbell, cushion\n"},
        {"[figure]\nprops = [\"wall\"]\n", "x.toml:19:10: say where the wall is: { is = \"wall\", at = [0.3, 0, 0] }\n"},
        {"[figure]\nprops = [{ is = \"desk\" }]\n", "x.toml:19:17: say where the desk is: { is = \"desk\", at = [0.3, 0, 0] }\n"},
        {"[figure]\nprops = [{ at = [0, 0, 0] }]\n", "x.toml:19:10: missing key `is` of a prop: such as \"wall\"\n"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(said_of(before + text) == expected);
    }
}

TEST_CASE("a round has two poses or more, and a beat") {
    const std::string phase = before.substr(0, before.find("pose = \"turned\""));
    const std::string poses = "[pose.a]\n[pose.b]\n[pose.turned]\nfrom = \"a\"\n";
    const std::pair<std::string, std::string> rows[] = {
        {"pose = [\"a\", \"b\", \"turned\"]\n",
         "x.toml:17:8: a round of poses needs `beat`, the seconds for each of them, such as beat = 0.6\n"},
        {"pose = [\"a\", \"b\", \"turned\"]\nbeat = 0\n", "x.toml:18:8: 0 is out of range: write 0.2 to 10\n"},
        {"pose = [\"a\", \"b\", \"trned\"]\nbeat = 1\n",
         "x.toml:17:19: unknown pose \"trned\"; did you mean \"turned\"?\n"
         "x.toml:21:7: no phase moves to the pose \"turned\": name it in a phase, or leave it out\n"},
        {"pose = [\"a\", 5]\nbeat = 1\n",
         "x.toml:17:14: found an integer, expected text in quotes\n"
         "x.toml:20:7: no phase moves to the pose \"b\": name it in a phase, or leave it out\n"
         "x.toml:21:7: no phase moves to the pose \"turned\": name it in a phase, or leave it out\n"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(said_of(phase + text + poses) == expected);
    }
    CHECK(said_of(phase + "pose = \"turned\"\nbeat = 1\n") ==
          "x.toml:18:8: is for a round: write pose = [\"right-step\", \"left-step\"], or leave this out\n");
    CHECK(said_of(phase + "pose = [\"turned\"]\nbeat = 1\n") ==
          "x.toml:17:8: a round goes through two poses or more: write pose = \"tall\" for just one\n");
    CHECK(said_of(phase + "pose = []\nbeat = 1\n") ==
          "x.toml:17:8: a round goes through two poses or more: write pose = \"tall\" for just one\n");
}

TEST_CASE("poses made from each other without end are told, not followed") {
    std::string chain = "[pose.turned]\nfrom = \"p1\"\n";
    for (int i = 1; i < 2000; ++i) chain += "[pose.p" + std::to_string(i) + "]\nfrom = \"p" + std::to_string(i + 1) + "\"\n";
    const std::string said = said_of(before + chain + "[pose.p2000]\n");
    CHECK(said.find("is made from a pose that is made from a pose, more than 20 times: begin again from a base pose\n") !=
          std::string::npos);
}
