#include "config/problems.h"
#include "config/settings_file.h"

#include <doctest/doctest.h>

using namespace limber;
using namespace std::chrono_literals;

namespace {

bool known(std::string_view id) { return id == "cobra" || id == "open-book" || id == "seated-twist"; }

/// A broken limber.toml, what is said about it, and what differs from the defaults all the same.
struct Row {
    std::string text;
    std::string expected;
    void (*change)(Settings&) = [](Settings&) {};
};

/// Reads the text with two right settings below it, which must take effect whatever is wrong above.
void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto loaded = read_settings(row.text + "\n[tray]\nring = false\n[log]\nlevel = \"warn\"\n", "l.toml", known);
        CHECK(lines(loaded.problems) == row.expected);
        CHECK(loaded.readable);
        Settings expected;
        expected.tray_ring = false;
        expected.log_level = LogLevel::warn;
        row.change(expected);
        CHECK(to_toml(loaded.settings) == to_toml(expected));
    }
}

}  // namespace

TEST_CASE("an unknown key or table is named, with the one that was probably meant") {
    check({
        {"[micro]\nevry = \"20min\"", "l.toml:2:1: unknown key `evry` in [micro]; did you mean `every`?\n"},
        {"[micro]\nlength = \"1min\"\n  Every = \"20min\"", "l.toml:3:3: unknown key `Every` in [micro]; did you mean `every`?\n",
         [](Settings& s) { s.micro.length = 1min; }},
        {"[prompt]\nmax-snoozes = 3", "l.toml:2:1: unknown key `max-snoozes` in [prompt]; did you mean `max_snoozes`?\n"},
        {"[prompt]\nstrictnes = \"strict\"", "l.toml:2:1: unknown key `strictnes` in [prompt]; did you mean `strictness`?\n"},
        {"[body]\nfavor = []", "l.toml:2:1: unknown key `favor` in [body]; did you mean `favour` in [routine]?\n"},
        {"[routine]\nfavor = []", "l.toml:2:1: unknown key `favor` in [routine]; did you mean `favour`?\n"},
        {"[hold]\npause = \"9s\"", "l.toml:2:1: unknown key `pause` in [hold]; it belongs in [prompt]\n"},
        {"[prompt]\nevery = \"20min\"", "l.toml:2:1: unknown key `every` in [prompt]; it belongs in [micro] or [long]\n"},
        {"every = \"20min\"", "l.toml:1:1: unknown key `every` outside the tables; it belongs in [micro] or [long]\n"},
        {"colour = \"blue\"", "l.toml:1:1: unknown key `colour` outside the tables\n"},
        {"[hold]\nxylophone = 1", "l.toml:2:1: unknown key `xylophone` in [hold]\n"},
        {"[hours]\nmonday = [\"09:00-17:00\"]", "l.toml:2:1: unknown key `monday` in [hours]; did you mean `mon`?\n"},
        {"[micro.every]\nof = \"20min\"", "l.toml:1:1: found a table, expected a duration such as \"30min\"\n"},
        {"[mirco]\nevery = \"20min\"", "l.toml:1:1: unknown table [mirco]; did you mean [micro]?\n"},
        {"[holds]\ncall = false", "l.toml:1:1: unknown table [holds]; did you mean [hold]?\n"},
        {"[window]\nwide = true", "l.toml:1:1: unknown table [window]\n"},
        {"[[micro]]\nevery = \"20min\"", "l.toml:1:1: found a list, expected a table: write [micro]\n"},
        {"[[micros]]\nevery = \"20min\"", "l.toml:1:1: unknown table [micros]; did you mean [micro]?\n"},
        {"micro = \"30min\"", "l.toml:1:9: found a string, expected a table: write [micro]\n"},
        {"micro.evry = \"20min\"", "l.toml:1:7: unknown key `evry` in [micro]; did you mean `every`?\n"},
    });
}

