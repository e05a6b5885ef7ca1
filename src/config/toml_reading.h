#pragma once

#include "config/names.h"
#include "core/diagnostic.h"
#include "core/time.h"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace limber {

/// Where in a file something stands.
struct Spot {
    int line = 1;
    int column = 1;
    auto operator<=>(const Spot&) const = default;
};
Spot place_of(const toml::node&);
Spot place_of(const toml::key&);

/// `found a list, expected …`: what a person would call the value.
std::string_view what_is(const toml::node&);

/// The text as it was found, in quotes, for a message; cut where it is long.
std::string as_found(std::string_view);

/// Lower-case letters, digits and hyphens, as ids and names of poses are.
bool is_id(std::string_view);

/// Reads the values of one file and reports each that is not what it should be; then there is no value.
class Reader {
public:
    Reader(std::string file, std::vector<Diagnostic>& problems) : file_{std::move(file)}, problems_{problems} {}

    const std::string& file() const { return file_; }
    void report(Spot, std::string message);
    void report(const toml::node& at, std::string message) { report(place_of(at), std::move(message)); }
    std::size_t reports() const { return problems_.size(); }
    bool reported(const toml::node& at) const;  ///< Something is wrong with exactly this value.

    std::optional<std::string> contents(const std::filesystem::path&);
    std::optional<toml::table> parse(std::string_view text);

    std::optional<bool> boolean(const toml::node&);
    std::optional<int> number(const toml::node&, int least, int most, int such_as);
    std::optional<double> decimal(const toml::node&, double least, double most, double such_as);  ///< Whole numbers too.
    std::optional<Duration> duration(const toml::node&, Duration least, Duration most, Duration such_as);
    std::optional<std::string> text(const toml::node&);  ///< One line, not empty.
    std::optional<std::string> id(const toml::node&);
    std::optional<std::string> one_of(const toml::node&, std::span<const std::string_view> words);
    const toml::array* list(const toml::node&, std::string_view of_what);
    const toml::table* table(const toml::node&, std::string_view write);

    template <class E>
    std::optional<E> word(const toml::node& node) {
        const auto text = one_of(node, names<E>());
        return text ? named<E>(*text) : std::nullopt;
    }

    /// Each right entry of a list, once; nothing where it is no list or has entries but no right one.
    template <class Read>
    auto each(const toml::node& node, std::string_view of_what, Read read);

    template <class E>
    std::optional<std::vector<E>> words(const toml::node& node, std::string_view of_what) {
        return each(node, of_what, [this](const toml::node& entry) { return word<E>(entry); });
    }
    std::optional<std::vector<std::string>> texts(const toml::node&, std::string_view of_what);

private:
    void report_type(const toml::node& found, const std::string& expected);

    std::string file_;
    std::vector<Diagnostic>& problems_;
};

template <class Read>
auto Reader::each(const toml::node& node, std::string_view of_what, Read read) {
    std::optional<std::vector<typename decltype(read(node))::value_type>> result;
    const toml::array* entries = list(node, of_what);
    if (!entries) return result;
    for (const toml::node& entry : *entries) {
        auto value = read(entry);
        if (!value) continue;
        if (!result) result.emplace();
        if (std::find(result->begin(), result->end(), *value) == result->end()) {
            result->push_back(std::move(*value));
        } else {
            report(entry, "is in the list already; leave one out");
        }
    }
    if (entries->empty()) result.emplace();
    return result;
}

/// Puts what was read, if anything was.
template <class T, class Into>
void put(std::optional<T>&& value, Into& into) {
    if (!value) return;
    if constexpr (requires { into = std::move(*value); })
        into = std::move(*value);
    else
        into = Into(value->begin(), value->end());
}

/// By line, then column: the order in which a person reads the file.
void sort_by_place(std::vector<Diagnostic>&);

/// A key that a table may have, and what reads it.
template <class Into>
struct Key {
    std::string_view name;
    std::string_view missing;  ///< What to say where it is left out; empty: it may be.
    void (*read)(Reader&, const toml::node&, Into&);
};

void report_unknown_keys(Reader&, const toml::table&, std::string_view where, std::span<const std::string_view> known);

/// Reads the keys of a table; reports those that are unknown or missing. `where` is empty or like " in [dose]".
template <class Into>
void read_keys(Reader& reader, const toml::table& table, std::string_view where, std::span<const Key<Into>> keys, Into& into) {
    for (const Key<Into>& key : keys) {
        if (const toml::node* node = table.get(key.name)) {
            key.read(reader, *node, into);
        } else if (!key.missing.empty()) {
            reader.report(place_of(table),
                          "missing key `" + std::string{key.name} + "`" + std::string{where} + ": " + std::string{key.missing});
        }
    }
    std::vector<std::string_view> names;
    for (const Key<Into>& key : keys) names.push_back(key.name);
    report_unknown_keys(reader, table, where, names);
}

}  // namespace limber
