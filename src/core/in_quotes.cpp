#include "core/in_quotes.h"

#include <algorithm>

namespace limber {
namespace {

constexpr std::size_t longest = 59;

struct Lead {
    unsigned char from, until;         ///< The first byte of a letter,
    std::size_t bytes;                 ///< how many it has,
    unsigned char second_from = 0x80;  ///< and where its second must lie, so that there is one way only to write it.
    unsigned char second_until = 0xbf;
};

constexpr Lead leads[] = {
    {0x00, 0x7f, 1},
    {0xc2, 0xdf, 2},
    {0xe0, 0xe0, 3, 0xa0, 0xbf},
    {0xe1, 0xec, 3},
    {0xed, 0xed, 3, 0x80, 0x9f},
    {0xee, 0xef, 3},
    {0xf0, 0xf0, 4, 0x90, 0xbf},
    {0xf1, 0xf3, 4},
    {0xf4, 0xf4, 4, 0x80, 0x8f},
};

/// Of the letter that the text begins with; 0 where it begins with none.
std::size_t bytes_of_letter(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (const Lead& lead : leads) {
        if (byte(0) < lead.from || byte(0) > lead.until) continue;
        if (text.size() < lead.bytes) return 0;
        if (lead.bytes > 1 && (byte(1) < lead.second_from || byte(1) > lead.second_until)) return 0;
        for (std::size_t at = 2; at < lead.bytes; ++at)
            if (byte(at) < 0x80 || byte(at) > 0xbf) return 0;
        return lead.bytes;
    }
    return 0;
}

bool is_control(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter[0]);
    return first < 0x20 || first == 0x7f || (first == 0xc2 && static_cast<unsigned char>(letter[1]) < 0xa0);
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bytes = bytes_of_letter(text);
        if (bytes == 0) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::string as_utf8(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t bytes = bytes_of_letter(text);
        result += bytes == 0 ? "?" : text.substr(0, bytes);
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return result;
}

std::string shown(std::string_view word) {
    std::string text;
    while (!word.empty() && text.size() < longest) {
        const std::size_t bytes = bytes_of_letter(word);
        const std::string_view letter = word.substr(0, std::max<std::size_t>(bytes, 1));
        text += bytes == 0 || is_control(letter) ? "?" : std::string{letter};
        word.remove_prefix(letter.size());
    }
    return word.empty() ? text : text + "…";
}

std::string in_quotes(std::string_view word, char quote) { return quote + shown(word) + quote; }

}  // namespace limber
