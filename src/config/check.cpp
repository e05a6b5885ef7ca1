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

bool is_exercise(const fs::path& path) { return fs::absolute(path).parent_path().filename() == "exercises"; }

}  // namespace

std::vector<Diagnostic> check_file(const fs::path& path, const Catalog& catalog) {
    std::vector<Diagnostic> problems;
    if (!is_exercise(path) && path.filename() != "routines.toml" && path.filename() != "tips.toml")
        return load_settings(path, [&](std::string_view id) { return catalog.find(id) != nullptr; }).problems;
    Reader reader{path.string(), problems};
    const auto text = reader.contents(path);
    if (text && is_exercise(path))
        read_exercise(*text, path.string(), problems);
    else if (text)
        check_text(reader, path, *text, catalog);
    sort_by_place(problems);
    return problems;
}

LoadedCatalog check_folder(const fs::path& folder, const std::vector<fs::path>& shipped) {
    std::vector<CatalogPaths> places;
    std::error_code ignored;
    if (!fs::exists(folder, ignored)) return {{}, {{folder.string(), 1, 1, "no such folder"}}};
    for (const fs::path& other : shipped) {
        if (fs::equivalent(other, folder, ignored)) continue;
        places.push_back(parts_of(other));
        if (fs::equivalent(other / "exercises", folder, ignored)) places.back().exercises.clear();
    }
    const bool is_whole = fs::exists(folder / "exercises", ignored) || fs::exists(folder / "poses.toml", ignored) ||
                          fs::exists(folder / "routines.toml", ignored);
    places.push_back(is_whole ? parts_of(folder) : CatalogPaths{{}, folder, {}, {}});
    LoadedCatalog loaded = load_catalog_at(places);
    std::erase_if(loaded.problems, [&](const Diagnostic& each) { return !is_within(each.file, folder); });
    std::erase_if(loaded.catalog.exercises, [&](const Exercise& each) { return !is_within(each.file, folder); });
    return loaded;
}

}  // namespace limber
