#include "config/settings_file.h"

#include "config/names.h"
#include "config/problems.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>

#include <random>

using namespace limber;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

bool every_id(std::string_view) { return true; }

LoadedSettings read(const std::string& text) { return read_settings(text, "limber.toml", every_id); }

/// Any settings that a file can say.
class AnySettings {
public:
    explicit AnySettings(unsigned seed) : random_{seed} {}

    Settings operator()() {
        Settings s;
        s.micro = {coin(), span(5min, 4h), span(20s, 10min)};
        s.longer = {coin(), span(30min, 12h), span(2min, 30min)};
        s.sitting.away_after = span(30s, 15min);
        s.sitting.natural_break = span(std::max<Duration>(1min, s.sitting.away_after), 1h);
        s.sitting.day_starts = std::chrono::minutes{number(0, 24 * 60 - 1)};
        s.prompt = {span(0s, 10min), span(1s, 30s),     span(10s, 10min), span(1min, 1h),      number(0, 20),
                    number(1, 20),   any<Strictness>(), any<Corner>(),    any<PromptMonitor>()};
        s.hold = {coin(), coin(), coin(), span(0s, 10min)};
        for (auto& day : s.hours) day = hours();
        s.body = {any<Place>(), some<Equipment>(), some<Condition>(), span(1min, 2h), coin()};
        s.routine = {{"cobra", "odd \"id\" \\ é"}, {"open-book"}, coin(), number(0, 100), coin(), any<Motion>(), coin()};
        s.tray_ring = coin();
        s.log_level = any<LogLevel>();
        return s;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution{least, most}(random_); }
    bool coin() { return number(0, 1) == 1; }
    Duration span(Duration least, Duration most) {
        return std::chrono::seconds{number(static_cast<int>(least / 1s), static_cast<int>(most / 1s))};
    }
    template <class E>
    E any() {
        return static_cast<E>(number(0, static_cast<int>(names<E>().size()) - 1));
    }
    template <class E>
    std::set<E> some() {
        std::set<E> result;
        for (int i = number(0, 4); i > 0; --i) result.insert(any<E>());
        return result;
    }
    std::vector<HourRange> hours() {
        std::vector<HourRange> ranges;
        for (int at = number(0, 600); at < 1440 && coin(); at += number(0, 300)) {
            const int end = number(at + 1, 1440);
            ranges.push_back({std::chrono::minutes{at}, std::chrono::minutes{end}});
            at = end;
        }
        return ranges;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("an empty file, or one of comments, is the defaults") {
    for (const char* text : {"", "\n\n", "# nothing\n", "\xEF\xBB\xBF", "\r\n", "[micro]\n[long]\n", "[hours]"}) {
        const auto loaded = read(text);
        CHECK(lines(loaded.problems) == "");
        CHECK(loaded.readable);
        CHECK(loaded.settings == Settings{});
    }
}

TEST_CASE("the shipped limber.toml says just the defaults") {
    const auto loaded = load_settings(SOURCE_FOLDER "/config/limber.toml", every_id);
    CHECK(lines(loaded.problems) == "");
    CHECK(loaded.readable);
    CHECK(loaded.settings == Settings{});
    CHECK(to_toml(loaded.settings) == to_toml(Settings{}));
}

TEST_CASE("every key of the design takes effect") {
    const auto loaded = read(R"(
[micro]
enabled = false
every = "25min"
length = "90s"
[long]
enabled = false
every = "1h30min"
length = "10min"
[sitting]
away_after = "2min"
natural_break = "7min"
day_starts = "00:00"
[prompt]
wait_for_pause = "0s"
pause = "8s"
answer_within = "1min"
snooze = "10min"
max_snoozes = 0
prompts = 5
strictness = "strict"
position = "centre"
monitor = "all"
[hold]
call = false
fullscreen = false
do_not_disturb = false
grace = "1min"
[hours]
mon = ["13:30-18:00", "09:00-12:30"]
sun = ["00:00-24:00"]
[body]
place = "floor"
equipment = ["mat", "band"]
conditions = ["fused-spine"]
daily_dose = "15min"
progress = false
[routine]
exclude = ["cobra"]
favour = ["open-book"]
sound = false
volume = 5
voice = true
motion = "reduced"
tips = false
[tray]
ring = false
[log]
level = "trace"
)");
    CHECK(lines(loaded.problems) == "");
    Settings expected;
    expected.micro = {false, 25min, 90s};
    expected.longer = {false, 90min, 10min};
    expected.sitting = {2min, 7min, 0min};
    expected.prompt = {0s, 8s, 1min, 10min, 0, 5, Strictness::strict, Corner::centre, PromptMonitor::all};
    expected.hold = {false, false, false, 1min};
    expected.hours[0] = {{9h, 12h + 30min}, {13h + 30min, 18h}};
    expected.hours[6] = {{0h, 24h}};
    expected.body = {Place::floor, {Equipment::mat, Equipment::band}, {Condition::fused_spine}, 15min, false};
    expected.routine = {{"cobra"}, {"open-book"}, false, 5, true, Motion::reduced, false};
    expected.tray_ring = false;
    expected.log_level = LogLevel::trace;
    CHECK(loaded.settings == expected);
}

TEST_CASE("dotted keys, inline tables and quoted keys say the same as tables") {
    for (const char* text : {"micro.every = \"20min\"", "micro = { every = \"20min\" }", "[ \"micro\" ]\n'every' = '20min'",
                             "[micro]\r\nevery=\"20min\"\r\n", "[micro]\nevery = \"\"\"20min\"\"\""}) {
        const auto loaded = read(text);
        CHECK(lines(loaded.problems) == "");
        CHECK(loaded.settings.micro.every == 20min);
    }
}

TEST_CASE("each range holds up to its ends and no further") {
    struct Row {
        const char* table;
        const char* key;
        const char *below, *least, *most, *above;
    };
    const Row rows[] = {
        {"micro", "every", "\"4min59s\"", "\"5min\"", "\"4h\"", "\"4h1s\""},
        {"micro", "length", "\"19s\"", "\"20s\"", "\"10min\"", "\"10min1s\""},
        {"long", "every", "\"29min59s\"", "\"30min\"", "\"12h\"", "\"12h1s\""},
        {"long", "length", "\"119s\"", "\"2min\"", "\"30min\"", "\"1801s\""},
        {"sitting", "away_after", "\"29s\"", "\"30s\"", "\"5min\"", "\"15min1s\""},  // 15min: with a natural_break, below
        {"sitting", "natural_break", "\"59s\"", "\"3min\"", "\"1h\"", "\"1h1s\""},   // 1min: with an away_after, below
        {"sitting", "day_starts", "\"0:00\"", "\"00:00\"", "\"23:59\"", "\"24:00\""},
        {"prompt", "wait_for_pause", "\"-1s\"", "\"0s\"", "\"10min\"", "\"601s\""},
        {"prompt", "pause", "\"0s\"", "\"1s\"", "\"30s\"", "\"31s\""},
        {"prompt", "answer_within", "\"9s\"", "\"10s\"", "\"10min\"", "\"10min1s\""},
        {"prompt", "snooze", "\"59s\"", "\"1min\"", "\"1h\"", "\"61min\""},
        {"prompt", "max_snoozes", "-1", "0", "20", "21"},
        {"prompt", "prompts", "0", "1", "20", "21"},
        {"hold", "grace", "\"-1s\"", "\"0s\"", "\"10min\"", "\"601s\""},
        {"body", "daily_dose", "\"59s\"", "\"1min\"", "\"2h\"", "\"121min\""},
        {"routine", "volume", "-1", "0", "100", "101"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.table);
        CAPTURE(row.key);
        const auto with = [&](const char* value) { return read("[" + std::string{row.table} + "]\n" + row.key + " = " + value + "\n"); };
        CHECK(lines(with(row.least).problems) == "");
        CHECK(lines(with(row.most).problems) == "");
        CHECK(to_toml(with(row.least).settings) != to_toml(with(row.most).settings));
        for (const char* value : {row.below, row.above}) {
            CHECK(with(value).problems.size() == 1);
            CHECK(with(value).settings == Settings{});
        }
    }
    CHECK(lines(read("[sitting]\naway_after = \"15min\"\nnatural_break = \"15min\"").problems) == "");
    CHECK(lines(read("[sitting]\naway_after = \"30s\"\nnatural_break = \"1min\"").problems) == "");
    CHECK(lines(read("[sitting]\naway_after = \"3min\"\nnatural_break = \"3min\"").problems) == "");
}

TEST_CASE("hours may touch, come in any order and last until 24:00") {
    const auto loaded = read("[hours]\nmon = [\"12:00-24:00\", \"00:00-12:00\"]\ntue = []\n");
    CHECK(lines(loaded.problems) == "");
    CHECK(loaded.settings.hours[0] == std::vector<HourRange>{{0h, 12h}, {12h, 24h}});
    CHECK(loaded.settings.hours[1].empty());
}

TEST_CASE("settings that are written read back to the same") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const Settings settings = AnySettings{seed}();
        const auto loaded = read(to_toml(settings));
        CHECK(lines(loaded.problems) == "");
        CHECK(loaded.settings == settings);
    }
}

