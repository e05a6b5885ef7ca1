#pragma once

#include "config/catalog_file.h"
#include "config/settings_file.h"

namespace limber {

/// The configuration and the catalog as they lie in the person's folders, the system's and ours.
struct Setup {
    std::filesystem::path settings_file;  ///< The person's own, even where there is none yet.
    std::filesystem::path settings_read;  ///< The one that was read: theirs, else the system's; empty: all defaults.
    LoadedSettings settings;
    LoadedCatalog catalog;
    bool kept_settings = false;  ///< They are those of an earlier reading: the file cannot be read now.

    bool first_start() const { return settings_read != settings_file; }
    std::vector<Diagnostic> problems() const;  ///< Of both, settings first.
    std::string unreadable() const;            ///< What is in force in place of a file that cannot be read, in words; else empty.
    void keep_settings_of(const Setup& earlier);
};

Setup load_setup();

/// Folders and files of which a change means loading anew.
std::vector<std::filesystem::path> watched_places();

/// The file of the first start: the commented default with what differs put in. Throws std::runtime_error if it cannot be written.
void write_settings(const std::filesystem::path& file, const std::string& text);

/// The settings with this exercise left out, and the text of a file that says so: no more of it changes than that.
Settings leaving_out(Settings, const std::string& exercise);
std::string with_choice(std::string text, const Settings::RoutineChoice& before, const Settings::RoutineChoice& now);

/// The text of the person's file, or of the commented default where they have none.
std::string settings_text_to_edit();

}  // namespace limber
