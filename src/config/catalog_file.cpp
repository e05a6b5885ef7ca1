#include "config/catalog_file.h"

#include "config/easier.h"
#include "config/routine_file.h"

namespace limber {
namespace {

namespace fs = std::filesystem;

/// What one load gathers, file by file.
struct Gathered {
    BasePoses bases;
    ExerciseFiles exercises;
    std::set<std::string> broken;    ///< Ids whose files all have mistakes.
    std::vector<std::string> files;  ///< In the order they are read, which is the order of their problems.
    std::vector<Diagnostic> problems;
};

std::vector<fs::path> toml_files(const fs::path& folder, std::vector<Diagnostic>& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    if (!fs::exists(folder, error)) return files;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (at->path().extension() == ".toml" && !name.starts_with('.')) files.push_back(at->path());
    }
    if (error) Reader{folder.string(), problems}.report(Spot{}, "cannot be read as a folder: " + error.message());
    std::sort(files.begin(), files.end());
    return files;
}

template <class Read>
void gather(const fs::path& path, Gathered& all, Read read) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return;
    all.files.push_back(path.string());
    Reader reader{path.string(), all.problems};
    if (const auto text = reader.contents(path)) read(reader, *text);
}

void gather_exercises(const fs::path& folder, Gathered& all) {
    all.files.push_back(folder.string());
    for (const fs::path& path : toml_files(folder, all.problems)) {
        all.files.push_back(path.string());
        Reader reader{path.string(), all.problems};
        const std::string id = path.stem().string();
        const auto text = reader.contents(path);
        auto read = text ? read_exercise_file(reader, *text, all.bases) : std::nullopt;
        if (read)
            all.exercises.insert_or_assign(id, std::move(*read));
        else
            all.broken.insert(id);
    }
}

void add(NamedRoutine routine, std::vector<NamedRoutine>& routines) {
    const auto same = std::find_if(routines.begin(), routines.end(), [&](const NamedRoutine& each) { return each.id == routine.id; });
    if (same == routines.end())
        routines.push_back(std::move(routine));
    else
        *same = std::move(routine);
}

/// File by file in the order they were read, each from its top.
void sort_problems(const std::vector<std::string>& files, std::vector<Diagnostic>& problems) {
    sort_by_place(problems);
    const auto rank = [&](const Diagnostic& each) { return std::find(files.begin(), files.end(), each.file); };
    std::stable_sort(problems.begin(), problems.end(), [&](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
}

}  // namespace

CatalogPaths parts_of(const fs::path& folder) {
    return {folder / "poses.toml", folder / "exercises", folder / "routines.toml", folder / "tips.toml"};
}

LoadedCatalog load_catalog_at(std::span<const CatalogPaths> places) {
    Gathered all;
    for (const CatalogPaths& paths : places) {
        gather(paths.poses, all, [&](Reader& reader, std::string_view text) { read_base_poses(reader, text, all.bases); });
        gather_exercises(paths.exercises, all);
    }
    check_easier(all.exercises, all.broken, all.problems);

    LoadedCatalog loaded;
    Catalog& catalog = loaded.catalog;
    for (auto& [id, file] : all.exercises) catalog.exercises.push_back(std::move(file.exercise));
    for (const CatalogPaths& paths : places) {
        gather(paths.routines, all, [&](Reader& reader, std::string_view text) {
            for (NamedRoutine& routine : read_routines(reader, text, {catalog, all.broken})) add(std::move(routine), catalog.routines);
        });
        gather(paths.tips, all, [&](Reader& reader, std::string_view text) {
            for (std::string& tip : read_tips(reader, text)) catalog.tips.push_back(std::move(tip));
        });
    }
    sort_problems(all.files, all.problems);
    loaded.problems = std::move(all.problems);
    return loaded;
}

LoadedCatalog load_catalog(std::span<const fs::path> folders) {
    std::vector<CatalogPaths> places;
    for (const fs::path& folder : folders) places.push_back(parts_of(folder));
    return load_catalog_at(places);
}

std::optional<Exercise> load_exercise(const fs::path& file, std::span<const fs::path> folders, std::vector<Diagnostic>& problems) {
    Gathered all;
    for (const fs::path& folder : folders)
        gather(parts_of(folder).poses, all, [&](Reader& reader, std::string_view text) { read_base_poses(reader, text, all.bases); });
    Reader reader{file.string(), problems};
    const auto text = reader.contents(file);
    auto read = text ? read_exercise_file(reader, *text, all.bases) : std::nullopt;
    sort_by_place(problems);
    return read ? std::optional{std::move(read->exercise)} : std::nullopt;
}

}  // namespace limber
