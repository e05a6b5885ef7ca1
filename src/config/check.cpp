#include "config/check.h"

#include "config/routine_file.h"
#include "config/settings_file.h"

namespace limber {
namespace {

namespace fs = std::filesystem;

bool is_within(const std::string& file, const fs::path& folder) {
    const auto inner = fs::path{file}.lexically_normal(), outer = folder.lexically_normal();
    const auto [at, ignored] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return at == outer.end() || (std::next(at) == outer.end() && at->empty());
}

void check_text(Reader& reader, const fs::path& path, std::string_view text, const Catalog& catalog) {
    const std::set<std::string> none_broken;
    if (path.filename() == "routines.toml")
        read_routines(reader, text, {catalog, none_broken});
    else if (path.filename() == "tips.toml")
        read_tips(reader, text);
}

/// Not just a folder of exercises.
bool is_whole(const fs::path& folder) {
    std::error_code ignored;
    const char* const parts[] = {"exercises", "poses.toml", "routines.toml"};
    return std::any_of(std::begin(parts), std::end(parts), [&](const char* part) { return fs::exists(folder / part, ignored); });
}

bool is_exercise(const fs::path& path) { return fs::absolute(path).parent_path().filename() == "exercises"; }

}  // namespace

LoadedCatalog check_file(const fs::path& path, const Catalog& catalog, const std::vector<fs::path>& shipped) {
    if (!is_exercise(path) && path.filename() != "routines.toml" && path.filename() != "tips.toml")
        return {{}, load_settings(path, [&](std::string_view id) { return catalog.find(id) != nullptr; }).problems};
    LoadedCatalog loaded;
    Reader reader{path.string(), loaded.problems};
    const auto text = reader.contents(path);
    if (text && is_exercise(path)) return check_folder(path, shipped);
    if (text) check_text(reader, path, *text, catalog);
    sort_by_place(loaded.problems);
    return loaded;
}

LoadedCatalog check_folder(const fs::path& named, const std::vector<fs::path>& shipped) {
    std::vector<CatalogPaths> places;
    std::error_code ignored;
    if (!fs::exists(named, ignored)) return {{}, {{named.string(), 1, 1, "no such folder"}}};
    const bool one_file = named.extension() == ".toml" && fs::is_regular_file(named, ignored);
    const fs::path folder = one_file ? named.parent_path() / "." : named;
    for (const fs::path& other : shipped) {
        if (fs::equivalent(other, folder, ignored)) continue;
        places.push_back(parts_of(other));
        if (fs::equivalent(other / "exercises", folder, ignored)) places.back().exercises.clear();
    }
    places.push_back(!one_file && is_whole(folder) ? parts_of(folder) : CatalogPaths{{}, folder, {}, {}});
    LoadedCatalog loaded = load_catalog_at(places);
    std::erase_if(loaded.problems, [&](const Diagnostic& each) { return !is_within(each.file, named); });
    std::erase_if(loaded.catalog.exercises, [&](const Exercise& each) { return !is_within(each.file, named); });
    if (!one_file) return loaded;
    for (Diagnostic& each : loaded.problems) each.file = named.string();
    for (Exercise& each : loaded.catalog.exercises) each.file = named.string();
    return loaded;
}

}  // namespace limber
