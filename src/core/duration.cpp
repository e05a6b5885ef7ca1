#include "core/duration.h"

namespace limber {
namespace {

struct Unit {
    std::string_view word;
    Duration length;
};
constexpr Unit units[] = {{"h", std::chrono::hours{1}}, {"min", std::chrono::minutes{1}}, {"s", std::chrono::seconds{1}}};
constexpr Duration longest = std::chrono::hours{1000};

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    if (text.empty()) return {};
    Duration total{};
    std::size_t unit = 0;
    while (!text.empty()) {
        long number = 0;
        std::size_t digits = 0;
        for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
            number = std::min(number * 10 + (text[digits] - '0'), 1'000'000'000L);
        text.remove_prefix(digits);
        while (unit < std::size(units) && !(text.starts_with(units[unit].word))) ++unit;
        if (digits == 0 || unit == std::size(units)) return {};
        text.remove_prefix(units[unit].word.size());
        total += number * units[unit++].length;
        if (total > longest) return {};
    }
    return total;
}

std::string to_text(Duration length) {
    std::string text;
    for (const Unit& unit : units) {
        const auto count = length / unit.length;
        length -= count * unit.length;
        if (count > 0) text += std::to_string(count) + std::string{unit.word};
    }
    return text.empty() ? "0s" : text;
}

}  // namespace limber
