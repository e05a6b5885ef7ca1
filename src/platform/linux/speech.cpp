#include "platform/linux/speech.h"

namespace limber {
namespace {

/// spd-say takes its words for a printf format.
std::string without_percent_signs(std::string words) {
    for (std::size_t at; (at = words.find('%')) != std::string::npos;) words.replace(at, 1, " percent");
    return words;
}

}  // namespace

Speech::Speech(std::function<void(const std::string&)> on_silent) : on_silent_{std::move(on_silent)} {}

// A message of the priority "text" takes the place of the one being said. The program waits for its end so that `hush` knows of it.
void Speech::say(const std::string& words) {
    saying_.start(
        {"spd-say", "--application-name", "limber", "--priority", "text", "--language", "en", "--wait", "--", without_percent_signs(words)},
        on_silent_);
}

// "--stop" would also stop what a screen reader says, so it is left alone where we say nothing.
void Speech::hush() {
    if (!saying_.running()) return;
    saying_.end();
    spawn_and_forget({"spd-say", "--stop"});
}

}  // namespace limber
