#include "config/pose_file.h"

#include "config/catalog_file.h"
#include "config/problems.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

std::string exercise_in(const std::string& position, const std::string& needs = "") {
    return "name = \"X\"\nposition = \"" + position + "\"\nneeds = [" + needs + R"(]
directions = ["rotation"]
kind = "stretch"
sides = "both"
not_for = []
why = "It helps."
cautions = ["Go slowly."]
sources = ["A"]
prepare = { seconds = 5, cue = "Sit tall." }
dose = { reps = [1, 2] }
)";
}

/// With two phases, to the poses "a" and "b", and then the text.
std::string exercise(const std::string& text, const std::string& position = "seated", const std::string& needs = "") {
    return exercise_in(position, needs) + R"([[phase]]
cue = "There."
breath = "in"
seconds = 4
pose = "a"
[[phase]]
cue = "And back."
breath = "out"
seconds = 4
pose = "b"
)" + text;
}

Figure figure_of(const std::string& text, const std::string& position = "seated", const std::string& needs = "") {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "exercises");
    std::filesystem::copy_file(SOURCE_FOLDER "/assets/poses.toml", folder.path() / "poses.toml");
    folder.file("exercises/x.toml", exercise(text, position, needs));
    const std::filesystem::path folders[] = {folder.path()};
    const LoadedCatalog loaded = load_catalog(folders);
    CHECK(lines(loaded.problems) == "");
    REQUIRE(loaded.catalog.exercises.size() == 1);
    return loaded.catalog.exercises.front().figure;
}

/// The pose "a" with these lines in it.
Pose pose_of(const std::string& text, const std::string& position = "seated") {
    return figure_of("[pose.b]\n[pose.a]\n" + text + "\n", position).poses.at("a");
}

bool near(const Bend& a, const Bend& b) {
    return std::abs(a.bend - b.bend) < 1e-9 && std::abs(a.lean - b.lean) < 1e-9 && std::abs(a.turn - b.turn) < 1e-9;
}

Reach on(Part part, Side side, Point by = {}) { return {.at = {part, side, by}, .pointing = {}, .bending = {}}; }

}  // namespace

TEST_CASE("an empty pose is the base pose of the exercise's position") {
    for (const char* position : {"seated", "standing", "hands-and-knees", "kneeling", "half-kneeling", "prone", "supine", "side-lying"}) {
        CAPTURE(position);
        const Figure figure = figure_of("[pose.a]\n[pose.b]\n", position);
        Pose pose = figure.poses.at("a");
        CHECK(pose.line == 23);
        pose.line = figure.base.line;
        CHECK(pose == figure.base);
        CHECK(pose != Pose{});
    }
}

TEST_CASE("a file without poses shows the base pose, with what the exercise needs") {
    const Figure figure = figure_of("");
    CHECK(figure.base.hips == Point{0, 0.29, 0});
    CHECK(figure.ready.empty());
    CHECK(figure.poses.empty());
    CHECK(figure.view == View{});
    CHECK(figure.props == std::vector<PlacedProp>{{Prop::chair}});
}

TEST_CASE("what the figure does not say follows from the exercise") {
    CHECK(figure_of("[pose.a]\n[pose.b]\n").ready == "b");
    CHECK(figure_of("[pose.a]\n[pose.b]\n[pose.c]\n[figure]\nready = \"c\"\n").ready == "c");
    const Figure led = figure_of("[pose.a]\n[pose.b]\n[pose.c]\n[figure]\nready = [\"a\", \"b\", \"c\"]\n");
    CHECK(led.ready == "c");
    CHECK(led.to_ready == std::vector<std::string>{"a", "b"});
    CHECK(figure_of("", "standing").props.empty());
    CHECK(figure_of("", "supine", "\"mat\", \"dumbbell\"").props == std::vector<PlacedProp>{{Prop::mat}, {Prop::dumbbell}});
    CHECK(figure_of("", "side-lying", "\"mat\"").props == std::vector<PlacedProp>{{Prop::mat, {}, 90}});
    CHECK(figure_of("", "seated", "\"band\"").props == std::vector<PlacedProp>{{Prop::chair}, {Prop::band}});
    CHECK(figure_of("[figure]\nprops = []\n").props.empty());
}

TEST_CASE("props and the view are read from words and from tables") {
    CHECK(figure_of("[figure]\nprops = [\"mat\", { is = \"wall\", at = [0.3, 0, 0], turn = 90 }]\n").props ==
          std::vector<PlacedProp>{{Prop::mat}, {Prop::wall, {0.3, 0, 0}, 90}});
    CHECK(figure_of("[figure]\nview = { yaw = -30, pitch = 20 }\n").view == View{-30, 20});
    CHECK(figure_of("[figure]\nview = { yaw = 10 }\n").view == View{10, 12});
    CHECK(figure_of("[figure]\nview = \"front\"\n").view.yaw == 0);
    CHECK(figure_of("[figure]\nview = \"side\"\n").view.yaw == 90);
    CHECK(figure_of("[figure]\nview = \"left-side\"\n").view.yaw == -90);
    CHECK(figure_of("[figure]\nview = \"above\"\n").view.pitch > 40);
}

