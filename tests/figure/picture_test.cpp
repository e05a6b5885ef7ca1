#include "figure/bodies.h"
#include "figure/picture/camera.h"
#include "figure/picture/hull.h"
#include "figure/stills.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace limber;

namespace {

/// Where the last stroke of this ink and shade lies in the order of painting; -1 where there is none.
template <class Wanted>
std::ptrdiff_t last_of(const std::vector<Stroke>& strokes, Wanted wanted) {
    const auto found = std::find_if(strokes.rbegin(), strokes.rend(), wanted);
    return found == strokes.rend() ? -1 : strokes.rend() - found - 1;
}

}  // namespace

TEST_CASE("the camera sees the person from where the view says") {
    struct Row {
        const char* what;
        View view;
        Vec place;
        glm::dvec2 seen;
    };
    const Row rows[] = {
        {"the face: the right hand is on the left", {0, 0}, {0, 0, 1}, {-1, 0}},
        {"the right side: ahead is to the right", {90, 0}, {1, 0, 0}, {1, 0}},
        {"the back: the right hand is on the right", {180, 0}, {0, 0, 1}, {1, 0}},
        {"the left side: ahead is to the left", {-90, 0}, {1, 0, 0}, {-1, 0}},
        {"up is up", {30, 0}, {0, 1, 0}, {0, -1}},
        {"from above, ahead of a face is down", {0, 90}, {1, 0, 0}, {0, 1}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const glm::dvec2 seen = Camera{row.view}(row.place);
        CHECK(glm::distance(seen, row.seen) < 1e-9);
    }
    CHECK(Camera{{90, 0}}.nearness({0, 0, 1}) > Camera{{90, 0}}.nearness({0, 0, -1}));
}

TEST_CASE("a hull goes round its points and leaves out those within") {
    const std::vector<Flat> hull = hull_of({{0, 0}, {1, 0}, {.5, .5}, {1, 1}, {0, 1}, {.2, .7}});
    CHECK(hull.size() == 4);
    CHECK(std::ranges::find(hull, Flat{.5, .5}) == hull.end());
}

TEST_CASE("every stroke can be painted") {
    for (const ExampleBody& each : example_bodies()) {
        CAPTURE(each.name);
        const std::vector<Stroke> strokes = strokes_of(each.shown);
        CHECK(strokes.size() > 40);
        for (const Stroke& stroke : strokes) {
            CHECK_FALSE(stroke.points.empty());
            CHECK(std::ranges::all_of(stroke.points,
                                      [](const glm::dvec2& point) { return std::isfinite(point.x) && std::isfinite(point.y); }));
            CHECK(stroke.strength >= 0);
            CHECK(stroke.strength <= 1);
            if (stroke.what == Stroke::What::tapered) CHECK(stroke.radii.size() == stroke.points.size());
            if (stroke.what == Stroke::What::line || stroke.what == Stroke::What::disc) CHECK(stroke.radii.size() == 1);
        }
        CHECK(std::ranges::is_sorted(strokes, {}, &Stroke::depth));
    }
}

TEST_CASE("from the side the far arm is behind the shirt, the near one before it") {
    const auto bodies = example_bodies();
    const auto strokes = strokes_of(example_body(bodies, "from-the-side"));
    const auto far_arm = last_of(strokes, [](const Stroke& stroke) { return stroke.ink == Ink::shirt && stroke.shade == 1; });
    const auto near_arm = last_of(strokes, [](const Stroke& stroke) {
        return stroke.ink == Ink::shirt && stroke.shade <= 0 && stroke.what == Stroke::What::tapered;
    });
    const auto torso =
        last_of(strokes, [](const Stroke& stroke) { return stroke.ink == Ink::shirt && stroke.what == Stroke::What::outline; });
    CHECK(far_arm < torso);
    CHECK(torso < near_arm);
}

TEST_CASE("a hand is drawn over the wall behind the person and over the desk that it lies on") {
    struct Row {
        const char* what;
        Point hand;
        View view;
        PlacedProp prop;
    };
    const Row rows[] = {{"wall", {-.045, .87, -.3}, {22, 8}, {Prop::wall, {-.07, 0, 0}, 180}},
                        {"desk", {.12, .446, -.2}, {74, 10}, {Prop::desk, {.16, 0, -.4}, 90}}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Pose pose{.hips = {0, .48, 0}};
        pose.left_hand = {{Part::space, Side::both, row.hand}, Point{1, 0, 0}, {}};
        const Body body = solve(pose);
        const glm::dvec2 palm = Camera{row.view}(body.arms[left_side].palm);
        const auto strokes = strokes_of({body, row.view, {row.prop}});
        const auto thing = last_of(strokes, [](const Stroke& stroke) { return stroke.ink == Ink::prop; });
        const auto hand = last_of(strokes, [&](const Stroke& stroke) {
            return stroke.ink == Ink::body &&
                   std::ranges::any_of(stroke.points, [&](const auto& at) { return glm::distance(at, palm) < .03; });
        });
        CHECK(thing < hand);
    }
}

TEST_CASE("a face is seen from the front, none from behind") {
    const auto bodies = example_bodies();
    const auto is_face = [](const Stroke& stroke) { return stroke.ink == Ink::face; };
    CHECK(std::ranges::count_if(strokes_of(example_body(bodies, "side-reach")), is_face) == 3);
    CHECK(std::ranges::count_if(strokes_of(example_body(bodies, "from-behind")), is_face) == 0);
}

TEST_CASE("the glow says which way the mid-back goes most, and how much of what it can") {
    struct Row {
        Bend bend;
        Glow::Way way;
    };
    using enum Glow::Way;
    const Row rows[] = {{{.bend = 20}, flexion},
                        {{.bend = -15}, extension},
                        {{.turn = 20}, right_turn},
                        {{.turn = -20}, left_turn},
                        {{.lean = 20}, right_lean},
                        {{.lean = -20}, left_lean},
                        {{.bend = 5, .turn = 25}, right_turn},
                        {{}, breath}};
    for (const Row& row : rows) {
        const Glow glow = glow_of({.mid_back = row.bend});
        CHECK(glow.way == row.way);
        CHECK((glow.amount > 0) == (row.way != breath));
        CHECK(glow.amount <= 1);
    }
    CHECK(glow_of({.ribs = .7, .mid_back = {}}).amount == doctest::Approx(.7));
    CHECK(glow_of({.belly = .6, .mid_back = {}}).amount == doctest::Approx(.6));
    CHECK(glow_of({.mid_back = {.turn = 300}}).amount == 1);
}

TEST_CASE("what the mid-back does goes to the left or the right of the picture as it is seen") {
    using enum Glow::Way;
    struct Row {
        const char* what;
        Glow::Way way;
        double yaw;
        int right;
    };
    const Row rows[] = {
        {"leaning right, seen from the front", right_lean, 0, -1},
        {"leaning left, seen from the front", left_lean, 30, 1},
        {"leaning right, seen from behind", right_lean, 180, 1},
        {"turning right, seen from the front", right_turn, 0, -1},
        {"turning right, seen from behind", right_turn, 180, -1},
        {"turning left", left_turn, 60, 1},
        {"bending, seen from the right", flexion, 90, 1},
        {"bending, seen from the left", extension, -60, -1},
        {"bending, seen from behind on the right", extension, 140, 1},
    };
    const auto bodies = example_bodies();
    Shown shown = example_body(bodies, "tall");
    for (const Row& row : rows) {
        CAPTURE(row.what);
        shown.view = {row.yaw, 10};
        CHECK(to_the_right(row.way, shown) * row.right > .4);
    }
}

TEST_CASE("a way that glows has an arrow too, so that it is not told by colour alone") {
    const auto bodies = example_bodies();
    const auto arrows = [&](const char* name, Ink ink) {
        return std::ranges::count_if(strokes_of(example_body(bodies, name)),
                                     [ink](const Stroke& stroke) { return stroke.ink == ink && stroke.what == Stroke::What::outline; });
    };
    CHECK(arrows("twist", Ink::rotation) == 1);
    CHECK(arrows("cow", Ink::extension) == 1);
    CHECK(arrows("cat", Ink::flexion) == 1);
    CHECK(arrows("side-reach", Ink::side_bend) == 1);
    CHECK(arrows("tall", Ink::rotation) == 0);
}

TEST_CASE("the arrow tells its direction from wherever one looks, so that it is not told by colour alone") {
    struct Row {
        const char* what;
        Bend one, other;
        Ink one_ink, other_ink;
    };
    const Row rows[] = {{"bend", {.bend = 9}, {.bend = -7}, Ink::flexion, Ink::extension},
                        {"lean", {.lean = 8}, {.lean = -8}, Ink::side_bend, Ink::side_bend},
                        {"turn", {.turn = 12}, {.turn = -12}, Ink::rotation, Ink::rotation}};
    const auto shown = [](const Bend& bend, const View& view) {
        Pose pose{.hips = {0, .525, 0}};
        pose.lower = pose.upper = bend;
        return strokes_of({solve(pose), view, {}});
    };
    struct Tip {
        double strength = 0;
        glm::dvec2 at{}, way{};
    };
    // Of the arrow that is seen best.
    const auto tip_of = [](const std::vector<Stroke>& strokes, Ink ink) {
        Tip best;
        for (std::size_t i = 1; i < strokes.size(); ++i) {
            if (strokes[i].ink != ink || strokes[i].what != Stroke::What::outline || strokes[i].strength <= best.strength) continue;
            const std::vector<glm::dvec2>& shaft = strokes[i - 1].points;
            best = {strokes[i].strength, shaft.back(), shaft.back() - shaft[shaft.size() / 2]};
        }
        return best;
    };
    for (const Row& row : rows) {
        for (double yaw = -180; yaw < 180; yaw += 15) {
            for (const double pitch : {0., 12., 30.}) {
                CAPTURE(std::string{row.what});
                CAPTURE(yaw);
                CAPTURE(pitch);
                const Tip one = tip_of(shown(row.one, {yaw, pitch}), row.one_ink);
                const Tip other = tip_of(shown(row.other, {yaw, pitch}), row.other_ink);
                for (const Tip& tip : {one, other}) {
                    CHECK(tip.strength >= .45);
                    CHECK(glm::length(tip.way) > .02);
                }
                // They point apart, or at least lie on two sides of the chest.
                const bool points_apart = glm::dot(glm::normalize(one.way), glm::normalize(other.way)) < .7;
                CHECK((points_apart || glm::distance(one.at, other.at) > .1));
            }
        }
    }
}

namespace {

struct ShownArrow {
    glm::dvec2 tip{}, way{};
};

/// All of this ink, from the first to the last.
std::vector<ShownArrow> arrows_of(const Pose& pose, const View& view, Ink ink) {
    const std::vector<Stroke> strokes = strokes_of({solve(pose), view, {}});
    std::vector<ShownArrow> arrows;
    for (std::size_t i = 1; i < strokes.size(); ++i) {
        const std::vector<glm::dvec2>& shaft = strokes[i - 1].points;
        if (strokes[i].ink == ink && strokes[i].what == Stroke::What::outline && strokes[i - 1].what == Stroke::What::line)
            arrows.push_back({shaft.back(), glm::normalize(shaft.back() - shaft.front())});
    }
    return arrows;
}

Pose upright() {
    Pose pose{.hips = {0, .525, 0}};
    const auto on_floor = [](double aside) { return Reach{{Part::floor, Side::both, {-.02, 0, aside}}, Point{1, 0, 0}, Point{1, 0, 0}}; };
    pose.right_foot = on_floor(.085), pose.left_foot = on_floor(-.085);
    return pose;
}

}  // namespace

TEST_CASE("a chest that hangs from arms reaching ahead sinks: its arrow comes down on the back") {
    Pose pose = upright();
    pose.pelvis.bend = 55;
    pose.lower.bend = pose.upper.bend = -15;
    pose.right_hand = {{Part::space, Side::both, {.6, .6, .12}}, {}, {}};
    pose.left_hand = {{Part::space, Side::both, {.6, .6, -.12}}, {}, {}};
    const auto arrows = arrows_of(pose, {90, 0}, Ink::extension);
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].way.y > .5);
}

