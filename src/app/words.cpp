#include "app/words.h"

namespace limber {
namespace {

template <class E, std::size_t n>
std::string_view at(const std::string_view (&words)[n], E value) {
    return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view word_of(Break kind) { return kind == Break::micro ? "micro" : "long"; }

std::string_view word_of(PromptEnd why) {
    constexpr std::string_view words[] = {"start", "later", "skip", "missed", "away", "locked", "asleep", "held", "paused", "reset"};
    return at(words, why);
}

std::string_view word_of(RoutineResult result) {
    constexpr std::string_view words[] = {"done", "partial", "abandoned"};
    return at(words, result);
}

std::string_view word_of(HoldReason reason) {
    constexpr std::string_view words[] = {"call", "fullscreen", "dnd", "hours", "paused"};
    return at(words, reason);
}

}  // namespace limber