TEST_CASE("a value of the wrong type is told what it is and what would be right") {
    check({
        {"[micro]\nevery = 30", "l.toml:2:9: found an integer, expected a duration such as \"30min\"\n"},
        {"[prompt]\nanswer_within = 45.5", "l.toml:2:17: found a decimal number, expected a duration such as \"45s\"\n"},
        {"[micro]\nevery = 00:30:00", "l.toml:2:9: found a time, expected a duration such as \"30min\"\n"},
        {"[micro]\nenabled = \"yes\"", "l.toml:2:11: found a string, expected true or false\n"},
        {"[long]\nenabled = 0", "l.toml:2:11: found an integer, expected true or false\n"},
        {"[prompt]\nmax_snoozes = \"2\"", "l.toml:2:15: found a string, expected a whole number such as 2\n"},
        {"[prompt]\nprompts = 3.0", "l.toml:2:11: found a decimal number, expected a whole number such as 3\n"},
        {"[routine]\nvolume = true", "l.toml:2:10: found true, expected a whole number such as 60\n"},
        {"[prompt]\nstrictness = 1", "l.toml:2:14: found an integer, expected one of gentle, persistent, strict, in quotes\n"},
        {"[body]\nequipment = \"chair\"", "l.toml:2:13: found a string, expected a list of equipment such as [\"chair\", \"wall\"]\n"},
        {"[body]\nconditions = false", "l.toml:2:14: found false, expected a list of conditions such as [\"neck\", \"knee\"]\n"},
        {"[routine]\nexclude = \"cobra\"", "l.toml:2:11: found a string, expected a list of exercise ids such as [\"seated-twist\"]\n"},
        {"[routine]\nexclude = [1, \"cobra\"]", "l.toml:2:12: found an integer, expected text in quotes\n",
         [](Settings& s) { s.routine.exclude = {"cobra"}; }},
        {"[hours]\nmon = \"09:00-17:00\"",
         "l.toml:2:7: found a string, expected a list of hours such as [\"09:00-12:30\", \"13:30-18:00\"]\n"},
        {"[hours]\nmon = [9]", "l.toml:2:8: found an integer, expected text in quotes\n"},
        {"[sitting]\nday_starts = 4", "l.toml:2:14: found an integer, expected a time of day such as \"04:00\"\n"},
        {"[sitting]\nday_starts = 04:00:00", "l.toml:2:14: found a time, expected a time of day such as \"04:00\"\n"},
        {"[sitting]\nday_starts = 2026-03-02", "l.toml:2:14: found a date, expected a time of day such as \"04:00\"\n"},
        {"[sitting]\naway_after = 2026-03-02T04:00:00Z", "l.toml:2:14: found a date and time, expected a duration such as \"3min\"\n"},
    });
}

TEST_CASE("a bad duration is shown how to write it") {
    const auto bad = [](const std::string& text, const std::string& instead) {
        return Row{"[micro]\nevery = \"" + text + '"', "l.toml:2:9: \"" + text + "\" is not a duration: write " + instead + "\n"};
    };
    const std::string in_general = "hours, minutes and seconds like \"1h30min\", \"30min\" or \"90s\"";
    check({
        bad("30m", "\"30min\""),
        bad("30 min", "\"30min\""),
        bad("90 s", "\"1min30s\""),
        bad("1.5h", "\"1h30min\""),
        bad("20 Minutes", "\"20min\""),
        bad("30min1h", "\"1h30min\""),
        bad("1hour 5 minutes", "\"1h5min\""),
        bad("", in_general),
        bad("30", in_general),
        bad("-5min", in_general),
        bad("+5min", in_general),
        bad("min", in_general),
        bad("half an hour", in_general),
        bad("1.5.2h", in_general),
        bad("1d", in_general),
        bad("٣٠min", in_general),
    });
}