TEST_CASE("ribs or hips that glide aside have a level arrow to that side, not one of a lean") {
    const View front{0, 0};  // The right side is to the left of the picture.
    Pose ribs = upright();
    ribs.lower.lean = 18;
    ribs.upper.lean = -18;
    auto arrows = arrows_of(ribs, front, Ink::side_bend);
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].way.x < -.99);

    Pose hips = upright();
    hips.hips.z = .18;
    hips.lower.lean = -17;
    hips.upper.lean = -3;
    arrows = arrows_of(hips, front, Ink::side_bend);
    REQUIRE(arrows.size() == 1);
    CHECK(arrows[0].way.x < -.9);
    CHECK(arrows[0].tip.y > -.6);
}

TEST_CASE("where the hips turn below a chest that stays, the arrow goes round the hips and with them") {
    const auto arrow = [](double pelvis, double spine) {
        Pose pose = upright();
        pose.pelvis.turn = pelvis;
        pose.lower.turn = pose.upper.turn = spine / 2;
        const auto arrows = arrows_of(pose, {0, 0}, Ink::rotation);
        REQUIRE(arrows.size() == 1);
        return arrows[0];
    };
    CHECK(arrow(0, 25).tip.y < -.7);
    CHECK(arrow(-25, 25).tip.y > -.6);
    CHECK(arrow(0, 25).way.x < 0);
    CHECK(arrow(-25, 25).way.x > 0);
    CHECK(arrow(25, -25).way.x < 0);
}

