#pragma once

#include "core/desk.h"
#include "history/history.h"

namespace limber {

/// Turns what is noticed into entries of the history.
class Record {
public:
    /// Entries for these notices; `moment` is that of the step that brought them.
    std::vector<History::Entry> entries(const std::vector<Notice>&, const Moment& moment);

private:
    PromptClosed open_prompt_;
};

}  // namespace limber
