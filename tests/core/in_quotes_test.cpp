#include "core/in_quotes.h"

#include <doctest/doctest.h>

using namespace limber;

TEST_CASE("a word is shown as it was typed where that is harmless") {
    const std::pair<std::string, std::string> rows[] = {
        {"", "''"},
        {"twist", "'twist'"},
        {"Kräuter ☕ 𝄞", "'Kräuter ☕ 𝄞'"},
        {"a\nb\tc\x1b[0m\x7f", "'a?b?c?[0m?'"},
        {"\xc2\x85", "'?'"},
        {"\xff", "'?'"},
        {"\xe2\x82", "'?\?'"},
        {std::string{"a\0b", 3}, "'a?b'"},
        {std::string(59, 'a'), "'" + std::string(59, 'a') + "'"},
        {std::string(60, 'a'), "'" + std::string(59, 'a') + "…'"},
    };
    for (const auto& [word, shown] : rows) CHECK(in_quotes(word) == shown);
}

TEST_CASE("what is not UTF-8 is shown as such, and the rest of it whole") {
    CHECK(as_utf8("/home/\xff\xc3/ä\n" + std::string(1000, 'a')) == "/home/?\?/ä\n" + std::string(1000, 'a'));
    CHECK(as_utf8("") == "");
}

TEST_CASE("UTF-8 is what has one way only to be written") {
    for (const char* text : {"", "a", "ä", "€", "𝄞", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "\xee\x80\x80"}) CHECK(is_utf8(text));
    for (const char* text : {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80",
                             "\xf5\x80\x80\x80", "\xe2\x82", "\xe2\x82x", "a\xc3"})
        CHECK_FALSE(is_utf8(text));
}
