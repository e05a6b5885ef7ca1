#include "config/settings_file.h"

#include "config/did_you_mean.h"
#include "config/setting.h"
#include "core/in_quotes.h"

namespace limber {
namespace {

using Known = std::function<bool(std::string_view)>;

std::vector<std::string_view> table_names() {
    std::vector<std::string_view> names;
    for (const Setting& setting : all_settings()) {
        if (names.empty() || names.back() != setting.table) names.push_back(setting.table);
    }
    return names;
}

std::vector<std::string_view> keys_of(std::string_view table) {
    std::vector<std::string_view> keys;
    for (const Setting& setting : all_settings()) {
        if (setting.table == table) keys.push_back(setting.key);
    }
    return keys;
}

/// "[micro] or [long]" for `every`, empty where no table has the key.
std::string tables_with(std::string_view key) {
    std::string tables;
    for (const Setting& setting : all_settings()) {
        if (setting.key == key) tables += (tables.empty() ? "[" : " or [") + std::string{setting.table} + "]";
    }
    return tables;
}

std::string in_backticks(std::string_view key) { return in_quotes(key, '`'); }

std::string unknown_key(std::string_view table, std::string_view key) {
    const std::string where = table.empty() ? std::string{" outside the tables"} : " in [" + std::string{table} + "]";
    const std::string unknown = "unknown key " + in_backticks(key) + where;
    if (const std::string elsewhere = tables_with(key); !elsewhere.empty()) return unknown + "; it belongs in " + elsewhere;
    if (const std::string meant = did_you_mean(key, keys_of(table), '`'); !meant.empty()) return unknown + meant;
    std::vector<std::string_view> anywhere;
    for (const Setting& setting : all_settings()) anywhere.push_back(setting.key);
    const std::string_view other = nearest(key, anywhere);
    return other.empty() ? unknown : unknown + "; did you mean " + in_backticks(other) + " in " + tables_with(other) + "?";
}

std::string unknown_table(std::string_view table) {
    const std::string_view meant = nearest(table, table_names());
    const std::string unknown = "unknown table [" + shown(table) + "]";
    return meant.empty() ? unknown : unknown + "; did you mean [" + std::string{meant} + "]?";
}

void report_unknown(Reader& reader, const toml::table& file) {
    const auto tables = table_names();
    for (const auto& [key, value] : file) {
        const toml::table* table = value.as_table();
        const bool known = std::find(tables.begin(), tables.end(), key.str()) != tables.end();
        if (!known && (table || value.is_array_of_tables())) {
            reader.report(value, unknown_table(key.str()));
        } else if (!known) {
            reader.report(place_of(key), unknown_key({}, key.str()));
        } else if (!table) {
            reader.report(value, "found " + std::string{what_is(value)} + ", expected a table: write [" + std::string{key.str()} + "]");
        } else {
            const auto keys = keys_of(key.str());
            for (const auto& [inner, ignored] : *table) {
                if (std::find(keys.begin(), keys.end(), inner.str()) == keys.end())
                    reader.report(place_of(inner), unknown_key(key.str(), inner.str()));
            }
        }
    }
}

const toml::node* find(const toml::table& file, std::string_view table, std::string_view key) {
    const toml::node* node = file.get(table);
    return node && node->is_table() ? node->as_table()->get(key) : nullptr;
}

/// A break must not be over before the person counts as away. Of the two values the later in the file gives way; one that is wrong
/// by itself, or only a default, gives way before the other and without another word.
void settle_natural_break(Reader& reader, const toml::table& file, Settings::Sitting& sitting) {
    if (sitting.natural_break >= sitting.away_after) return;
    const toml::node* away = find(file, "sitting", "away_after");
    const toml::node* natural = find(file, "sitting", "natural_break");
    const auto wrong = [&](const toml::node* node) { return node && reader.reported(*node); };
    const bool silent = wrong(away) || wrong(natural);
    const bool natural_gives_way = wrong(natural) || (!wrong(away) && natural && (!away || place_of(*away) < place_of(*natural)));
    const std::string is_below = "natural_break (" + to_text(sitting.natural_break) + (natural ? "" : ", the default") +
                                 ") is below away_after (" + to_text(sitting.away_after) + (away ? "" : ", the default") + ")";
    const Settings::Sitting usual;
    if (natural_gives_way) {
        if (!silent) reader.report(*natural, is_below + ": make it " + to_text(sitting.away_after) + " or longer");
        sitting.natural_break = std::max(usual.natural_break, sitting.away_after);
    } else {
        if (!silent) reader.report(*away, is_below + ": make away_after " + to_text(sitting.natural_break) + " or shorter");
        sitting.away_after = std::min(usual.away_after, sitting.natural_break);
    }
}

const toml::node* entry(const toml::node* list, std::string_view id) {
    if (!list || !list->is_array()) return nullptr;
    for (const toml::node& each : *list->as_array()) {
        if (each.value_exact<std::string>() == id) return &each;
    }
    return nullptr;
}

void drop_unknown(Reader& reader, const toml::node* list, std::vector<std::string>& ids, const Known& known) {
    if (!known) return;
    std::erase_if(ids, [&](const std::string& id) {
        if (known(id)) return false;
        reader.report(*entry(list, id), "unknown exercise " + as_found(id) + ": `limber exercises list` shows their ids");
        return true;
    });
}

/// What is excluded may be so because it hurts: it stays excluded, wherever the two stand.
void settle_exclude(Reader& reader, const toml::node* exclude, const toml::node* favour, Settings::RoutineChoice& choice) {
    std::erase_if(choice.favour, [&](const std::string& id) {
        if (std::find(choice.exclude.begin(), choice.exclude.end(), id) == choice.exclude.end()) return false;
        const toml::node* in_exclude = entry(exclude, id);
        const toml::node* in_favour = entry(favour, id);
        const bool favour_is_later = place_of(*in_exclude) < place_of(*in_favour);
        reader.report(*(favour_is_later ? in_favour : in_exclude),
                      as_found(id) + " is in both exclude and favour: take it out of one; until then it stays excluded");
        return true;
    });
}

void read_all(Reader& reader, const toml::table& file, Settings& settings, const Known& known_exercise) {
    for (const Setting& setting : all_settings()) {
        if (const toml::node* node = find(file, setting.table, setting.key)) setting.read(reader, *node, settings);
    }
    report_unknown(reader, file);
    settle_natural_break(reader, file, settings.sitting);
    const toml::node* exclude = find(file, "routine", "exclude");
    const toml::node* favour = find(file, "routine", "favour");
    drop_unknown(reader, exclude, settings.routine.exclude, known_exercise);
    drop_unknown(reader, favour, settings.routine.favour, known_exercise);
    settle_exclude(reader, exclude, favour, settings.routine);
}

}  // namespace

LoadedSettings read_settings(std::string_view text, const std::string& file, const Known& known_exercise) {
    LoadedSettings loaded;
    Reader reader{file, loaded.problems};
    const auto table = reader.parse(text);
    loaded.readable = table.has_value();
    if (table) read_all(reader, *table, loaded.settings, known_exercise);
    sort_by_place(loaded.problems);
    return loaded;
}

LoadedSettings load_settings(const std::filesystem::path& path, const Known& known_exercise) {
    LoadedSettings unreadable{.readable = false};
    const auto text = Reader{path.string(), unreadable.problems}.contents(path);
    return text ? read_settings(*text, path.string(), known_exercise) : unreadable;
}

std::string to_toml(const Settings& settings) {
    std::string text;
    std::string_view table;
    for (const Setting& setting : all_settings()) {
        // A day without an entry is a day without prompts, and a list of none says the same; no day at all means always.
        if (setting.table != table) text += (table.empty() ? "[" : "\n[") + std::string{setting.table} + "]\n";
        table = setting.table;
        text += std::string{setting.key} + " = " + setting.literal(settings) + "\n";
    }
    return text;
}

}  // namespace limber
