#include "config/names.h"

#include <algorithm>
#include <cstddef>

namespace limber {
namespace {

using Word = std::string_view;

// In the order of the enumerators: a word's place is its value.
template <class E>
struct Words;
template <>
struct Words<Strictness> {
    static constexpr Word all[] = {"gentle", "persistent", "strict"};
};
template <>
struct Words<Corner> {
    static constexpr Word all[] = {"top-left", "top", "top-right", "centre", "bottom-left", "bottom", "bottom-right"};
};
template <>
struct Words<PromptMonitor> {
    static constexpr Word all[] = {"pointer", "primary", "all"};
};
template <>
struct Words<Place> {
    static constexpr Word all[] = {"desk", "floor"};
};
template <>
struct Words<Equipment> {
    static constexpr Word all[] = {"chair", "wall", "mat", "roller", "band", "dumbbell"};
};
template <>
struct Words<Condition> {
    static constexpr Word all[] = {"osteoporosis", "fused-spine", "pregnancy", "vertigo", "shoulder", "neck", "wrist", "knee", "balance"};
};
template <>
struct Words<Motion> {
    static constexpr Word all[] = {"system", "full", "reduced"};
};
template <>
struct Words<LogLevel> {
    static constexpr Word all[] = {"trace", "debug", "info", "warn", "error"};
};
template <>
struct Words<Position> {
    static constexpr Word all[] = {"seated", "standing", "hands-and-knees", "kneeling", "half-kneeling", "prone", "supine", "side-lying"};
};
template <>
struct Words<Direction> {
    static constexpr Word all[] = {"flexion", "extension", "rotation", "side-bend", "breathing", "shoulder-blades", "hip", "warm-up"};
};
template <>
struct Words<Kind> {
    static constexpr Word all[] = {"warm-up", "breathe", "release", "mobilise", "stretch", "control", "strengthen"};
};
template <>
struct Words<Breath> {
    static constexpr Word all[] = {"in", "out", "free"};
};
template <>
struct Words<Prop> {
    static constexpr Word all[] = {"chair", "desk", "wall", "mat", "roller", "band", "dumbbell", "cushion"};
};

template <class E>
constexpr bool all_named(E last) {
    return std::size(Words<E>::all) == static_cast<std::size_t>(last) + 1;
}
static_assert(all_named(Strictness::strict) && all_named(Corner::bottom_right) && all_named(PromptMonitor::all) && all_named(Place::floor));
static_assert(all_named(Equipment::dumbbell) && all_named(Condition::balance) && all_named(Motion::reduced) && all_named(LogLevel::error));
static_assert(all_named(Position::side_lying) && all_named(Direction::warm_up) && all_named(Kind::strengthen) && all_named(Breath::free));
static_assert(all_named(Prop::cushion));

}  // namespace

template <class E>
std::span<const std::string_view> names() {
    return Words<E>::all;
}

template <class E>
std::string_view name_of(E value) {
    return Words<E>::all[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> named(std::string_view word) {
    const auto found = std::find(std::begin(Words<E>::all), std::end(Words<E>::all), word);
    if (found == std::end(Words<E>::all)) return std::nullopt;
    return static_cast<E>(found - std::begin(Words<E>::all));
}

#define LIMBER_NAMES(E)                                \
    template std::string_view name_of(E);              \
    template std::optional<E> named(std::string_view); \
    template std::span<const std::string_view> names<E>();
LIMBER_NAMES(Strictness)
LIMBER_NAMES(Corner)
LIMBER_NAMES(PromptMonitor)
LIMBER_NAMES(Place)
LIMBER_NAMES(Equipment)
LIMBER_NAMES(Condition)
LIMBER_NAMES(Motion)
LIMBER_NAMES(LogLevel)
LIMBER_NAMES(Position)
LIMBER_NAMES(Direction)
LIMBER_NAMES(Kind)
LIMBER_NAMES(Breath)
LIMBER_NAMES(Prop)

}  // namespace limber
