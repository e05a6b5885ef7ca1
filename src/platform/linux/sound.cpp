#include "platform/sound.h"

#include "platform/folders.h"
#include "platform/linux/companion.h"
#include "platform/linux/speech.h"

#include <array>
#include <utility>

namespace limber {
namespace {

namespace fs = std::filesystem;
using OnSilent = std::function<void(const std::string& why)>;

// In the order of Chime.
constexpr std::array<const char*, 5> files{"next-step.oga", "change-sides.oga", "next-exercise.oga", "finished.oga", "prompt.oga"};

/// Shared by its copies.
OnSilent once(const OnSilent& on_silent, const std::string& prefix) {
    return [=, told = std::make_shared<bool>(false)](const std::string& why) {
        if (!std::exchange(*told, true)) on_silent(prefix + why);
    };
}

}  // namespace

struct Sounds::Players {
    explicit Players(const OnSilent& on_silent) : on_no_sound{once(on_silent, "sound: ")}, speech{once(on_silent, "voice: ")} {}

    OnSilent on_no_sound;
    Spawned chime;
    Speech speech;
};

Sounds::Sounds(OnSilent on_silent) : players_{std::make_unique<Players>(on_silent)} {}

Sounds::~Sounds() { hush(); }

void Sounds::play(Chime chime, int volume_percent) {
    if (volume_percent <= 0) return;
    const fs::path file = assets_folder() / "sounds" / files.at(static_cast<std::size_t>(chime));
    players_->chime.start({companion("limber-sound"), file, std::to_string(volume_percent)}, players_->on_no_sound);
}

void Sounds::say(const std::string& words) { players_->speech.say(words); }

void Sounds::hush() {
    players_->chime.end();
    players_->speech.hush();
}

}  // namespace limber