TEST_CASE("a value out of range is told the range") {
    check({
        {"[micro]\nevery = \"4min59s\"", "l.toml:2:9: \"4min59s\" is out of range: write \"5min\" to \"4h\"\n"},
        {"[micro]\nevery = \"0s\"", "l.toml:2:9: \"0s\" is out of range: write \"5min\" to \"4h\"\n"},
        {"[long]\nlength = \"99999999999h\"", "l.toml:2:10: \"99999999999h\" is out of range: write \"2min\" to \"30min\"\n"},
        {"[long]\nlength = \"99999999999999999999999999h59min\"",
         "l.toml:2:10: \"99999999999999999999999999h59min\" is out of range: write \"2min\" to \"30min\"\n"},
        {"[prompt]\nmax_snoozes = -1", "l.toml:2:15: -1 is out of range: write 0 to 20\n"},
        {"[prompt]\nprompts = 0", "l.toml:2:11: 0 is out of range: write 1 to 20\n"},
        {"[routine]\nvolume = 9223372036854775807", "l.toml:2:10: 9223372036854775807 is out of range: write 0 to 100\n"},
        {"[sitting]\nday_starts = \"24:00\"",
         "l.toml:2:14: \"24:00\" is not a time of day: write \"00:00\" to \"23:59\", such as \"04:00\"\n"},
        {"[sitting]\nday_starts = \"4:00\"",
         "l.toml:2:14: \"4:00\" is not a time of day: write \"00:00\" to \"23:59\", such as \"04:00\"\n"},
    });
}

TEST_CASE("a word that is not one of the allowed is shown them all") {
    check({
        {"[prompt]\nstrictness = \"gentel\"", "l.toml:2:14: \"gentel\" is none of gentle, persistent, strict; did you mean \"gentle\"?\n"},
        {"[prompt]\nposition = \"center\"",
         "l.toml:2:12: \"center\" is none of top-left, top, top-right, centre, bottom-left, bottom, bottom-right; did you mean "
         "\"centre\"?\n"},
        {"[prompt]\nposition = \"bottom_right\"",
         "l.toml:2:12: \"bottom_right\" is none of top-left, top, top-right, centre, bottom-left, bottom, bottom-right; did you mean "
         "\"bottom-right\"?\n"},
        {"[prompt]\nmonitor = \"left\"", "l.toml:2:11: \"left\" is none of pointer, primary, all\n"},
        {"[routine]\nmotion = \"none\"", "l.toml:2:10: \"none\" is none of system, full, reduced\n"},
        {"[body]\nplace = \"\"", "l.toml:2:9: \"\" is none of desk, floor\n"},
        {"[body]\nequipment = [\"mat\", \"rollr\"]",
         "l.toml:2:21: \"rollr\" is none of chair, wall, mat, roller, band, dumbbell; did you mean \"roller\"?\n",
         [](Settings& s) { s.body.equipment = {Equipment::mat}; }},
        {"[body]\nequipment = [\"sofa\"]", "l.toml:2:14: \"sofa\" is none of chair, wall, mat, roller, band, dumbbell\n"},
        {"[body]\nequipment = [\"mat\", \"mat\"]", "l.toml:2:21: is in the list already; leave one out\n",
         [](Settings& s) { s.body.equipment = {Equipment::mat}; }},
        {"[body]\nconditions = [\n  \"neck\", # ü\n  \"knees\",\n]",
         "l.toml:4:3: \"knees\" is none of osteoporosis, fused-spine, pregnancy, vertigo, shoulder, neck, wrist, knee, balance; did you "
         "mean "
         "\"knee\"?\n",
         [](Settings& s) { s.body.conditions = {Condition::neck}; }},
    });
}

