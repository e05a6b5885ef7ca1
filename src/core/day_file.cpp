#include "core/day_file.h"

#include "core/duration.h"
#include "core/in_quotes.h"

#include <algorithm>
#include <charconv>

namespace limber {
namespace {

using std::chrono::year_month_day;

/// A word and where it stands, counted from 1.
struct Word {
    std::string_view text;
    int column = 1;
};

std::vector<Word> words_of(std::string_view line) {
    constexpr std::string_view blanks = " \t\r\f\v";
    line = line.substr(0, line.find('#'));
    std::vector<Word> words;
    for (std::size_t from = line.find_first_not_of(blanks); from != line.npos;) {
        const std::size_t until = std::min(line.find_first_of(blanks, from), line.size());
        words.push_back({line.substr(from, until - from), static_cast<int>(from) + 1});
        from = line.find_first_not_of(blanks, until);
    }
    return words;
}

/// Exactly `pattern`, in which `0` stands for a digit; its numbers between the other characters.
std::optional<std::vector<int>> numbers_in(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return {};
    std::vector<int> numbers;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] != '0' ? text[i] != pattern[i] : !digit) return {};
        if (pattern[i] != '0') continue;
        if (i == 0 || pattern[i - 1] != '0') numbers.push_back(0);
        numbers.back() = numbers.back() * 10 + (text[i] - '0');
    }
    return numbers;
}

std::optional<std::chrono::local_days> parse_date(std::string_view text) {
    const auto n = numbers_in(text, "0000-00-00");
    if (!n) return {};
    const year_month_day date{std::chrono::year{(*n)[0]}, std::chrono::month{static_cast<unsigned>((*n)[1])},
                              std::chrono::day{static_cast<unsigned>((*n)[2])}};
    if (!date.ok()) return {};
    return std::chrono::local_days{date};
}

std::optional<Duration> parse_time(std::string_view text) {
    const auto n = numbers_in(text, "00:00:00");
    if (!n || (*n)[0] > 23 || (*n)[1] > 59 || (*n)[2] > 59) return {};
    return std::chrono::hours{(*n)[0]} + std::chrono::minutes{(*n)[1]} + std::chrono::seconds{(*n)[2]};
}

struct Named {
    std::string_view word;
    WrittenEvent event;
};

const Named plain_events[] = {
    {"input", written::Input{}},
    {"quiet", written::Quiet{}},
    {"lock", Event{event::Locked{true}}},
    {"unlock", Event{event::Locked{false}}},
    {"sleep", Event{event::Asleep{true}}},
    {"wake", Event{event::Asleep{false}}},
    {"kill", written::Kill{}},
    {"launch", written::Launch{}},
    {"end", written::End{}},
};

const Named answers[] = {
    {"start", Event{event::Start{}}},    {"later", Event{event::Later{}}},   {"skip", Event{event::Skip{}}},
    {"close", Event{event::Close{}}},    {"finish", written::Finish{}},      {"hurts", written::Hurts{}},
    {"break", Event{event::BreakNow{}}}, {"resume", Event{event::Resume{}}}, {"reset", Event{event::Reset{}}},
};

struct NamedReason {
    std::string_view word;
    HoldReason reason;
};
constexpr NamedReason busy_reasons[] = {{"call", HoldReason::call}, {"fullscreen", HoldReason::fullscreen}, {"dnd", HoldReason::dnd}};

template <class Rows>
auto row_of(const Rows& rows, std::string_view word) -> decltype(&rows[0]) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), [&](const auto& row) { return row.word == word; });
    return found == std::end(rows) ? nullptr : &*found;
}

/// A mistake on a line, thrown to the one place that knows file and line.
struct Mistake {
    int column;
    std::string message;
};

class DayReader {
public:
    DayReader(const std::string& file, const std::function<std::optional<Zone>(const std::string&)>& zone_named)
        : file_{file}, zone_named_{zone_named} {
        read_.day.zone = [](WallTime) { return std::chrono::seconds{0}; };
    }

    void read_line(std::string_view line) {
        ++line_;
        words_ = words_of(line);
        if (words_.empty()) return;
        try {
            read_words();
        } catch (const Mistake& mistake) {
            problem(line_, mistake.column, mistake.message);
        }
    }

    ReadDay finish() && {
        if (read_.problems.empty() && read_.day.lines.empty())
            problem(std::max(line_, 1), 1, "nothing happens on this day: write a line such as '09:00:00 input'");
        return std::move(read_);
    }

private:
    void problem(int line, int column, const std::string& message) { read_.problems.push_back({file_, line, column, message}); }

    [[noreturn]] static void fail(const Word& word, const std::string& message) { throw Mistake{word.column, message}; }

    /// The word at `index`, or a mistake where the line ends.
    Word need(std::size_t index, const std::string& what) const {
        if (index < words_.size()) return words_[index];
        const Word& last = words_.back();
        throw Mistake{last.column + static_cast<int>(last.text.size()), "the line ends here, expected " + what};
    }

    void no_more_than(std::size_t count) const {
        if (words_.size() > count) fail(words_[count], in_quotes(words_[count].text) + " is too much: the line ends before it");
    }

    void read_words() {
        if (ended_) fail(words_[0], "the day has ended: nothing may follow 'end'");
        if (words_[0].text == "zone") return read_zone();
        if (words_[0].text == "date") return read_date();
        read_event();
    }

