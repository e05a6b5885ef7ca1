#pragma once

#include <string>
#include <vector>

namespace limber::safety {

// Red flags as the NHS back-pain page lists them. Which number is the emergency number is for the person's own country to say.
extern const std::string what_this_is;
extern const std::string ask_first;
extern const std::string emergency_heading;
extern const std::vector<std::string> emergency;
extern const std::string soon_heading;
extern const std::vector<std::string> soon;
extern const std::string while_moving;

}  // namespace limber::safety
