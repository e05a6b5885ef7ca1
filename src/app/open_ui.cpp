#include "ui/sheet.h"
#include "ui/ui.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace limber {
namespace {

namespace fs = std::filesystem;
constexpr const char* module_name = "limber-ui.so";

/// Beside the program as it is built, then where it is installed: lib/limber, or lib/<machine>/limber.
std::vector<fs::path> places_of_module() {
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path();
    const fs::path libraries = program.parent_path() / "lib";
    std::vector<fs::path> places{program / module_name, libraries / "limber" / module_name};
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator{libraries, none}) {
        places.push_back(entry.path() / "limber" / module_name);
    }
    return places;
}

fs::path find_module() {
    for (const fs::path& place : places_of_module()) {
        std::error_code none;
        if (fs::exists(place, none)) return place;
    }
    throw std::runtime_error{std::string{"windows: "} + module_name + " is missing; it belongs beside the program or in lib/limber"};
}

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

/// A function of the module. Never unloaded: GTK cannot be.
template <class Function>
Function* find_in_module(const char* name) {
    void* module = dlopen(find_module().c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    void* found = module != nullptr ? dlsym(module, name) : nullptr;
    if (found == nullptr) throw std::runtime_error{std::string{"windows: "} + dlerror()};
    return reinterpret_cast<Function*>(found);
}

}  // namespace

std::unique_ptr<Ui> open_ui() {
    if (!is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")) {
        throw std::runtime_error{"windows: no display: neither DISPLAY nor WAYLAND_DISPLAY is set"};
    }
    return std::unique_ptr<Ui>{find_in_module<Ui*()>("limber_open_windows")()};
}

void draw_sheet(const Sheet& sheet, const fs::path& file) {
    find_in_module<void(const Sheet&, const fs::path&)>("limber_paint_sheet")(sheet, file);
}

}  // namespace limber