    void read_zone() {
        if (!read_.day.lines.empty() || zone_given_) fail(words_[0], "the zone must be given once, before the first time");
        const Word name = need(1, "a time zone such as Europe/Berlin");
        const auto zone = zone_named_(std::string{name.text});
        if (!zone) fail(name, "no time zone is called " + in_quotes(name.text) + ", expected one such as Europe/Berlin");
        no_more_than(2);
        read_.day.zone = *zone;
        zone_given_ = true;
    }

    void read_date() {
        const Word word = need(1, "a date such as 2026-03-02");
        date_ = parse_date(word.text);
        if (!date_) fail(word, in_quotes(word.text) + " is no date, expected one such as 2026-03-02");
        no_more_than(2);
    }

    void read_event() {
        std::size_t used = 1;
        const LocalTime local = read_time(used);
        const WrittenEvent event = read_what(used);
        no_more_than(used);
        const WallTime wall = place(local);
        if (read_.day.lines.empty()) read_.day.begins = wall;
        previous_ = wall;
        ended_ = std::holds_alternative<written::End>(event);
        read_.day.lines.push_back({Instant{wall - read_.day.begins}, event});
    }

    LocalTime read_time(std::size_t& used) {
        auto date = date_;
        Word word = words_[0];
        if (const auto own = parse_date(word.text)) {
            date = own;
            word = need(1, "a time such as 09:00:00");
            used = 2;
        }
        const auto time = parse_time(word.text);
        if (!time)
            fail(word, in_quotes(word.text) + " is no time, expected HH:MM:SS such as 09:00:00" + (used == 1 ? ", or zone or date" : ""));
        if (!date) fail(word, "no date yet: write a line such as 'date 2026-03-02' before this one");
        return LocalTime{*date} + *time;
    }

    WallTime place(LocalTime local) const {
        const Word& word = words_[0];
        const auto wall = to_wall(read_.day.zone, local, previous_.value_or(WallTime::min()));
        if (wall) return *wall;
        if (to_wall(read_.day.zone, local)) fail(word, "time goes back: this is before the line above");
        fail(word, "this time does not exist: the clocks skip it on that day");
    }

    WrittenEvent read_what(std::size_t& used) const {
        const Word verb = need(used++, "an event such as input, quiet, do, busy, lock, clock, kill, launch or end");
        if (verb.text == "do") return read_answer(used);
        if (verb.text == "busy") return read_busy(used);
        if (verb.text == "clock") return read_clock(used);
        if (const Named* named = row_of(plain_events, verb.text)) return named->event;
        fail(verb,
             in_quotes(verb.text) + " is no event, expected input, quiet, do, busy, lock, unlock, sleep, wake, clock, kill, launch or end");
    }

    WrittenEvent read_answer(std::size_t& used) const {
        const Word what = need(used++, "what is done: start, later, skip, close, finish, hurts, break, pause, resume or reset");
        if (what.text == "pause") return read_pause(used);
        if (const Named* named = row_of(answers, what.text)) return named->event;
        fail(what,
             in_quotes(what.text) + " is nothing to do, expected start, later, skip, close, finish, hurts, break, pause, resume or reset");
    }

    WrittenEvent read_pause(std::size_t& used) const {
        if (used >= words_.size()) return Event{event::PauseUntilResumed{}};
        const Word how = words_[used++];
        if (how.text == "until-tomorrow") return Event{event::PauseUntilTomorrow{}};
        const auto length = parse_duration(how.text);
        if (!length || *length <= Duration{0})
            fail(how, in_quotes(how.text) + " is no time to pause for, expected a duration such as 1h or 30min, or until-tomorrow");
        return Event{event::PauseFor{*length}};
    }

    WrittenEvent read_busy(std::size_t& used) const {
        const Word reason = need(used++, "call, fullscreen or dnd");
        const NamedReason* named = row_of(busy_reasons, reason.text);
        if (!named) fail(reason, in_quotes(reason.text) + " is no reason to be busy, expected call, fullscreen or dnd");
        const Word on = need(used++, "on or off");
        if (on.text != "on" && on.text != "off") fail(on, "found " + in_quotes(on.text) + ", expected on or off");
        return Event{event::Busy{named->reason, on.text == "on"}};
    }

    WrittenEvent read_clock(std::size_t& used) const {
        const Word by = need(used++, "how far the clock is set, such as +1h or -30min");
        const bool sign = by.text.front() == '+' || by.text.front() == '-';
        const auto length = sign ? parse_duration(by.text.substr(1)) : std::nullopt;
        if (!length) fail(by, in_quotes(by.text) + " is no change of the clock, expected one such as +1h or -30min");
        return written::ClockSet{by.text.front() == '-' ? -*length : *length};
    }

    const std::string& file_;
    const std::function<std::optional<Zone>(const std::string&)>& zone_named_;
    ReadDay read_;
    int line_ = 0;
    std::vector<Word> words_;
    bool zone_given_ = false;
    bool ended_ = false;
    std::optional<std::chrono::local_days> date_;
    std::optional<WallTime> previous_;
};

}  // namespace

ReadDay read_day(std::string_view text, const std::string& file, const std::function<std::optional<Zone>(const std::string&)>& zone_named) {
    DayReader reader{file, zone_named};
    if (constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        reader.read_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(reader).finish();
}

}  // namespace limber
