#include "platform/control.h"
#include "support/home.h"
#include "support/print.h"
#include "support/session_bus.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

/// What is typed – exit code, a part of what is printed, a part of what is complained of.
struct Row {
    std::string what;
    std::vector<std::string> words;
    int exit_code;
    std::string out = "";
    std::string err = "";
    std::map<std::string, std::string> environment = {};
    std::string input = "";
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A row without a part says that nothing is printed there.
void check_part(const std::string& text, const std::string& part) {
    if (part.empty())
        CHECK(text == "");
    else
        CHECK_MESSAGE(has(text, part), "not in: ", text);
}

void check_row(const Home& home, const Row& row) {
    CAPTURE(row.what);
    Run run = home.run(row.words, row.environment);
    run.input = row.input;
    const Outcome outcome = outcome_of(run);
    CHECK(outcome.exit_code == row.exit_code);
    check_part(outcome.out, row.out);
    check_part(outcome.err, row.err);
    CHECK(outcome.err.size() < 2000);
    CHECK_FALSE(has(outcome.err, "CRITICAL"));
}

void check_rows(const std::vector<Row>& rows) {
    const Home home;
    for (const Row& row : rows) check_row(home, row);
}

const std::string long_word(100'000, 'a');

}  // namespace

TEST_CASE("what the commands that need no running Limber print") {
    const NoSessionBus no_bus;
    check_rows({
        {"help", {"--help"}, 0, "limber break seated-twist"},
        {"help, briefly", {"-h"}, 0, "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 Limber does not run."},
        {"help for a command", {"status", "--help"}, 0, "Example: limber status --waybar --follow"},
        {"help for a command's command", {"exercises", "show", "--help"}, 0, "Example: limber exercises show cat-cow"},
        {"the version", {"--version"}, 0, "limber 0."},
        {"a day", {"simulate", "HOME/good.day"}, 0, "09:30:00  due  break=micro  sitting_s=1800"},
        {"a day for programs",
         {"simulate", "--json", "HOME/good.day"},
         0,
         R"({"at":"2026-03-02T09:30:00+01:00","event":"due","break":"micro","sitting_s":1800})"},
        {"a day from standard input",
         {"simulate", "-"},
         0,
         "2026-03-02 09:00:00  back",
         "",
         {},
         "date 2026-03-02\n09:00:00 input\n09:01:00 end\n"},
        {"a day with answers", {"simulate", "--answer", "skip", "HOME/good.day"}, 0, "why=skip"},
        {"a day with a configuration", {"simulate", "--config", "HOME/good.toml", "HOME/good.day"}, 0, "09:20:00  due"},
        {"a day with a configuration that has a mistake: the rest of it counts",
         {"simulate", "--config", "HOME/mistaken.toml", "HOME/good.day"},
         0,
         "09:30:00  due",
         "mistaken.toml:2:9: \"4x\" is not a duration"},
        {"a day with the largest seed", {"simulate", "--seed", "4294967295", "HOME/good.day"}, 0, "summary"},
        {"no configuration of one's own", {"check"}, 0, "No mistakes."},
        {"a good file", {"check", "HOME/good.toml"}, 0, "No mistakes."},
        {"where the configuration lies", {"config", "path"}, 0, "/config/limber/limber.toml\n"},
        {"what is in force", {"config", "show"}, 0, "[micro]\nenabled = true\nevery = \"30min\""},
        {"the exercises", {"exercises", "list"}, 0, "seated-twist "},
        {"the exercises, why one is left out", {"exercises", "list"}, 0, "(needs the floor and a mat)"},
        {"the routines", {"exercises", "list"}, 0, "Desk reset (2min)"},
        {"one exercise", {"exercises", "show", "cat-cow"}, 0, "Position:   hands-and-knees"},
        {"no exercises of one's own", {"exercises", "check"}, 0, "You have no exercises of your own; they would lie in "},
        {"the shipped exercises", {"exercises", "check", SOURCE_FOLDER "/assets"}, 0, "No mistakes."},
        {"good exercises", {"exercises", "check", "HOME/good/exercises"}, 0, "No mistakes."},
        {"a report of nothing", {"report"}, 0, "Nothing has been recorded in this time yet."},
        {"a report of nothing for programs", {"report", "--format", "json", "--days", "1"}, 0, R"("total":{"sitting_s":0)"},
        {"a report of nothing for tables", {"report", "--format=csv"}, 0, "date,exercise,name,directions,done_s\n"},
        {"the longest report", {"report", "--days", "3660"}, 0, "Nothing has been recorded"},
        {"autostart", {"autostart", "on"}, 0, "Limber starts with your session from now on."},
        {"no autostart", {"autostart", "off"}, 0, "Limber no longer starts with your session."},
    });
}

TEST_CASE("wrong usage is told with what would be right, and exits with 2") {
    const NoSessionBus no_bus;
    check_rows({
        {"no such command", {"frobnicate"}, 2, "", "limber: limber has no command 'frobnicate'\n"},
        {"a slip of the finger",
         {"statsu"},
         2,
         "",
         "has no command 'statsu'; did you mean 'status'?\n`limber --help` shows how it is used."},
        {"another case", {"REPORT"}, 2, "", "did you mean 'report'?"},
        {"no such option", {"--frobnicate"}, 2, "", "limber has no option '--frobnicate'"},
        {"an option misspelt", {"report", "--fromat=csv"}, 2, "", "limber report has no option '--fromat=csv'; did you mean '--format'?"},
        {"two commands", {"status", "skip"}, 2, "", "limber status takes no further word 'skip'"},
        {"an empty word", {""}, 2, "", "limber has no command ''"},
        {"a very long word", {long_word}, 2, "", "limber has no command 'aaaaaa"},
        {"not UTF-8", {"\xff\xfe"}, 2, "", "limber has no command '?\?'"},
        {"what would upset a terminal", {"\x1b[31mred\n"}, 2, "", "limber has no command '?[31mred?'"},
        {"words behind --", {"--", "status"}, 2, "", "limber: "},
        {"half a command", {"config"}, 2, "", "limber config needs one of these words: path, show"},
        {"half a command, misspelt", {"config", "shwo"}, 2, "", "limber config has no command 'shwo'; did you mean 'show'?"},
        {"half another command", {"exercises"}, 2, "", "limber exercises needs one of these words: list, show, play, check, sheet"},
        {"an exercise without a name", {"exercises", "show"}, 2, "", "ID is required"},
        {"a day without a file", {"simulate"}, 2, "", "DAY is required\n`limber simulate --help` shows"},
        {"two days", {"simulate", "HOME/good.day", "HOME/good.day"}, 2, "", "limber simulate takes no further word"},
        {"a seed of letters",
         {"simulate", "--seed", "abc", "HOME/good.day"},
         2,
         "",
         "--seed: 'abc' is not a whole number from 0 to 4294967295"},
        {"a seed below 0", {"simulate", "--seed", "-1", "HOME/good.day"}, 2, "", "'-1' is not a whole number"},
        {"a seed too large", {"simulate", "--seed", "99999999999999999999", "HOME/good.day"}, 2, "", "is not a whole number"},
        {"no such answer",
         {"simulate", "--answer", "maybe", "HOME/good.day"},
         2,
         "",
         "--answer: 'maybe' is none of none, start, later, skip"},
        {"no such format", {"report", "--format", "xml"}, 2, "", "--format: 'xml' is none of text, json, csv"},
        {"a format misspelt", {"report", "--format", "jsno"}, 2, "", "did you mean 'json'?"},
        {"no days", {"report", "--days", "0"}, 2, "", "--days: '0' is not a whole number from 1 to 3660"},
        {"too many days", {"report", "--days", "99999999999"}, 2, "", "'99999999999' is not a whole number from 1 to 3660"},
        {"days below 0", {"report", "--days", "-3"}, 2, "", "'-3' is not a whole number"},
        {"half a day", {"report", "--days", "1.5"}, 2, "", "'1.5' is not a whole number"},
        {"an empty number of days", {"report", "--days", ""}, 2, "", "'' is not a whole number"},
        {"an option without its value", {"report", "--days"}, 2, "", "limber: limber report --days needs a value\n"},
        {"an option with an empty value", {"report", "--days="}, 2, "", "limber report --days needs a value"},
        {"an option twice", {"report", "--days", "1", "--days", "2"}, 2, "", "limber report --days may be given once"},
        {"a scale too large", {"exercises", "sheet", "HOME/x.png", "--scale", "9"}, 2, "", "--scale: '9' is not a number from 0.25 to 8"},
        {"a scale of letters", {"exercises", "sheet", "HOME/x.png", "--scale", "big"}, 2, "", "'big' is not a number"},
        {"two forms at once", {"status", "--json", "--waybar"}, 2, "", "--json excludes --waybar"},
        {"autostart without a word", {"autostart"}, 2, "", "on|off is required"},
        {"autostart perhaps", {"autostart", "maybe"}, 2, "", "on|off: 'maybe' is none of on, off"},
        {"a pause of apples", {"pause", "5", "apples"}, 2, "", "'5apples' is no time to pause for: write a duration such as 1h or 30min"},
        {"a pause below 0", {"pause", "-1h"}, 2, "", "limber: "},
        {"a pause of nothing", {"pause", "0s"}, 2, "", "'0s' is no time to pause for"},
        {"an empty pause", {"pause", ""}, 2, "", "'' is no time to pause for"},
        {"a pause that is not UTF-8", {"pause", "\xff"}, 2, "", "'?' is no time to pause for"},
        {"a break that is not UTF-8", {"break", "\xff"}, 2, "", "limber: '?' is not UTF-8"},
        {"a file without a name", {"check", ""}, 2, "", "a file without a name"},
    });
}

TEST_CASE("what cannot be done is told with its reason, and exits with 1") {
    const NoSessionBus no_bus;
    check_rows({
        {"no such day", {"simulate", "HOME/nope.day"}, 1, "", "nope.day' cannot be read"},
        {"a folder for a day", {"simulate", "HOME/good"}, 1, "", "good' cannot be read"},
        {"a day without an end", {"simulate", "/dev/zero"}, 1, "", "limber: the day '/dev/zero' cannot be read"},
        {"an empty day", {"simulate", "-"}, 1, "", "<stdin>:1:1: nothing happens on this day"},
        {"a broken day", {"simulate", "HOME/broken.day"}, 1, "", "broken.day:3:10: 'inptu' is no event"},
        {"a day of what would upset a terminal",
         {"simulate", "-"},
         1,
         "",
         "<stdin>:2:10: '?[31mred' is no event",
         {},
         "date 2026-03-02\n09:00:00 \x1b[31mred\n"},
        {"a day of garbage", {"simulate", "-"}, 1, "", "<stdin>:1:", {}, std::string{"\x00\xff\xfe", 3}},
        {"a day without its configuration",
         {"simulate", "--config", "HOME/nope.toml", "HOME/good.day"},
         1,
         "",
         "nope.toml:1:1: cannot be read"},
        {"a day with a folder for a configuration",
         {"simulate", "--config", "HOME/good", "HOME/good.day"},
         1,
         "",
         "good:1:1: is a folder, expected a file"},
        {"a day with a configuration that is no TOML",
         {"simulate", "--config", "HOME/broken.toml", "HOME/good.day"},
         1,
         "",
         "broken.toml:1:7: "},
        {"a file with a mistake", {"check", "HOME/mistaken.toml"}, 1, "", "mistaken.toml:2:9: "},
        {"a good file and one with a mistake", {"check", "HOME/good.toml", "HOME/mistaken.toml"}, 1, "", "mistaken.toml:2:9: "},
        {"no such file", {"check", "HOME/nope.toml"}, 1, "", "nope.toml:1:1: cannot be read: No such file"},
        {"a folder for a file", {"check", "HOME/good"}, 1, "", "good:1:1: is a folder, expected a file"},
        {"no such exercise",
         {"exercises", "show", "nope"},
         1,
         "",
         "limber: no exercise or routine is called 'nope' (`limber exercises list` names them)"},
        {"an exercise misspelt", {"exercises", "show", "seated-twst"}, 1, "", "'seated-twst'; did you mean 'seated-twist'?"},
        {"an exercise without a letter", {"exercises", "show", ""}, 1, "", "is called ''"},
        {"an exercise that is not UTF-8", {"exercises", "show", "\xff"}, 1, "", "is called '?'"},
        {"a routine for an exercise",
         {"exercises", "show", "desk-reset"},
         1,
         "",
         "'desk-reset' is a routine; `limber break desk-reset` starts it"},
        {"bad exercises", {"exercises", "check", "HOME/bad/exercises"}, 1, "", "twist.toml:1:"},
        {"no such folder of exercises", {"exercises", "check", "HOME/nope"}, 1, "", "nope:1:1: no such folder"},
        {"a file for a folder of exercises", {"exercises", "check", "HOME/a file"}, 1, "", "cannot be read as a folder"},
        {"a catalog that is not there",
         {"check"},
         1,
         "",
         "no exercise was found: Limber is not installed whole",
         {{"LIMBER_ASSETS", "HOME/nope"}}},
        {"a home that cannot be written", {"autostart", "on"}, 1, "", "limber: autostart: ", {{"XDG_CONFIG_HOME", "/proc/nope"}}},
        {"a file in the place of the home", {"autostart", "on"}, 1, "", "Not a directory", {{"XDG_CONFIG_HOME", "HOME/a file"}}},
        {"a picture on a full disk", {"exercises", "sheet", "/dev/full", "cat-cow"}, 1, "", "limber: sheet: /dev/full cannot be written"},
        {"a picture of no exercise", {"exercises", "sheet", "HOME/x.png", "nope"}, 1, "", "is called 'nope'"},
        {"no display", {}, 1, "", "limber: there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"},
        {"a display that is not there", {}, 1, "", "limber: the display :4999 cannot be reached", {{"DISPLAY", ":4999"}}},
        {"a display that is none", {}, 1, "", "limber: the display nonsense cannot be reached", {{"DISPLAY", "nonsense"}}},
    });
}

TEST_CASE("what a body cannot do is told among the mistakes of its folder, file by file") {
    const Home home;
    const Outcome outcome = outcome_of(home.run({"exercises", "check", "HOME/stiff"}));
    CHECK(outcome.exit_code == 1);
    const auto a = outcome.err.find("a-twist.toml:"), b = outcome.err.find("b-twist.toml:"), c = outcome.err.find("c-twist.toml:");
    CHECK(a < b);
    CHECK(b < c);
    CHECK(c != std::string::npos);
    CHECK_MESSAGE(has(outcome.err, "pose \"turned\": the right hand cannot reach"), outcome.err);
    const Outcome good = outcome_of(home.run({"exercises", "check", "HOME/good/exercises"}));
    CHECK(good.exit_code == 0);
}

TEST_CASE("reading goes on where nothing can be written, and where the home holds files for folders") {
    const NoSessionBus no_bus;
    const std::map<std::string, std::string> read_only{
        {"XDG_CONFIG_HOME", "/proc/nope"}, {"XDG_DATA_HOME", "/proc/nope"}, {"XDG_STATE_HOME", "/proc/nope"}};
    const std::map<std::string, std::string> files{
        {"XDG_CONFIG_HOME", "HOME/a file"}, {"XDG_DATA_HOME", "HOME/a file"}, {"XDG_STATE_HOME", "HOME/a file"}};
    for (const auto& environment : {read_only, files}) {
        check_rows({
            {"report", {"report"}, 0, "Nothing has been recorded", "", environment},
            {"configuration", {"config", "show"}, 0, "[micro]", "", environment},
            {"check", {"check"}, 0, "No mistakes.", "", environment},
            {"exercises", {"exercises", "list"}, 0, "seated-twist", "", environment},
            {"a day", {"simulate", "HOME/good.day"}, 0, "summary", "", environment},
        });
    }
}

TEST_CASE("a report from a file that is no history moves it aside and says so") {
    const NoSessionBus no_bus;
    const Home home;
    std::filesystem::create_directories(home / "data" / "limber");
    write(home / "data" / "limber" / "history.db", std::string(5000, 'x'));
    check_row(home, {"the first", {"report"}, 0, "Nothing has been recorded", "history.db cannot be read"});
    check_row(home, {"the second", {"report"}, 0, "Nothing has been recorded"});
    int kept = 0;
    for (const auto& entry : std::filesystem::directory_iterator{home / "data" / "limber"}) kept += has(entry.path(), "history.db.broken");
    CHECK(kept == 1);
}

TEST_CASE("a report where a folder stands in the place of the history fails") {
    const NoSessionBus no_bus;
    const Home home;
    std::filesystem::create_directories(home / "data" / "limber" / "history.db");
    check_row(home, {"report", {"report"}, 1, "", "history.db: there is a folder of that name"});
}

TEST_CASE("what is printed to a full disk or a closed stream is a failure") {
    const NoSessionBus no_bus;
    const Home home;
    const std::vector<std::vector<std::string>> commands{
        {"--help"}, {"--version"}, {"report"}, {"check"}, {"config", "show"}, {"exercises", "list"}, {"simulate", "HOME/good.day"}};
    for (const auto& words : commands) {
        CAPTURE(words);
        Run full = home.run(words), closed = home.run(words);
        full.output_file = "/dev/full";
        closed.closed_output = true;
        for (const Run& run : {full, closed}) {
            const Outcome outcome = outcome_of(run);
            CHECK(outcome.exit_code == 1);
            check_part(outcome.err, "limber: not all of it could be printed");
        }
    }
}

// ---- with a running Limber, and without

TEST_CASE("what is said to a Limber that does not run exits with 3, and with 1 where no session bus lets one know") {
    const std::vector<std::vector<std::string>> commands{{"status"},
                                                         {"status", "--json"},
                                                         {"status", "--follow"},
                                                         {"break"},
                                                         {"break", "nope"},
                                                         {"break", ""},
                                                         {"start"},
                                                         {"later"},
                                                         {"skip"},
                                                         {"pause"},
                                                         {"resume"},
                                                         {"pause", "1h"},
                                                         {"pause", "1", "h"},
                                                         {"reset"},
                                                         {"quit"}};
    const Home home;
    for (const auto& words : commands) {
        CAPTURE(words);
        {
            const NoSessionBus no_bus;
            check_row(home, {"no bus", words, 1, "", "limber: no session bus: cannot reach Limber"});
        }
        const SessionBus bus;
        check_row(home, {"not running", words, 3, "", "limber: Limber does not run; start it with `limber`\n"});
    }
}

TEST_CASE("what is said reaches the running Limber, and its answer the one who said it") {
    const SessionBus bus;
    const Home home;
    std::vector<std::string> heard;
    const auto answer = [&](const Command& said) {
        std::string line = said.name;
        for (const std::string& word : said.words) line += " " + word;
        heard.push_back(line);
        return said.name == "skip" ? Answer{.failure = "no prompt is open"} : Answer{.text = said.name == "reset" ? "Done." : ""};
    };
    const Claimed claimed = claim_control(answer, [] { return Status{.state = "counting", .sitting_s = 60}; });
    REQUIRE(claimed.claim == Claim::owner);
    const std::vector<Row> rows{
        {"", {}, 0},
        {"", {"break"}, 0},
        {"", {"break", "seated-twist", "open-book"}, 0},
        {"", {"start"}, 0},
        {"", {"later"}, 0},
        {"", {"skip"}, 1, "", "limber: no prompt is open\n"},
        {"", {"pause"}, 0},
        {"", {"pause", "1h30min"}, 0},
        {"", {"pause", "1h", "30min"}, 0},
        {"", {"pause", "until-tomorrow"}, 0},
        {"", {"resume"}, 0},
        {"", {"reset"}, 0, "Done.\n"},
        {"", {"quit"}, 0},
    };
    for (const Row& row : rows) check_row(home, row);
    const std::vector<std::string> expected{
        "show",          "break",         "break seated-twist open-book", "start",  "later", "skip", "pause",
        "pause 1h30min", "pause 1h30min", "pause until-tomorrow",         "resume", "reset", "quit"};
    CHECK(heard == expected);
}

TEST_CASE("the status of the running Limber in its three forms") {
    const SessionBus bus;
    const Home home;
    const auto status = [] { return Status{.state = "held", .sitting_s = 1800, .next_break = "micro", .next_in_s = 0, .held = {"call"}}; };
    const Claimed claimed = claim_control([](const Command&) { return Answer{}; }, status);
    REQUIRE(claimed.claim == Claim::owner);
    check_row(home, {"text", {"status"}, 0, "in a call"});
    check_row(home,
              {"json", {"status", "--json"}, 0, R"({"state":"held","sitting_s":1800,"next_break":"micro","next_in_s":0,"held":["call"])"});
    check_row(home, {"waybar", {"status", "--waybar"}, 0, R"("class":"held")"});
    Run full = home.run({"status"});
    full.output_file = "/dev/full";
    CHECK(outcome_of(full).exit_code == 1);
    full.command.push_back("--follow");
    CHECK(outcome_of(full).exit_code == 1);
}