TEST_CASE("shoulders that move while the mid-back rests have arrows of their own") {
    const auto moved = [](double raise, double forward, const View& view) {
        Pose pose = upright();
        pose.right_shoulder = pose.left_shoulder = {raise, forward};
        return arrows_of(pose, view, Ink::shoulders);
    };
    const auto up = moved(25, 0, {0, 0});
    REQUIRE(up.size() == 2);
    CHECK(up[0].way.y < -.99);
    const auto drawn_together = moved(0, -25, {180, 0});
    REQUIRE(drawn_together.size() == 2);
    CHECK(drawn_together[0].way.x < -.9);  // The right one, seen from behind.
    CHECK(drawn_together[1].way.x > .9);
    CHECK(moved(25, 0, {60, 0}).size() == 1);  // The other would lie over the face.
    CHECK(moved(0, 0, {0, 0}).empty());
    CHECK(moved(5, -8, {0, 0}).empty());
}

TEST_CASE("the rim of a breath shines through the arms beside the trunk, and crosses no chest") {
    Pose pose = upright();
    pose.ribs = 1;
    const std::vector<Stroke> strokes = strokes_of({solve(pose), {0, 0}, {}});
    const auto arms = last_of(strokes, [](const Stroke& stroke) { return stroke.ink == Ink::body; });
    const auto is_rim = [](const Stroke& stroke) { return stroke.ink == Ink::breathing; };
    CHECK(last_of(strokes, is_rim) > arms);
    for (auto stroke = strokes.begin() + arms; stroke != strokes.end(); ++stroke)
        for (const glm::dvec2& point : stroke->points)
            if (is_rim(*stroke)) CHECK(std::abs(point.x) > .08);
}