TEST_CASE("hours of a day must be whole ranges within the day, apart from each other") {
    check({
        {"[hours]\nmon = [\"9-17\"]", "l.toml:2:8: \"9-17\" is not a range of hours: write it like \"09:00-12:30\"\n"},
        {"[hours]\nmon = [\"09:60-17:00\"]", "l.toml:2:8: \"09:60-17:00\" is not a range of hours: write it like \"09:00-12:30\"\n"},
        {"[hours]\nmon = [\"24:00-24:00\"]", "l.toml:2:8: \"24:00-24:00\" is not a range of hours: write it like \"09:00-12:30\"\n"},
        {"[hours]\nmon = [\"09:00-24:01\"]", "l.toml:2:8: \"09:00-24:01\" is not a range of hours: write it like \"09:00-12:30\"\n"},
        {"[hours]\nmon = [\"\"]", "l.toml:2:8: is empty, expected some text\n"},
        {"[hours]\ntue = [\"22:00-06:00\", \"12:00-13:00\"]",
         "l.toml:2:8: \"22:00-06:00\" passes midnight: write \"22:00-24:00\" here and \"00:00-06:00\" for the day after, or the earlier "
         "time first\n",
         [](Settings& s) {
             s.hours[1] = {{12h, 13h}};
         }},
        {"[hours]\ntue = [\"18:00-00:00\"]", "l.toml:2:8: \"18:00-00:00\" ends at the midnight before it begins: write \"18:00-24:00\"\n"},
        {"[hours]\nwed = [\"09:00-09:00\"]", "l.toml:2:8: \"09:00-09:00\" is empty: it ends when it begins\n"},
        {"[hours]\nwed = [\"00:00-00:00\"]", "l.toml:2:8: \"00:00-00:00\" ends at the midnight before it begins: write \"00:00-24:00\"\n"},
        {"[hours]\nthu = [\"09:00-12:30\", \"12:29-18:00\"]", "l.toml:2:23: \"12:29-18:00\" overlaps \"09:00-12:30\" of the same day\n",
         [](Settings& s) {
             s.hours[3] = {{9h, 12h + 30min}};
         }},
        {"[hours]\nfri = [\"13:00-14:00\", \"09:00-18:00\", \"08:00-09:00\"]",
         "l.toml:2:23: \"09:00-18:00\" overlaps \"13:00-14:00\" of the same day\n",
         [](Settings& s) {
             s.hours[4] = {{8h, 9h}, {13h, 14h}};
         }},
        {"[hours]\nsun = [\"09:00-12:00\", \"09:00-12:00\"]", "l.toml:2:23: \"09:00-12:00\" overlaps \"09:00-12:00\" of the same day\n",
         [](Settings& s) {
             s.hours[6] = {{9h, 12h}};
         }},
    });
}

TEST_CASE("of two settings that contradict each other the later one gives way, and what is left agrees") {
    check({
        {"[sitting]\naway_after = \"10min\"\nnatural_break = \"6min\"",
         "l.toml:3:17: natural_break (6min) is below away_after (10min): make it 10min or longer\n",
         [](Settings& s) { s.sitting.away_after = s.sitting.natural_break = 10min; }},
        {"[sitting]\naway_after = \"4min\"\nnatural_break = \"2min\"",
         "l.toml:3:17: natural_break (2min) is below away_after (4min): make it 4min or longer\n",
         [](Settings& s) { s.sitting.away_after = 4min; }},
        {"[sitting]\nnatural_break = \"2min\"\naway_after = \"4min\"",
         "l.toml:3:14: natural_break (2min) is below away_after (4min): make away_after 2min or shorter\n",
         [](Settings& s) { s.sitting.away_after = s.sitting.natural_break = 2min; }},
        {"[sitting]\nnatural_break = \"6min\"\naway_after = \"10min\"",
         "l.toml:3:14: natural_break (6min) is below away_after (10min): make away_after 6min or shorter\n",
         [](Settings& s) { s.sitting.natural_break = 6min; }},
        {"[sitting]\naway_after = \"10min\"",
         "l.toml:2:14: natural_break (5min, the default) is below away_after (10min): make away_after 5min or shorter\n"},
        {"[sitting]\nnatural_break = \"2min59s\"",
         "l.toml:2:17: natural_break (2min59s) is below away_after (3min, the default): make it 3min or longer\n"},
        // One that is wrong by itself gives way without another word.
        {"[sitting]\naway_after = \"10min\"\nnatural_break = \"6 min\"", "l.toml:3:17: \"6 min\" is not a duration: write \"6min\"\n",
         [](Settings& s) { s.sitting.away_after = s.sitting.natural_break = 10min; }},
        {"[sitting]\naway_after = \"1s\"\nnatural_break = \"2min\"", "l.toml:2:14: \"1s\" is out of range: write \"30s\" to \"15min\"\n",
         [](Settings& s) { s.sitting.away_after = s.sitting.natural_break = 2min; }},
    });
}

