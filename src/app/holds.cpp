#include "app/holds.h"

#include <utility>

namespace limber {
namespace {

struct Sense {
    const char* name;  ///< As its capability is called.
    const char* setting;
    HoldReason reason;
    bool Settings::Hold::*wanted;
    std::unique_ptr<HoldWatch> (*watch)(OnCause);
};

constexpr Sense table[] = {
    {"microphone", "call", HoldReason::call, &Settings::Hold::call, watch_microphone},
    {"camera", "call", HoldReason::call, &Settings::Hold::call, [](OnCause on_cause) { return watch_camera(std::move(on_cause)); }},
    {"do-not-disturb", "do_not_disturb", HoldReason::dnd, &Settings::Hold::do_not_disturb, watch_do_not_disturb},
};

Capability turned_off(const char* name, const char* setting) {
    return {.name = name, .backend = "", .why = std::string{"turned off: hold."} + setting + " = false", .advice = "", .matters = false};
}

}  // namespace

void Holds::watch(const Settings::Hold& settings) {
    static_assert(std::size(table) == senses);
    for (std::size_t sense = 0; sense < senses; ++sense) {
        const bool wanted = settings.*table[sense].wanted;
        if (wanted == (watches_[sense] != nullptr)) continue;
        watches_[sense].reset();
        if (wanted)
            watches_[sense] = table[sense].watch([this, sense](const std::string& cause) { hear(sense, cause); });
        else
            hear(sense, "");
    }
    watch_fullscreen_windows(settings.fullscreen);
}

void Holds::watch_fullscreen_windows(bool wanted) {
    if (std::exchange(fullscreen_wanted_, wanted) == wanted) return;
    fullscreen_ = {nullptr, turned_off("fullscreen", "fullscreen")};
    if (wanted)
        fullscreen_ = watch_fullscreen([this](bool on) { on_busy_(HoldReason::fullscreen, on); });
    else
        on_busy_(HoldReason::fullscreen, false);
}

std::map<HoldReason, std::string> Holds::causes() const {
    std::map<HoldReason, std::string> all;
    for (std::size_t sense = 0; sense < senses; ++sense) {
        if (causes_[sense].empty()) continue;
        std::string& words = all[table[sense].reason];
        words += (words.empty() ? "" : " and ") + causes_[sense];
    }
    return all;
}

std::vector<Capability> Holds::capabilities() const {
    std::vector<Capability> found;
    for (std::size_t sense = 0; sense < senses; ++sense)
        found.push_back(watches_[sense] ? watches_[sense]->capability() : turned_off(table[sense].name, table[sense].setting));
    found.push_back(fullscreen_.capability);
    return found;
}

void Holds::look_at_windows_again() {
    const bool wanted = fullscreen_wanted_;
    watch_fullscreen_windows(false);
    watch_fullscreen_windows(wanted);
}

void Holds::hear(std::size_t sense, const std::string& cause) {
    causes_[sense] = cause;
    const HoldReason reason = table[sense].reason;
    on_busy_(reason, causes().contains(reason));
}

}  // namespace limber