TEST_CASE("the spine's movement is spread over its regions") {
    const Pose pose = pose_of("spine = { bend = 50, lean = -10, turn = 40 }");
    CHECK(near(pose.lumbar, {20, -4, 4.8}));
    CHECK(near(pose.lower, {15, -3, 19.2}));
    CHECK(near(pose.upper, {15, -3, 16}));
}

TEST_CASE("a region said beside the spine replaces what it says; said alone it replaces the inherited one whole") {
    CHECK(near(pose_of("spine = { turn = 40 }\nupper = { bend = -5 }").upper, {-5, 0, 16}));
    const Figure figure = figure_of("[pose.b]\nspine = { turn = 40 }\n[pose.a]\nfrom = \"b\"\nupper = { bend = -5 }\n");
    CHECK(near(figure.poses.at("a").upper, {-5, 0, 0}));
    CHECK(near(figure.poses.at("a").lower, {0, 0, 19.2}));
}

TEST_CASE("places are named with a side, or are the limb's own") {
    const std::pair<std::string, Reach> rows[] = {
        {"\"left-knee\"", on(Part::knee, Side::left)},
        {"\"knee\"", on(Part::knee, Side::right)},
        {"\"other-knee\"", on(Part::knee, Side::left)},
        {"\"other-hand\"", on(Part::hand, Side::left)},
        {"\"hips\"", on(Part::hips, Side::both)},
        {"\"hip\"", on(Part::hips, Side::right)},
        {"\"back-of-head\"", on(Part::back_of_head, Side::both)},
        {"{ on = \"chest\", by = [0.03, 0, 0.05] }", on(Part::chest, Side::both, {0.03, 0, 0.05})},
        {"{ on = \"floor\", by = [0.1, 0, 0.2] }", on(Part::floor, Side::both, {0.1, 0, 0.2})},
        {"{ at = [1, 0, -2] }", on(Part::space, Side::both, {1, 0, -2})},
        {"{ on = \"ear\", fingers = \"up\", elbow = \"out\" }", {{Part::ear, Side::right, {}}, Point{0, 1, 0}, Point{0, 0, 1}}},
        {"{ on = \"ear\", fingers = [1, 1, 0], elbow = \"in\" }", {{Part::ear, Side::right, {}}, Point{1, 1, 0}, Point{0, 0, -1}}},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(pose_of("right_hand = " + text).right_hand == expected);
    }
    CHECK(pose_of("left_hand = \"ribs\"").left_hand == on(Part::ribs, Side::left));
    CHECK(pose_of("left_hand = { on = \"ear\", elbow = \"out\" }").left_hand.bending == Point{0, 0, -1});
    CHECK(pose_of("left_foot = { on = \"floor\", by = [0, 0, 0], toes = \"right\", knee = \"ahead\" }").left_foot ==
          Reach{{Part::floor, Side::both, {}}, Point{0, 0, 1}, Point{1, 0, 0}});
}

TEST_CASE("what is said of both is written for the right and mirrored for the left") {
    const Pose pose = pose_of(R"(
hands = { on = "shoulder", by = [0.1, 0.2, 0.3], fingers = "right", elbow = "out" }
feet = { at = [0.1, 0.2, 0.3] }
shoulders = { raise = 10, forward = -5 })");
    CHECK(pose.right_hand == Reach{{Part::shoulder, Side::right, {0.1, 0.2, 0.3}}, Point{0, 0, 1}, Point{0, 0, 1}});
    CHECK(pose.left_hand == Reach{{Part::shoulder, Side::left, {0.1, 0.2, -0.3}}, Point{0, 0, -1}, Point{0, 0, -1}});
    CHECK(pose.left_foot == on(Part::space, Side::both, {0.1, 0.2, -0.3}));
    CHECK(pose.left_shoulder == Shrug{10, -5});
    CHECK(pose_of("hands = \"left-knee\"").left_hand == on(Part::knee, Side::right));
    CHECK(pose_of("hands = \"knee\"\nleft_hand = \"chest\"").left_hand == on(Part::chest, Side::both));
}

