#pragma once

#include "core/past.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace limber {

/// The words of the enumerators in the file, in order of declaration; those in use never change (see schema.h).
template <class E>
struct Words;
template <>
struct Words<Break> {
    static constexpr std::string_view all[] = {"micro", "long"};
};
template <>
struct Words<RoutineResult> {
    static constexpr std::string_view all[] = {"done", "partial", "abandoned"};
};
template <>
struct Words<PromptEnd> {
    static constexpr std::string_view all[] = {"start", "later", "skip", "missed", "away", "locked", "asleep", "held", "paused", "reset"};
};
template <>
struct Words<Feel> {
    static constexpr std::string_view all[] = {"too_easy", "right", "too_hard"};
};

template <class E>
std::string_view word_of(E value) {
    return Words<E>::all[static_cast<std::size_t>(value)];
}

template <class E>
E from_word(std::string_view word) {
    const auto& all = Words<E>::all;
    const auto found = std::find(std::begin(all), std::end(all), word);
    if (found == std::end(all)) throw std::runtime_error{"history: unknown word '" + std::string{word} + "'"};
    return static_cast<E>(found - std::begin(all));
}

}  // namespace limber
