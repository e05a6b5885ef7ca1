#pragma once

#include "core/pose.h"

namespace limber {

std::string side_word(std::size_t side);  ///< "right" or "left".

/// The place of a hand or foot of this side, as in "the left knee".
std::string words_for(const Anchor&, std::size_t side);

}  // namespace limber