TEST_CASE("a file that cannot be read is one clear problem") {
    const ScratchFolder folder;
    const auto said = [](const fs::path& path) {
        const auto loaded = load_settings(path, every_id);
        CHECK(!loaded.readable);
        CHECK(loaded.settings == Settings{});
        return lines(loaded.problems);
    };
    const std::string missing = (folder.path() / "none.toml").string();
    CHECK(said(missing) == missing + ":1:1: cannot be read: No such file or directory\n");
    CHECK(said(folder.path()) == folder.path().string() + ":1:1: is a folder, expected a file\n");
    const fs::path file = folder.file("file", "");
    CHECK(said(file / "x") == (file / "x").string() + ":1:1: cannot be read: Not a directory\n");
    const fs::path huge = folder.file("huge.toml", std::string(10'000'000, '#'));
    CHECK(said(huge) == huge.string() + ":1:1: is larger than 1 MB, which no file of settings or exercises is\n");
    CHECK(said("/dev/zero") == "/dev/zero:1:1: is larger than 1 MB, which no file of settings or exercises is\n");
    const fs::path loop = folder.path() / "loop.toml";
    fs::create_symlink(loop, loop);
    CHECK(said(loop) == loop.string() + ":1:1: cannot be read: Too many levels of symbolic links\n");
}

