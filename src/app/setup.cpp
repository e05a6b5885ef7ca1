#include "app/setup.h"

#include "config/edit.h"
#include "platform/folders.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr const char* settings_name = "limber.toml";

bool is_there(const fs::path& file) {
    std::error_code none;
    return fs::exists(file, none);
}

/// The person's file, else the first of the system's, else empty.
fs::path settings_to_read() {
    if (const fs::path own = config_folder() / settings_name; is_there(own)) return own;
    for (const fs::path& folder : system_config_folders())
        if (is_there(folder / settings_name)) return folder / settings_name;
    return {};
}

std::string text_of(const fs::path& file) {
    std::ifstream stream{file};
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

std::vector<Diagnostic> Setup::problems() const {
    std::vector<Diagnostic> all = settings.problems;
    all.insert(all.end(), catalog.problems.begin(), catalog.problems.end());
    if (catalog.catalog.exercises.empty())
        all.push_back({(assets_folder() / "exercises").string(), 1, 1, "no exercise was found: Limber is not installed whole"});
    return all;
}

std::string Setup::unreadable() const {
    if (settings.readable || settings_read.empty()) return {};
    return kept_settings ? "the last good one is in force" : "the defaults are in force";
}

void Setup::keep_settings_of(const Setup& earlier) {
    settings.settings = earlier.settings.settings;
    kept_settings = earlier.kept_settings || earlier.unreadable().empty();
}

Setup load_setup() {
    Setup setup{.settings_file = config_folder() / settings_name, .settings_read = settings_to_read()};
    const fs::path folders[] = {assets_folder(), config_folder()};
    setup.catalog = load_catalog(folders);
    const auto known = [&](std::string_view id) { return setup.catalog.catalog.find(id) != nullptr; };
    if (!setup.settings_read.empty()) setup.settings = load_settings(setup.settings_read, known);
    return setup;
}

std::vector<fs::path> watched_places() {
    const CatalogPaths own = parts_of(config_folder());
    std::vector<fs::path> places{config_folder() / settings_name, own.poses, own.exercises, own.routines, own.tips};
    for (const fs::path& folder : system_config_folders()) places.push_back(folder / settings_name);
    return places;
}

Settings leaving_out(Settings settings, const std::string& exercise) {
    Settings::RoutineChoice& choice = settings.routine;
    if (std::find(choice.exclude.begin(), choice.exclude.end(), exercise) == choice.exclude.end()) choice.exclude.push_back(exercise);
    std::erase(choice.favour, exercise);
    return settings;
}

std::string with_choice(std::string text, const Settings::RoutineChoice& before, const Settings::RoutineChoice& now) {
    if (now.exclude != before.exclude) text = with_value(text, "routine", "exclude", toml_array(now.exclude));
    if (now.favour != before.favour) text = with_value(text, "routine", "favour", toml_array(now.favour));
    return text;
}

std::string settings_text_to_edit() {
    for (const fs::path& file :
         {settings_to_read(), assets_folder() / settings_name, assets_folder().parent_path() / "config" / settings_name})
        if (!file.empty() && is_there(file)) return text_of(file);
    return to_toml({});
}

void write_settings(const fs::path& file, const std::string& text) {
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    const fs::path target = is_there(file) ? fs::canonical(file, failed) : file;  // behind a symbolic link, which stays
    const fs::path fresh = target.string() + ".new";
    std::ofstream stream{fresh, std::ios::trunc};
    stream << text;
    stream.close();
    if (stream && is_there(target)) fs::permissions(fresh, fs::status(target, failed).permissions(), failed);
    if (stream) fs::rename(fresh, target, failed);
    if (stream && !failed) return;
    std::error_code none;
    fs::remove(fresh, none);
    throw std::runtime_error{"configuration: " + file.string() + " cannot be written"};
}

}  // namespace limber
