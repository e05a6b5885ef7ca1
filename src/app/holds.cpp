#include "app/holds.h"

namespace limber {
namespace {

struct Sense {
    HoldReason reason;
    bool Settings::Hold::*wanted;
    std::unique_ptr<HoldWatch> (*watch)(OnCause);
};

constexpr Sense table[] = {
    {HoldReason::call, &Settings::Hold::call, watch_microphone},
    {HoldReason::call, &Settings::Hold::call, [](OnCause on_cause) { return watch_camera(std::move(on_cause)); }},
    {HoldReason::dnd, &Settings::Hold::do_not_disturb, watch_do_not_disturb},
};

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
    if (wanted == (fullscreen_ != nullptr)) return;
    fullscreen_.reset();
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
    for (const auto& watch : watches_)
        if (watch) found.push_back(watch->capability());
    return found;
}

void Holds::hear(std::size_t sense, const std::string& cause) {
    causes_[sense] = cause;
    const HoldReason reason = table[sense].reason;
    on_busy_(reason, causes().contains(reason));
}

}  // namespace limber
