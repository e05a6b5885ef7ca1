#include "app/record.h"

#include "core/overloaded.h"

namespace limber {
std::vector<History::Entry> Record::entries(const std::vector<Notice>& notices, const Moment& moment) {
    const auto wall_at = [&](Instant at) { return moment.wall - (moment.now - at); };
    std::vector<History::Entry> entries;
    for (const Notice& notice : notices) {
        std::visit(
            overloaded{
                [&](const effect::PromptOpened& opened) {
                    open_prompt_ = {.opened = moment.wall, .kind = opened.kind, .number = opened.number};
                },
                [&](const effect::PromptClosed& closed) {
                    open_prompt_.why = closed.why;
                    entries.emplace_back(open_prompt_);
                },
                [&](const effect::RoutineOver&) { entries.emplace_back(*notice.over); },
                [&](const effect::TookNaturalBreak& taken) {
                    entries.emplace_back(NaturalBreak{.started = wall_at(moment.now - taken.away), .length = taken.away});
                },
                [&](const effect::BoutEnded& bout) { entries.emplace_back(Bout{.started = wall_at(bout.began), .sitting = bout.sitting}); },
                [](const auto&) {},
            },
            notice.effect);
    }
    return entries;
}

}  // namespace limber
