#pragma once

#include <functional>
#include <memory>
#include <string>

namespace limber {

enum class Chime { next_step, change_sides, next_exercise, finished, prompt };

/// Soft sounds and spoken cues. Each is a program of its own that ends with it: nothing waits for a sound server that is slow or hangs, and
/// between sounds nothing is loaded or awake.
class Sounds {
public:
    /// `on_silent` tells why nothing is heard, once for sounds and once for the voice; it may be called within `play` and `say`.
    explicit Sounds(std::function<void(const std::string& why)> on_silent);
    ~Sounds();  ///< Hushes.
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    /// In place of a chime that still sounds. 0 plays nothing, 100 is the chime as it was made.
    void play(Chime, int volume_percent);

    /// English words, in place of those still being said; as loud and as fast as the person set speech-dispatcher.
    void say(const std::string& words);

    /// Ends what is heard now.
    void hush();

private:
    struct Players;
    std::unique_ptr<Players> players_;
};

}  // namespace limber
