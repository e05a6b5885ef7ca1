#include "config/setting.h"

#include "config/edit.h"
#include "config/hours.h"
#include "config/settings_file.h"

namespace limber {
namespace {

using namespace std::chrono_literals;

const Settings usual;

// A field is a lambda from (const) Settings& to the member, so that one line of the table serves reading and writing.

template <class Field>
Setting flag(std::string_view table, std::string_view key, Field field) {
    return {table, key, [=](Reader& reader, const toml::node& node, Settings& settings) { put(reader.boolean(node), field(settings)); },
            [=](const Settings& settings) { return std::string{field(settings) ? "true" : "false"}; }};
}

template <class Field>
Setting number(std::string_view table, std::string_view key, int least, int most, Field field) {
    return {table, key,
            [=](Reader& reader, const toml::node& node, Settings& settings) {
                put(reader.number(node, least, most, field(usual)), field(settings));
            },
            [=](const Settings& settings) { return std::to_string(field(settings)); }};
}

template <class Field>
Setting duration(std::string_view table, std::string_view key, Duration least, Duration most, Field field) {
    return {table, key,
            [=](Reader& reader, const toml::node& node, Settings& settings) {
                put(reader.duration(node, least, most, field(usual)), field(settings));
            },
            [=](const Settings& settings) { return toml_string(to_text(field(settings))); }};
}

template <class E, class Field>
Setting word(std::string_view table, std::string_view key, Field field) {
    return {table, key, [=](Reader& reader, const toml::node& node, Settings& settings) { put(reader.word<E>(node), field(settings)); },
            [=](const Settings& settings) { return toml_string(name_of(field(settings))); }};
}

template <class E, class Field>
Setting words(std::string_view table, std::string_view key, std::string_view of_what, Field field) {
    return {table, key,
            [=](Reader& reader, const toml::node& node, Settings& settings) { put(reader.words<E>(node, of_what), field(settings)); },
            [=](const Settings& settings) {
                std::vector<std::string_view> words;
                for (const E each : field(settings)) words.push_back(name_of(each));
                return toml_array(words);
            }};
}

template <class Field>
Setting ids(std::string_view key, Field field) {
    return {"routine", key,
            [=](Reader& reader, const toml::node& node, Settings& settings) {
                put(reader.texts(node, "exercise ids such as [\"seated-twist\"]"), field(settings));
            },
            [=](const Settings& settings) { return toml_array(field(settings)); }};
}

void read_day_start(Reader& reader, const toml::node& node, Settings& settings) {
    const auto text = node.value_exact<std::string>();
    const auto time = text ? parse_clock(*text) : std::nullopt;
    if (time)
        settings.sitting.day_starts = *time;
    else if (text)
        reader.report(node, as_found(*text) + " is not a time of day: write \"00:00\" to \"23:59\", such as \"04:00\"");
    else
        reader.report(node, "found " + std::string{what_is(node)} + ", expected a time of day such as \"04:00\"");
}

std::string why_not_hours(const HourRange& range) {
    const std::string text = '"' + to_text(range) + '"';
    if (range.until == 0min) return text + " ends at the midnight before it begins: write \"" + to_text(HourRange{range.from, 24h}) + '"';
    if (range.from == range.until) return text + " is empty: it ends when it begins";
    if (range.from < range.until) return {};
    return text + " passes midnight: write \"" + to_text(HourRange{range.from, 24h}) + "\" here and \"" +
           to_text(HourRange{0min, range.until}) + "\" for the day after, or the earlier time first";
}

std::optional<HourRange> read_range(Reader& reader, const toml::node& node) {
    const auto text = reader.text(node);
    if (!text) return std::nullopt;
    const auto range = parse_hours(*text);
    const std::string why_not = range ? why_not_hours(*range) : as_found(*text) + " is not a range of hours: write it like \"09:00-12:30\"";
    if (why_not.empty()) return range;
    reader.report(node, why_not);
    return std::nullopt;
}

/// Whole ranges only, the earlier in the file first come.
std::optional<HourRange> read_free_range(Reader& reader, const toml::node& node, const std::vector<HourRange>& taken) {
    const auto range = read_range(reader, node);
    if (!range) return std::nullopt;
    for (const HourRange& other : taken) {
        if (range->until <= other.from || other.until <= range->from) continue;
        reader.report(node, '"' + to_text(*range) + "\" overlaps \"" + to_text(other) + "\" of the same day");
        return std::nullopt;
    }
    return range;
}

Setting day(std::string_view key, std::size_t number) {
    return {"hours", key,
            [=](Reader& reader, const toml::node& node, Settings& settings) {
                std::vector<HourRange> ranges;
                reader.each(node, "hours such as [\"09:00-12:30\", \"13:30-18:00\"]", [&](const toml::node& entry) {
                    const auto range = read_free_range(reader, entry, ranges);
                    if (range) ranges.push_back(*range);
                    return range;
                });
                std::sort(ranges.begin(), ranges.end(), [](const HourRange& a, const HourRange& b) { return a.from < b.from; });
                settings.hours[number] = std::move(ranges);
            },
            [=](const Settings& settings) {
                std::vector<std::string> texts;
                for (const HourRange& range : settings.hours[number]) texts.push_back(to_text(range));
                return toml_array(texts);
            }};
}

Setting day_start() {
    return {"sitting", "day_starts", read_day_start,
            [](const Settings& settings) { return toml_string(clock_text(settings.sitting.day_starts)); }};
}

#define FIELD(member) \
    [](auto& settings) -> auto& { return settings.member; }

}  // namespace

const std::vector<Setting>& all_settings() {
    static const std::vector<Setting> all{
        flag("micro", "enabled", FIELD(micro.enabled)),
        duration("micro", "every", 5min, 4h, FIELD(micro.every)),
        duration("micro", "length", 20s, 10min, FIELD(micro.length)),
        flag("long", "enabled", FIELD(longer.enabled)),
        duration("long", "every", 30min, 12h, FIELD(longer.every)),
        duration("long", "length", 2min, 30min, FIELD(longer.length)),
        duration("sitting", "away_after", 30s, 15min, FIELD(sitting.away_after)),
        duration("sitting", "natural_break", 1min, 1h, FIELD(sitting.natural_break)),
        day_start(),
        duration("prompt", "wait_for_pause", 0s, 10min, FIELD(prompt.wait_for_pause)),
        duration("prompt", "pause", 1s, 30s, FIELD(prompt.pause)),
        duration("prompt", "answer_within", 10s, 10min, FIELD(prompt.answer_within)),
        duration("prompt", "snooze", 1min, 1h, FIELD(prompt.snooze)),
        number("prompt", "max_snoozes", 0, 20, FIELD(prompt.max_snoozes)),
        number("prompt", "prompts", 1, 20, FIELD(prompt.prompts)),
        word<Strictness>("prompt", "strictness", FIELD(prompt.strictness)),
        word<Corner>("prompt", "position", FIELD(prompt.position)),
        word<PromptMonitor>("prompt", "monitor", FIELD(prompt.monitor)),
        flag("hold", "call", FIELD(hold.call)),
        flag("hold", "fullscreen", FIELD(hold.fullscreen)),
        flag("hold", "do_not_disturb", FIELD(hold.do_not_disturb)),
        duration("hold", "grace", 0s, 10min, FIELD(hold.grace)),
        day("mon", 0),
        day("tue", 1),
        day("wed", 2),
        day("thu", 3),
        day("fri", 4),
        day("sat", 5),
        day("sun", 6),
        word<Place>("body", "place", FIELD(body.place)),
        words<Equipment>("body", "equipment", "equipment such as [\"chair\", \"wall\"]", FIELD(body.equipment)),
        words<Condition>("body", "conditions", "conditions such as [\"neck\", \"knee\"]", FIELD(body.conditions)),
        duration("body", "daily_dose", 1min, 2h, FIELD(body.daily_dose)),
        flag("body", "progress", FIELD(body.progress)),
        ids("exclude", FIELD(routine.exclude)),
        ids("favour", FIELD(routine.favour)),
        flag("routine", "sound", FIELD(routine.sound)),
        number("routine", "volume", 0, 100, FIELD(routine.volume)),
        flag("routine", "voice", FIELD(routine.voice)),
        word<Motion>("routine", "motion", FIELD(routine.motion)),
        flag("routine", "tips", FIELD(routine.tips)),
        flag("tray", "ring", FIELD(tray_ring)),
        word<LogLevel>("log", "level", FIELD(log_level)),
    };
    return all;
}

}  // namespace limber