TEST_CASE("a file reads as its text does, up to 1 MB") {
    const ScratchFolder folder;
    const auto good = load_settings(folder.file("good.toml", "[micro]\nevery = \"20min\"\nevry = 1\n"), every_id);
    CHECK(good.settings.micro.every == 20min);
    CHECK(good.readable);
    CHECK(good.problems.size() == 1);
    CHECK(load_settings(folder.file("empty.toml", ""), every_id).readable);
    CHECK(load_settings(folder.file("big.toml", std::string(1'000'000, '\n')), every_id).readable);
    CHECK(!load_settings(folder.file("bigger.toml", std::string(1'000'001, '\n')), every_id).readable);
    CHECK(load_settings("/dev/null", every_id).readable);
}

TEST_CASE("durations have hours, minutes and seconds, in this order, each at most once") {
    const std::pair<const char*, Duration> good[] = {
        {"90s", 90s},
        {"30min", 30min},
        {"1h30min", 90min},
        {"1h", 1h},
        {"2h3min4s", 2h + 3min + 4s},
        {"1h1s", 3601s},
        {"0s", 0s},
        {"007min", 7min},
        {"99999999999999999999h", 1'000'000h},
        {"1000001h", 1'000'000h},
        {"999999h60min1s", 1'000'000h},
    };
    for (const auto& [text, duration] : good) {
        CAPTURE(text);
        CHECK(parse_duration(text) == duration);
    }
    for (const char* text : {"",      " ",      "30",   "min",  "30m",   "30Min", "1.5h",  "90 s", " 90s", "90s ", "-5min",
                             "+5min", "5min1h", "1h1h", "1s1s", "1hmin", "1h5",   "0x10s", "1e3s", "1d",   "½h",   "30min\n"}) {
        CAPTURE(text);
        CHECK(!parse_duration(text));
    }
}

TEST_CASE("a duration is written as short as can be and reads back") {
    const std::pair<Duration, const char*> rows[] = {
        {0s, "0s"},         {45s, "45s"}, {60s, "1min"},     {90s, "1min30s"}, {30min, "30min"}, {1h, "1h"},
        {90min, "1h30min"}, {25h, "25h"}, {1h + 1s, "1h1s"}, {1999ms, "1s"},   {-5s, "0s"},
    };
    for (const auto& [duration, text] : rows) CHECK(to_text(duration) == text);
    for (int seconds = 0; seconds < 20'000; seconds += 7)
        CHECK(parse_duration(to_text(std::chrono::seconds{seconds})) == std::chrono::seconds{seconds});
}
