#include "config/toml_reading.h"

#include "config/did_you_mean.h"
#include "config/settings_file.h"
#include "core/duration.h"
#include "core/in_quotes.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <regex>
#include <sstream>

namespace limber {
namespace {

constexpr std::size_t largest_file = 1'000'000;

Spot spot_of(const toml::source_region& source) {
    return {std::max(1, static_cast<int>(source.begin.line)), std::max(1, static_cast<int>(source.begin.column))};
}

std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string{word};
    return text;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// The commonest slip, `every = 30min`, ends in a message about digits: say what it is really about.
std::string hint(std::string_view text, int line) {
    for (int at = 1; at < line && !text.empty(); ++at) text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
    const std::string found{text.substr(0, std::min<std::size_t>(text.find('\n'), 200))};
    static const std::regex bare{R"(^[^=#"']*=\s*([0-9][0-9.]*\s*[a-z][0-9a-z]*|[0-9]{1,2}:[0-9]{2}|[a-z][a-z-]*)\s*(#.*)?$)"};
    std::smatch match;
    if (!std::regex_match(found, match, bare)) return {};
    return "; text goes in quotes: \"" + match[1].str() + "\"";
}

}  // namespace

std::string as_found(std::string_view text) { return in_quotes(text, '"'); }

Spot place_of(const toml::node& node) { return spot_of(node.source()); }
Spot place_of(const toml::key& key) { return spot_of(key.source()); }

std::string_view what_is(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table:
            return "a table";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::string:
            return "a string";
        case toml::node_type::integer:
            return "an integer";
        case toml::node_type::floating_point:
            return "a decimal number";
        case toml::node_type::boolean:
            return *node.value<bool>() ? "true" : "false";
        case toml::node_type::date:
            return "a date";
        case toml::node_type::time:
            return "a time";
        case toml::node_type::date_time:
            return "a date and time";
        default:
            return "nothing";
    }
}

bool is_id(std::string_view text) {
    const auto belongs = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), belongs);
}

void Reader::report(Spot spot, std::string message) { problems_.push_back({file_, spot.line, spot.column, std::move(message)}); }

void Reader::report_type(const toml::node& found, const std::string& expected) {
    report(found, "found " + std::string{what_is(found)} + ", expected " + expected);
}

bool Reader::reported(const toml::node& at) const {
    const Spot spot = place_of(at);
    return std::any_of(problems_.begin(), problems_.end(),
                       [&](const Diagnostic& each) { return each.file == file_ && each.line == spot.line && each.column == spot.column; });
}

std::optional<std::string> Reader::contents(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        report(Spot{}, "is a folder, expected a file");
        return std::nullopt;
    }
    errno = 0;
    std::ifstream stream{path, std::ios::binary};
    std::string text;
    std::array<char, 8192> part;
    while (stream && text.size() <= largest_file) {
        stream.read(part.data(), part.size());
        text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad() || (text.empty() && !stream.eof())) {
        report(Spot{}, "cannot be read: " + std::string{std::strerror(errno != 0 ? errno : EIO)});
        return std::nullopt;
    }
    return text;
}

std::optional<toml::table> Reader::parse(std::string_view text) {
    if (text.size() > largest_file) {
        report(Spot{}, "is larger than 1 MB, which no file of settings or exercises is");
        return std::nullopt;
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const Spot spot = spot_of(error.source());
        report(spot, std::string{error.description()} + hint(text, spot.line));
        return std::nullopt;
    }
}

std::optional<bool> Reader::boolean(const toml::node& node) {
    const auto value = node.value_exact<bool>();
    if (!value) report_type(node, "true or false");
    return value;
}

std::optional<int> Reader::number(const toml::node& node, int least, int most, int such_as) {
    const auto value = node.value_exact<std::int64_t>();
    if (!value) {
        report_type(node, "a whole number such as " + std::to_string(such_as));
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        report(node, std::to_string(*value) + " is out of range: write " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<double> Reader::decimal(const toml::node& node, double least, double most, double such_as) {
    const auto in_short = [](double value) {
        std::ostringstream text;
        text << value;
        return text.str();
    };
    const auto value = node.is_number() ? node.value<double>() : std::nullopt;
    if (!value) {
        report_type(node, "a number such as " + in_short(such_as));
        return std::nullopt;
    }
    if (*value >= least && *value <= most) return value;
    report(node, in_short(*value) + " is out of range: write " + in_short(least) + " to " + in_short(most));
    return std::nullopt;
}

std::optional<Duration> Reader::duration(const toml::node& node, Duration least, Duration most, Duration such_as) {
    const auto text = node.value_exact<std::string>();
    if (!text) {
        report_type(node, "a duration such as " + as_found(to_text(such_as)));
        return std::nullopt;
    }
    const auto value = parse_duration(*text);
    if (!value) {
        const std::string meant = duration_meant(*text);
        const std::string instead = meant.empty() ? "hours, minutes and seconds like \"1h30min\", \"30min\" or \"90s\"" : as_found(meant);
        report(node, as_found(*text) + " is not a duration: write " + instead);
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        report(node, as_found(*text) + " is out of range: write " + as_found(to_text(least)) + " to " + as_found(to_text(most)));
        return std::nullopt;
    }
    return value;
}

std::optional<std::string> Reader::text(const toml::node& node) {
    auto value = node.value_exact<std::string>();
    if (!value) {
        report_type(node, "text in quotes");
        return std::nullopt;
    }
    if (value->find_first_not_of(" \t\n\r") == std::string::npos) {
        report(node, "is empty, expected some text");
        return std::nullopt;
    }
    if (std::any_of(value->begin(), value->end(), is_control)) {
        report(node, "has a line break or another control character, expected one line of text");
        return std::nullopt;
    }
    return value;
}

std::optional<std::string> Reader::id(const toml::node& node) {
    auto value = text(node);
    if (!value || is_id(*value)) return value;
    report(node, as_found(*value) + " is not a name of lower-case letters, digits and hyphens, such as \"seated-twist\"");
    return std::nullopt;
}

std::optional<std::string> Reader::one_of(const toml::node& node, std::span<const std::string_view> words) {
    const auto value = node.value_exact<std::string>();
    if (!value) {
        report_type(node, "one of " + listed(words) + ", in quotes");
        return std::nullopt;
    }
    if (std::find(words.begin(), words.end(), *value) != words.end()) return value;
    report(node, as_found(*value) + " is none of " + listed(words) + did_you_mean(*value, words, '"'));
    return std::nullopt;
}

std::optional<std::vector<std::string>> Reader::texts(const toml::node& node, std::string_view of_what) {
    return each(node, of_what, [this](const toml::node& entry) { return text(entry); });
}

const toml::array* Reader::list(const toml::node& node, std::string_view of_what) {
    const toml::array* entries = node.as_array();
    if (!entries) report_type(node, "a list of " + std::string{of_what});
    return entries;
}

const toml::table* Reader::table(const toml::node& node, std::string_view write) {
    const toml::table* table = node.as_table();
    if (!table) report_type(node, "a table: write " + std::string{write});
    return table;
}

void sort_by_place(std::vector<Diagnostic>& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair{a.line, a.column} < std::pair{b.line, b.column};
    });
}

void report_unknown_keys(Reader& reader, const toml::table& table, std::string_view where, std::span<const std::string_view> known) {
    for (const auto& [key, value] : table) {
        if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
        reader.report(place_of(key), "unknown key " + in_quotes(key.str(), '`') + std::string{where} + did_you_mean(key.str(), known, '`'));
    }
}

}  // namespace limber
