#include "config/edit.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace limber {
namespace {

[[noreturn]] void fail(const std::string& why) { throw std::runtime_error{"edit: " + why}; }

toml::table parsed(std::string_view text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        const auto& at = error.source().begin;
        fail("line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " + std::string{error.description()});
    }
}

bool is_bare(std::string_view key) {
    return !key.empty() &&
           key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}
std::string key_text(std::string_view key) { return is_bare(key) ? std::string{key} : toml_string(key); }

/// Byte offset of a place: toml++ counts characters, and a byte order mark is none of them.
std::size_t offset_of(std::string_view text, toml::source_position position) {
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (toml::source_index line = 1; line < position.line; ++line) at = text.find('\n', at) + 1;
    for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
        do ++at;
        while (at < text.size() && (text[at] & 0xC0) == 0x80);
    }
    return at;
}

std::string_view line_end(std::string_view text) { return text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n"; }

/// Named by a header of its own; `[a.b]` makes an `a` that has none but stands in the same place.
bool has_header(std::string_view text, const toml::table& table) {
    const std::size_t at = offset_of(text, table.source().begin);
    if (table.is_inline() || at >= text.size() || text[at] != '[') return false;
    return std::none_of(table.begin(), table.end(), [&](auto&& entry) { return entry.second.source().begin == table.source().begin; });
}

/// Tables under headers: not part of the lines of the table that holds them.
bool lies_elsewhere(std::string_view text, const toml::node& node) {
    if (const toml::table* table = node.as_table()) return !table->is_inline() && text[offset_of(text, table->source().begin)] == '[';
    return node.is_array_of_tables() && !node.as_array()->get(0)->as_table()->is_inline();
}

/// Where the last of a table's own values ends; nothing where it has none.
std::optional<toml::source_position> end_of_values(std::string_view text, const toml::table& table) {
    std::optional<toml::source_position> end;
    for (const auto& [key, value] : table) {
        if (lies_elsewhere(text, value)) continue;
        const toml::table* dotted = value.as_table();
        const auto value_end = dotted && !dotted->is_inline() ? end_of_values(text, *dotted) : value.source().end;
        if (value_end && (!end || *end < *value_end)) end = value_end;
    }
    return end;
}

std::string with_line_after(std::string_view text, std::size_t at, const std::string& line) {
    const std::size_t newline = text.find('\n', at);
    std::string result{text.substr(0, newline == std::string_view::npos ? text.size() : newline + 1)};
    if (newline == std::string_view::npos) result += line_end(text);
    result += line;
    result += line_end(text);
    if (newline != std::string_view::npos) result += text.substr(newline + 1);
    return result;
}

std::string with_inline_key(std::string_view text, const toml::table& table, const std::string& assignment) {
    const std::size_t brace = offset_of(text, table.source().end) - 1;
    std::string_view before = text.substr(0, brace);
    while (before.ends_with(' ')) before.remove_suffix(1);
    return std::string{before} + (table.empty() ? " " : ", ") + assignment + " " + std::string{text.substr(brace)};
}

std::string with_table(std::string_view text, const std::string& table, const std::string& assignment) {
    std::string result{text};
    const std::string end{line_end(text)};
    if (!result.empty() && !result.ends_with('\n')) result += end;
    if (!result.empty() && !result.ends_with(end + end)) result += end;
    return result + "[" + table + "]" + end + assignment + end;
}

std::string with_new_key(std::string_view text, const toml::table& file, std::string_view table, std::string_view key,
                         std::string_view literal) {
    const std::string assignment = key_text(key) + " = " + std::string{literal};
    const toml::node* node = file.get(table);
    if (!node) return with_table(text, key_text(table), assignment);
    const toml::table* holder = node->as_table();
    if (!holder) fail("[" + std::string{table} + "] is not a table");
    if (holder->is_inline()) return with_inline_key(text, *holder, assignment);
    const bool under_header = has_header(text, *holder);
    const auto end = end_of_values(text, *holder);
    if (!end && !under_header) return with_table(text, key_text(table), assignment);
    const std::size_t after = offset_of(text, end ? *end : holder->source().end);
    return with_line_after(text, after, under_header ? assignment : key_text(table) + "." + assignment);
}

std::string with_other_value(std::string_view text, const toml::node& value, std::string_view literal) {
    const std::size_t begin = offset_of(text, value.source().begin);
    const std::size_t end = offset_of(text, value.source().end);
    return std::string{text.substr(0, begin)} + std::string{literal} + std::string{text.substr(end)};
}

std::string text_of(const toml::table& table) {
    std::ostringstream stream;
    stream << toml::toml_formatter{table};
    return stream.str();
}

/// What the file says once the value is set, by the parser's own account.
std::string expected(toml::table file, std::string_view table, std::string_view key, std::string_view literal) {
    toml::table value = parsed("value = " + std::string{literal});
    if (value.size() != 1) fail("not one value: " + std::string{literal});
    if (!file.contains(table)) file.insert(table, toml::table{});
    file.get(table)->as_table()->insert_or_assign(key, *value.get("value"));
    return text_of(file);
}

}  // namespace

std::string with_value(std::string_view text, std::string_view table, std::string_view key, std::string_view literal) {
    const toml::table file = parsed(text);
    const toml::node* holder = file.get(table);
    const toml::node* value = holder && holder->is_table() ? holder->as_table()->get(key) : nullptr;
    if (value && value->is_table() && !value->as_table()->is_inline()) fail("`" + std::string{key} + "` is a table of its own");
    std::string result = value ? with_other_value(text, *value, literal) : with_new_key(text, file, table, key, literal);
    if (text_of(parsed(result)) != expected(file, table, key, literal))
        fail("`" + std::string{key} + "` cannot be set without touching others");
    return result;
}

std::string toml_string(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string literal = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') literal += '\\';
        if (code >= 0x20 && code != 0x7F)
            literal += c;
        else
            literal += std::string{"\\u00"} + digits[code >> 4] + digits[code & 0xF];
    }
    return literal + '"';
}

}  // namespace limber
