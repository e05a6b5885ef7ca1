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

}  // namespace

std::unique_ptr<Ui> open_ui() {
    if (!is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")) {
        throw std::runtime_error{"windows: no display: neither DISPLAY nor WAYLAND_DISPLAY is set"};
    }
    // Never unloaded: GTK cannot be.
    void* module = dlopen(find_module().c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (module == nullptr) throw std::runtime_error{std::string{"windows: "} + dlerror()};
    const auto open_windows = reinterpret_cast<Ui* (*)()>(dlsym(module, "limber_open_windows"));
    if (open_windows == nullptr) throw std::runtime_error{std::string{"windows: "} + dlerror()};
    return std::unique_ptr<Ui>{open_windows()};
}

}  // namespace limber
