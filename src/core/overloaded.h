#pragma once

namespace limber {

/// Several lambdas as one visitor of a variant.
template <class... Fs>
struct overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>;

}  // namespace limber
