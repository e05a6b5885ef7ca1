#pragma once

#include "core/picker.h"

#include <unordered_map>

namespace limber {

inline constexpr std::size_t direction_count = 8;

/// What the last routines had: how many routines ago each direction was served, 0 for the last one.
struct Recent {
    int looked_at = 0;  ///< Routines; also the "ago" of what is in none of them.
    std::array<int, direction_count> ago{};
    int ago_of(Direction direction) const { return ago[static_cast<std::size_t>(direction)]; }
};

/// An exercise that a routine may take, with what the past says about it.
struct Candidate {
    const Exercise* exercise = nullptr;
    Dose usual_dose;
    Duration shortest{}, usual{}, longest{};
    int ago = 0;  ///< Routines since it was done, 0: in the last one.
    bool in_last = false;
    double wanted = 0;  ///< Among those of its direction.

    Direction main() const { return exercise->directions.front(); }
    bool serves(Direction) const;
};

struct Choices {
    std::vector<Candidate> candidates;
    Recent recent;
};

bool can_do(const Exercise&, const Settings&);

/// The catalog's exercises that the person can do, dosed for a routine of this length.
Choices choices_for(const Catalog&, const Settings&, Duration length, std::span<const RoutineDone> newest_first, std::uint32_t seed);

/// Where each id of a catalog stands in it.
struct Index {
    explicit Index(const Catalog&);
    std::optional<std::size_t> find(std::string_view id) const;
    std::unordered_map<std::string_view, std::size_t> places;
    std::size_t size;  ///< Of the catalog.
};

/// How far each exercise of the catalog has grown, in its order: as `progress_of`, in one pass.
std::vector<double> progress_of_all(const Index&, const Settings&, std::span<const RoutineDone> newest_first);

/// Why no routine of this length can be made of these.
std::string obstacle_for(const Catalog&, const Settings&, Duration length, std::span<const Candidate>);

}  // namespace limber
