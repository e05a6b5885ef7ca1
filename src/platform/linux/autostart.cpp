#include "platform/autostart.h"

#include "platform/folders.h"

#include <glib.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace limber {
namespace {

namespace fs = std::filesystem;

struct KeyFileFree {
    void operator()(GKeyFile* file) const { g_key_file_unref(file); }
};
using KeyFile = std::unique_ptr<GKeyFile, KeyFileFree>;

constexpr const char* group = G_KEY_FILE_DESKTOP_GROUP;

/// Where the session looks for our entry, next to our own configuration folder.
fs::path entry_beside(const fs::path& our_folder) { return our_folder.parent_path() / "autostart" / "limber.desktop"; }

fs::path user_entry() { return entry_beside(config_folder()); }

/// Whether this entry starts us; nothing where there is none.
std::optional<bool> starts(const fs::path& entry) {
    const KeyFile file{g_key_file_new()};
    if (!g_key_file_load_from_file(file.get(), entry.c_str(), G_KEY_FILE_NONE, nullptr)) return std::nullopt;
    const bool hidden = g_key_file_get_boolean(file.get(), group, "Hidden", nullptr);
    const bool enabled = !g_key_file_has_key(file.get(), group, "X-GNOME-Autostart-enabled", nullptr) ||
                         g_key_file_get_boolean(file.get(), group, "X-GNOME-Autostart-enabled", nullptr);
    return !hidden && enabled;
}

/// A path as one argument of an Exec line.
std::string quoted(const std::string& path) {
    std::string text = "\"";
    for (const char c : path) {
        if (c == '"' || c == '`' || c == '$' || c == '\\') text += '\\';
        if (c == '%') text += '%';
        text += c;
    }
    return text + '"';
}

void write_entry(bool on) {
    const KeyFile file{g_key_file_new()};
    g_key_file_set_string(file.get(), group, "Type", "Application");
    g_key_file_set_string(file.get(), group, "Name", "Limber");
    g_key_file_set_string(file.get(), group, "Comment", "Break reminder with guided mid-back routines");
    g_key_file_set_string(file.get(), group, "Exec", quoted(fs::read_symlink("/proc/self/exe")).c_str());
    g_key_file_set_string(file.get(), group, "Icon", "limber");
    g_key_file_set_boolean(file.get(), group, "StartupNotify", FALSE);
    g_key_file_set_boolean(file.get(), group, "Hidden", !on);
    fs::create_directories(user_entry().parent_path());
    g_autoptr(GError) error = nullptr;
    if (!g_key_file_save_to_file(file.get(), user_entry().c_str(), &error)) throw std::runtime_error{error->message};
}

}  // namespace

bool autostarts() {
    if (const auto users = starts(user_entry())) return *users;
    for (const fs::path& folder : system_config_folders()) {
        if (const auto systems = starts(entry_beside(folder))) return *systems;
    }
    return false;
}

void set_autostart(bool on) {
    try {
        if (on) return write_entry(true);
        fs::remove(user_entry());
        if (autostarts()) write_entry(false);  // the system's entry is on: only one of our own can overrule it
    } catch (const std::exception& error) {
        throw std::runtime_error{"autostart: " + std::string{error.what()}};
    }
}

}  // namespace limber
