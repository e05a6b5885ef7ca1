#include "core/duration.h"

#include <algorithm>
#include <charconv>

namespace limber {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Duration longest = hours{1'000'000};

struct Unit {
    std::string_view name;
    Duration length;
};
constexpr Unit units[] = {{"h", hours{1}}, {"min", minutes{1}}, {"s", seconds{1}}};

constexpr Unit other_names[] = {
    {"h", hours{1}},   {"hr", hours{1}},    {"hrs", hours{1}},    {"hour", hours{1}},     {"hours", hours{1}},
    {"m", minutes{1}}, {"min", minutes{1}}, {"mins", minutes{1}}, {"minute", minutes{1}}, {"minutes", minutes{1}},
    {"s", seconds{1}}, {"sec", seconds{1}}, {"secs", seconds{1}}, {"second", seconds{1}}, {"seconds", seconds{1}},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// What `belongs` holds for, taken from the front.
template <class Belongs>
std::string_view take_while(std::string_view& text, Belongs belongs) {
    std::size_t end = 0;
    while (end < text.size() && belongs(text[end])) ++end;
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end);
    return taken;
}

Duration times(std::string_view digits, Duration unit) {
    std::int64_t number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (result.ec != std::errc{} || number > longest / unit) return longest;
    return number * unit;
}

std::string lower(std::string_view text) {
    std::string result;
    for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

const Unit* unit_by_any_name(std::string_view name) {
    for (const Unit& unit : other_names) {
        if (unit.name == lower(name)) return &unit;
    }
    return nullptr;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    if (text.empty()) return std::nullopt;
    Duration sum{};
    for (const Unit& unit : units) {
        std::string_view rest = text;
        const std::string_view digits = take_while(rest, is_digit);
        if (digits.empty() || take_while(rest, is_letter) != unit.name) continue;
        sum += times(digits, unit.length);
        text = rest;
    }
    if (!text.empty()) return std::nullopt;
    return std::min(sum, longest);
}

std::string to_text(Duration duration) {
    std::string text;
    for (const Unit& unit : units) {
        const auto count = duration / unit.length;
        if (count > 0) text += std::to_string(count) + std::string{unit.name};
        duration -= count * unit.length;
    }
    return text.empty() ? "0s" : text;
}

std::string duration_meant(std::string_view text) {
    const auto skip_spaces = [&] { take_while(text, [](char c) { return c == ' '; }); };
    Duration sum{};
    for (skip_spaces(); !text.empty(); skip_spaces()) {
        const std::string number{take_while(text, [](char c) { return is_digit(c) || c == '.'; })};
        skip_spaces();
        const Unit* unit = unit_by_any_name(take_while(text, is_letter));
        double count = 0;
        const auto result = std::from_chars(number.data(), number.data() + number.size(), count);
        if (!unit || result.ec != std::errc{} || result.ptr != number.data() + number.size() || count > 100'000) return {};
        sum += std::chrono::round<seconds>(count * std::chrono::duration<double, std::milli>{unit->length});
    }
    return sum > Duration{} && sum < longest ? to_text(sum) : std::string{};
}

}  // namespace limber
