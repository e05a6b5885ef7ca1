#include "app/notes.h"

#include "app/words.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace limber {
namespace {

long seconds_of(Duration duration) { return std::chrono::floor<std::chrono::seconds>(duration).count(); }

struct Note {
    const Notice& notice;

    std::string exercises() const {
        return notice.obstacle.empty() ? fmt::format("{}", fmt::join(notice.routine.ids(), ", ")) : "no exercise (" + notice.obstacle + ")";
    }
    std::string operator()(const effect::Due& due) const { return fmt::format("{} break due", word_of(due.kind)); }
    std::string operator()(const effect::Hold& hold) const {
        std::string reasons;
        for (const HoldReason reason : hold.reasons) reasons += (reasons.empty() ? "" : ", ") + std::string{word_of(reason)};
        return "break held: " + reasons;
    }
    std::string operator()(const effect::PromptOpened& opened) const {
        return fmt::format("prompt {} for a {} break: {}", opened.number, word_of(opened.kind), exercises());
    }
    std::string operator()(const effect::PromptClosed& closed) const { return fmt::format("prompt closed: {}", word_of(closed.why)); }
    std::string operator()(const effect::RoutineBegan&) const {
        return fmt::format("routine begins: {}, {} s", exercises(), seconds_of(notice.routine.length));
    }
    std::string operator()(const effect::RoutineOver& over) const {
        return fmt::format("routine {}: {} s", word_of(over.result), seconds_of(over.done));
    }
    std::string operator()(const effect::WentAway&) const { return "away"; }
    std::string operator()(const effect::CameBack& back) const { return fmt::format("back after {} s", seconds_of(back.away)); }
    std::string operator()(const effect::TookNaturalBreak& taken) const {
        return fmt::format("natural break: away for {} s", seconds_of(taken.away));
    }
    std::string operator()(const effect::Paused& paused) const { return paused.until ? "paused for a time" : "paused until resumed"; }
    std::string operator()(const effect::Resumed&) const { return "resumed"; }
    std::string operator()(const effect::HasLaunched&) const { return "taken up where the last process left"; }
    std::string operator()(const effect::BoutEnded& bout) const {
        return fmt::format("sitting bout of {} s ended", seconds_of(bout.sitting));
    }
};

}  // namespace

std::string note_of(const Notice& notice) {
    return fmt::format("{} (sitting {} s)", std::visit(Note{notice}, notice.effect), seconds_of(notice.sitting));
}

}  // namespace limber