TEST_CASE("exclude and favour name exercises that exist, each once and in one of them; what is excluded stays so") {
    const auto excluded = [](Settings& s) { s.routine.exclude = {"cobra"}; };
    check({
        {"[routine]\nexclude = [\"cobra\", \"cobbra\"]",
         "l.toml:2:21: unknown exercise \"cobbra\": `limber exercises list` shows their ids\n", excluded},
        {"[routine]\nfavour = [\"Seated twist\"]",
         "l.toml:2:11: unknown exercise \"Seated twist\": `limber exercises list` shows their ids\n"},
        {"[routine]\nexclude = [\"cobra\", \"cobra\"]", "l.toml:2:21: is in the list already; leave one out\n", excluded},
        {"[routine]\nexclude = [\"cobra\"]\nfavour = [\"open-book\", \"cobra\"]",
         "l.toml:3:24: \"cobra\" is in both exclude and favour: take it out of one; until then it stays excluded\n",
         [](Settings& s) {
             s.routine.exclude = {"cobra"};
             s.routine.favour = {"open-book"};
         }},
        {"[routine]\nfavour = [\"cobra\"]\nexclude = [\"cobra\"]",
         "l.toml:3:12: \"cobra\" is in both exclude and favour: take it out of one; until then it stays excluded\n", excluded},
        {"[routine]\nexclude = [\"\"]", "l.toml:2:12: is empty, expected some text\n"},
    });
}

TEST_CASE("every mistake is reported, in the order of the file") {
    check({
        {"[prompt]\nsnooze = 5\nstrictness = \"hard\"\n[body]\nplaec = \"desk\"\nplace = \"flor\"\ndaily_dose = \"3h\"\n[micro]\nlength = "
         "\"1min\"\nevery = \"1s\"",
         "l.toml:2:10: found an integer, expected a duration such as \"5min\"\n"
         "l.toml:3:14: \"hard\" is none of gentle, persistent, strict\n"
         "l.toml:5:1: unknown key `plaec` in [body]; did you mean `place`?\n"
         "l.toml:6:9: \"flor\" is none of desk, floor; did you mean \"floor\"?\n"
         "l.toml:7:14: \"3h\" is out of range: write \"1min\" to \"2h\"\n"
         "l.toml:10:9: \"1s\" is out of range: write \"5min\" to \"4h\"\n",
         [](Settings& s) { s.micro.length = 1min; }},
        {"body = { place = \"x\", equipment = [\"y\", \"z\"] } # both",
         "l.toml:1:18: \"x\" is none of desk, floor\n"
         "l.toml:1:36: \"y\" is none of chair, wall, mat, roller, band, dumbbell\n"
         "l.toml:1:41: \"z\" is none of chair, wall, mat, roller, band, dumbbell\n"},
    });
}

TEST_CASE("columns count characters and lines end as the file ends them") {
    check({
        {"\xEF\xBB\xBF"
         "evry = 1",
         "l.toml:1:1: unknown key `evry` outside the tables; did you mean `every` in [micro] or [long]?\n"},
        {"# é\r\n[body]\r\n\"ä😀\" = 1\r\n\tplace = \"flat\"\r\n",
         "l.toml:3:1: unknown key `ä😀` in [body]\nl.toml:4:10: \"flat\" is none of desk, floor\n"},
        {"[routine]\nexclude = [\"ä😀ü\", \"x\"]",
         "l.toml:2:12: unknown exercise \"ä😀ü\": `limber exercises list` shows their ids\n"
         "l.toml:2:19: unknown exercise \"x\": `limber exercises list` shows their ids\n"},
    });
}

