#pragma once

#include "core/candidate.h"

namespace limber {

/// The lengths that pass for the one that was asked for: at most 10 % off.
struct Window {
    explicit Window(Duration asked) : least((asked * 9 + Duration{9}) / 10), asked(asked), most(asked * 11 / 10) {}
    bool has(Duration length) const { return least <= length && length <= most; }
    Duration least, asked, most;
};

struct DraftItem {
    const Candidate* candidate = nullptr;
    Dose dose;
};
using Draft = std::vector<DraftItem>;

Duration length_of(const Draft&);

/// Brings the doses as near to the asked length as single repetitions and seconds do; whether the draft then fits.
bool fit_doses(Draft&, const Window&);

/// An exact search: the first `musts` of `preferred_first` and as many of the rest as fit, the preferred ones rather.
/// Nothing only where no doses of any of them fit.
std::optional<Draft> search_draft(std::span<const Candidate* const> preferred_first, std::size_t musts, const Window&);

}  // namespace limber
