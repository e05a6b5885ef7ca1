#include "config/did_you_mean.h"

#include <algorithm>
#include <vector>

namespace limber {
namespace {

char plain(char letter) {
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    return letter == '_' || letter == ' ' ? '-' : letter;
}

std::string plain(std::string_view word) {
    std::string text;
    for (const char letter : word) text += plain(letter);
    return text;
}

/// Letters to insert, drop, change or swap with their neighbour to get from one to the other.
std::size_t edits(const std::string& from, const std::string& to) {
    std::vector<std::vector<std::size_t>> cost(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
    for (std::size_t i = 0; i <= from.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= to.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const bool same = from[i - 1] == to[j - 1];
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[from.size()][to.size()];
}

/// "monday" for "mon", "osteo" for "osteoporosis".
bool one_begins_the_other(const std::string& a, const std::string& b) {
    const std::size_t shared = std::min(a.size(), b.size());
    return shared >= 3 && a.compare(0, shared, b, 0, shared) == 0;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t longest_word = 64;
    if (word.size() > longest_word) return {};
    const std::string typed = plain(word);
    std::string_view best;
    const std::size_t furthest = std::max<std::size_t>(1, word.size() / 3);
    std::size_t least = furthest + 1;
    for (const std::string_view candidate : known) {
        const std::string meant = plain(candidate);
        const std::size_t distance = std::min(edits(typed, meant), one_begins_the_other(typed, meant) ? furthest : least);
        if (distance >= least || distance >= candidate.size()) continue;
        least = distance;
        best = candidate;
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known, char quote) {
    const std::string_view meant = nearest(word, known);
    return meant.empty() ? std::string{} : std::string{"; did you mean "} + quote + std::string{meant} + quote + "?";
}

}  // namespace limber