TEST_CASE("a breath is seen where it goes: rings before the belly, or round the ribs, as wide as it is full") {
    const auto rings = [](double ribs, double belly) {
        Pose pose{.hips = {0, .525, 0}};
        pose.ribs = ribs, pose.belly = belly;
        std::vector<Stroke> strokes = strokes_of({solve(pose), {90, 0}, {}});
        std::erase_if(strokes, [](const Stroke& stroke) { return stroke.ink != Ink::breathing; });
        return strokes;
    };
    const auto foremost = [](const std::vector<Stroke>& strokes) { return std::ranges::max(strokes.at(0).points, {}, &glm::dvec2::x); };
    CHECK(rings(0, 0).empty());
    CHECK(foremost(rings(0, 1)).x > foremost(rings(0, .5)).x + .02);
    CHECK(foremost(rings(1, 0)).x > foremost(rings(.5, 0)).x + .02);
    CHECK(foremost(rings(0, 1)).y > foremost(rings(1, 0)).y + .05);
}

TEST_CASE("the frame holds every pose of an exercise and the way between, on both sides") {
    Exercise exercise;
    exercise.each_side = true;
    exercise.figure.base.hips = {0, .525, 0};
    exercise.figure.poses["low"] = {.hips = {0, .4, 0}};
    exercise.figure.poses["reaching"] = exercise.figure.base;
    exercise.figure.poses["reaching"].right_hand = {{Part::space, Side::both, {0, 1.1, .3}}, {}, {}};
    exercise.figure.ready = "low";
    exercise.phases = {{.cue = "Reach", .pose = "reaching", .round = {}}};
    const Frame frame = frame_of(exercise);
    const std::vector<Shown> stills = stills_of(exercise);
    CHECK(stills.size() == 3);
    for (const Shown& shown : stills) {
        for (const Stroke& stroke : strokes_of(shown)) {
            for (const glm::dvec2& point : stroke.points) {
                CHECK(point.x > frame.least.x);
                CHECK(point.x < frame.most.x);
                CHECK(point.y > frame.least.y);
                CHECK(point.y < frame.most.y);
            }
        }
    }
}
