#pragma once

#include <cstdint>

namespace limber {

/// The same numbers for the same seed on every machine (splitmix64), which std's distributions do not promise.
class Seeded {
public:
    explicit constexpr Seeded(std::uint64_t seed) : state_(seed) {}

    constexpr std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    /// 0 … `limit` - 1; `limit` must not be 0.
    constexpr std::uint64_t below(std::uint64_t limit) { return next() % limit; }

    /// 0 … 1, 1 not included.
    constexpr double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }

private:
    std::uint64_t state_;
};

}  // namespace limber
