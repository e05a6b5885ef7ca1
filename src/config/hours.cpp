#include "config/hours.h"

namespace limber {
namespace {

using std::chrono::minutes;
constexpr minutes midnight = std::chrono::hours{24};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Up to and with 24:00.
std::optional<minutes> parse_either_midnight(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (const std::size_t at : {0, 1, 3, 4}) {
        if (!is_digit(text[at])) return std::nullopt;
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const minutes result = std::chrono::hours{hour} + minutes{minute};
    return minute < 60 && result <= midnight ? std::optional{result} : std::nullopt;
}

}  // namespace

std::optional<minutes> parse_clock(std::string_view text) {
    const auto result = parse_either_midnight(text);
    return result < midnight ? result : std::nullopt;
}

std::string clock_text(minutes time) {
    const auto two_digits = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two_digits(time.count() / 60) + ":" + two_digits(time.count() % 60);
}

std::optional<HourRange> parse_hours(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = parse_clock(text.substr(0, 5));
    const auto until = parse_either_midnight(text.substr(6));
    if (!from || !until) return std::nullopt;
    return HourRange{*from, *until};
}

std::string to_text(const HourRange& range) { return clock_text(range.from) + "-" + clock_text(range.until); }

}  // namespace limber