TEST_CASE("all else of a pose is read as it stands there") {
    const Pose pose = pose_of(R"(
hips = [0.1, 0.5, 0]
pelvis = { bend = -90, lean = 5, turn = 180 }
lumbar = { bend = 1 }
lower = { lean = 2 }
upper = { turn = 3 }
neck = { bend = 4 }
head = { turn = 5 }
right_shoulder = { raise = 6 }
left_shoulder = { forward = 7 }
ribs = 1
belly = 0.5)");
    CHECK(pose.hips == Point{0.1, 0.5, 0});
    CHECK(pose.pelvis == Bend{-90, 5, 180});
    CHECK(pose.lumbar == Bend{1, 0, 0});
    CHECK(pose.lower == Bend{0, 2, 0});
    CHECK(pose.upper == Bend{0, 0, 3});
    CHECK(pose.neck == Bend{4, 0, 0});
    CHECK(pose.head == Bend{0, 0, 5});
    CHECK(pose.right_shoulder == Shrug{6, 0});
    CHECK(pose.left_shoulder == Shrug{0, 7});
    CHECK(pose.ribs == 1);
    CHECK(pose.belly == 0.5);
    CHECK(pose_of("rock = 30", "kneeling").rock == 30);
    CHECK(!pose_of("hips = [0, 0.3, 0]", "kneeling").rock);
}

TEST_CASE("a pose made from another has what it does not say itself; a key replaces the inherited one whole") {
    const Figure figure = figure_of(R"([pose.a]
from = "b"
pelvis = { lean = 5 }
[pose.b]
from = "c"
belly = 1
[pose.c]
from = "standing"
pelvis = { turn = 20 }
hips = [0, 0.4, 0]
)");
    const Pose& pose = figure.poses.at("a");
    CHECK(pose.pelvis == Bend{0, 5, 0});
    CHECK(pose.hips == Point{0, 0.4, 0});
    CHECK(pose.belly == 1);
    CHECK(pose.line == 23);
    CHECK(pose.right_foot == figure_of("", "standing").base.right_foot);
}

TEST_CASE("a phase may go round through poses") {
    std::vector<Diagnostic> problems;
    const auto read = read_exercise(exercise_in("standing") + R"([[phase]]
cue = "Walk."
breath = "free"
seconds = 30
pose = ["right-step", "left-step"]
beat = 0.65
[pose.right-step]
[pose.left-step]
)",
                                    "x.toml", problems);
    CHECK(lines(problems) == "");
    REQUIRE(read);
    CHECK(read->phases[0].round == std::vector<std::string>{"right-step", "left-step"});
    CHECK(read->phases[0].pose == "left-step");
    CHECK(read->phases[0].beat == 650ms);
    CHECK(read->figure.ready == "left-step");
}

TEST_CASE("the base poses of a later folder are those of its exercises only") {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder.path() / "ours");
    std::filesystem::copy_file(SOURCE_FOLDER "/assets/poses.toml", folder.path() / "ours/poses.toml");
    folder.file("ours/exercises/a.toml", exercise(""));
    folder.file("own/poses.toml", "[seated]\nfrom = \"supine\"\nhips = [0, 0.4, 0]\n");
    folder.file("own/exercises/b.toml", exercise(""));
    const std::filesystem::path folders[] = {folder.path() / "ours", folder.path() / "own"};
    const LoadedCatalog loaded = load_catalog(folders);
    CHECK(lines(loaded.problems) == "");
    CHECK(loaded.catalog.find("a")->figure.base.hips == Point{0, 0.29, 0});
    CHECK(loaded.catalog.find("b")->figure.base.hips == Point{0, 0.4, 0});
    CHECK(loaded.catalog.find("b")->figure.base.pelvis == Bend{-90, 0, 0});
}

TEST_CASE("a file of base poses has all positions and nothing else") {
    const ScratchFolder folder;
    folder.file("poses.toml", "seated = 1\n[standing]\n[kneeling]\n[half-kneeling]\n[prone]\n[supine]\n[side-lyng]\nhips = 1\n");
    const std::filesystem::path folders[] = {folder.path()};
    std::string said = lines(load_catalog(folders).problems);
    const std::string prefix = folder.path().string() + "/";
    for (auto at = said.find(prefix); at != std::string::npos; at = said.find(prefix)) said.erase(at, prefix.size());
    CHECK(said ==
          "poses.toml:1:1: missing [hands-and-knees]: the pose from which exercises of that position start\n"
          "poses.toml:1:1: missing [side-lying]: the pose from which exercises of that position start\n"
          "poses.toml:1:10: found an integer, expected a table: write [seated]\n"
          "poses.toml:7:2: unknown key `side-lyng`: a base pose is named like its position; did you mean `side-lying`?\n"
          "poses.toml:8:8: found an integer, expected three numbers, ahead, up and right, such as [0.3, 0.9, 0.1]\n");
}
