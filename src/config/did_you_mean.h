#pragma once

#include <span>
#include <string>
#include <string_view>

namespace limber {

/// The known word that someone who typed `word` most likely meant, or empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// `; did you mean "gentle"?`, or empty where nothing is near. `quote` goes round the word.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known, char quote);

}  // namespace limber
