#pragma once

#include "support/program.h"
#include "support/scratch_folder.h"

namespace limber {

/// A home folder of a test's own, and the program run in it: without a display, and with the test's own session bus if it has one.
class Home {
public:
    Home() {
        write(folder_ / "good.day", "zone Europe/Berlin\ndate 2026-03-02\n09:00:00 input\n09:35:00 end\n");
        write(folder_ / "broken.day", "zone Europe/Berlin\ndate 2026-03-02\n09:00:00 inptu\n");
        write(folder_ / "good.toml", "[micro]\nevery = \"20min\"\n");
        write(folder_ / "mistaken.toml", "[micro]\nevery = \"4x\"\n");
        write(folder_ / "broken.toml", "[micro\n");
        write(folder_ / "a file", "");
        std::filesystem::create_directories(folder_ / "bad" / "exercises");
        write(folder_ / "bad" / "exercises" / "twist.toml", "name = 3\n");
        std::filesystem::create_directories(folder_ / "good" / "exercises");
        std::filesystem::copy_file(std::string{SOURCE_FOLDER} + "/assets/exercises/seated-twist.toml",
                                   folder_ / "good" / "exercises" / "seated-twist.toml");
        const std::string twist = text_of(folder_ / "good" / "exercises" / "seated-twist.toml");
        folder_.file("stiff/a-twist.toml", twist + "[pose.long]\n");
        folder_.file("stiff/b-twist.toml", twist + "right_hand = { at = [1, 1, 0] }\n");
        folder_.file("stiff/c-twist.toml", "name = 3\n");
    }

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

    /// The program with these words, in which HOME/ stands for this folder.
    Run run(std::vector<std::string> words, std::map<std::string, std::string> environment = {}) const {
        Run run{.command = {LIMBER_PROGRAM}};
        for (std::string& word : words) run.command.push_back(placed(std::move(word)));
        run.environment = {{"HOME", folder_.path()},
                           {"XDG_CONFIG_HOME", folder_ / "config"},
                           {"XDG_DATA_HOME", folder_ / "data"},
                           {"XDG_STATE_HOME", folder_ / "state"},
                           {"XDG_CONFIG_DIRS", folder_ / "etc"},
                           {"XDG_RUNTIME_DIR", folder_ / "run"},
                           {"LIMBER_ASSETS", ""},
                           {"DISPLAY", ""},
                           {"WAYLAND_DISPLAY", ""},
                           {"TZ", "UTC"}};
        for (auto& [name, value] : environment) run.environment[name] = placed(value);
        return run;
    }

private:
    std::string placed(std::string word) const {
        if (word.starts_with("HOME/")) word.replace(0, 4, folder_.path());
        return word;
    }

    ScratchFolder folder_;
};

}  // namespace limber