TEST_CASE("what is told of a mistake stays on its line, however odd or long the word that was found") {
    const std::string long_word(1000, 'x'), cut = std::string(59, 'x') + "…";
    check({
        {"[prompt]\nstrictness = \"a\\nb\\u001b[31m\"", "l.toml:2:14: \"a?b?[31m\" is none of gentle, persistent, strict\n"},
        {"[micro]\nevery = \"1h\\u009b\"",
         "l.toml:2:9: \"1h?\" is not a duration: write hours, minutes and seconds like \"1h30min\", \"30min\" or \"90s\"\n"},
        {"[sitting]\nday_starts = \"\\n\"", "l.toml:2:14: \"?\" is not a time of day: write \"00:00\" to \"23:59\", such as \"04:00\"\n"},
        {"[micro]\n\"a\\nb\" = 1", "l.toml:2:1: unknown key `a?b` in [micro]\n"},
        {"[\"a\\nb\"]", "l.toml:1:1: unknown table [a?b]\n"},
        {"[micro]\n" + long_word + " = 1", "l.toml:2:1: unknown key `" + cut + "` in [micro]\n"},
        {"[" + long_word + "]", "l.toml:1:1: unknown table [" + cut + "]\n"},
        {"[hours]\nmon = [\"" + long_word + "\"]", "l.toml:2:8: \"" + cut + "\" is not a range of hours: write it like \"09:00-12:30\"\n"},
        {"[routine]\nexclude = [\"" + long_word + "\"]",
         "l.toml:2:12: unknown exercise \"" + cut + "\": `limber exercises list` shows their ids\n"},
    });
}

TEST_CASE("what is not TOML is unreadable: one place, all defaults") {
    const Row rows[] = {
        {"[micro]\nevery = \n", "l.toml:2:9: Error while parsing key-value pair: expected value, saw '\\n'\n"},
        {"[micro]\nevery = 30min\n",
         "l.toml:2:11: Error while parsing decimal integer: expected digit, saw 'm'; text goes in quotes: \"30min\"\n"},
        {"[sitting]\nday_starts = 04:00\n",
         "l.toml:2:19: Error while parsing time: expected ':', saw '\\n'; text goes in quotes: \"04:00\"\n"},
        {"[body]\nplace = floor # mat\n",
         "l.toml:2:10: Error while parsing boolean: expected 'false', saw 'fl'; text goes in quotes: \"floor\"\n"},
        {"[micro\nevery = \"20min\"\n", "l.toml:1:7: Error while parsing table header: expected ']', saw '\\n'\n"},
        {"[micro]\nevery = \"20min\"\nevery = \"30min\"\n",
         "l.toml:3:9: Error while parsing key-value pair: cannot redefine existing string 'every'\n"},
        {"[micro]\n[long]\n[micro]\n", "l.toml:3:1: Error while parsing table header: cannot redefine existing table 'micro'\n"},
        {"[body]\nequipment = [\"chair\", \"wall\"\n", "l.toml:2:30: Error while parsing array: encountered end-of-file\n"},
        {"[log]\nlevel = \"info\n",
         "l.toml:2:14: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited\n"},
        {"# \xFF\n", "l.toml:1:2: Encountered invalid utf-8 sequence\n"},
        {"\xFF\xFE[", "l.toml:1:1: Encountered invalid utf-8 sequence\n"},
        {std::string("[micro]\n\0\n", 10),
         "l.toml:2:1: Error while parsing root table: expected keys, tables, whitespace or comments, saw '\\u0000'\n"},
        {"[micro] every = \"20min\"", "l.toml:1:9: Error while parsing table header: expected a comment or whitespace, saw 'e'\n"},
        {"just some words\n", "l.toml:1:6: Error while parsing key-value pair: expected '=', saw 's'\n"},
        {"a = " + std::string(100'000, '['),
         "l.toml:1:261: Error while parsing value: exceeded maximum nested value depth of 256 (TOML_MAX_NESTED_VALUES)\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text.substr(0, 200));
        const auto loaded = read_settings(row.text, "l.toml", known);
        CHECK(lines(loaded.problems) == row.expected);
        CHECK(!loaded.readable);
        CHECK(loaded.settings == Settings{});
    }
}
