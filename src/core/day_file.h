#pragma once

#include "core/diagnostic.h"
#include "core/scheduler.h"

namespace limber {

/// What happens in a written day besides the events of the scheduler.
namespace written {
struct Input {};  ///< Keyboard and pointer are in use from here on, at least once a second.
struct Quiet {};  ///< The last input was at this instant.
struct ClockSet {
    Duration by;
};
struct Kill {};
struct Launch {};
struct Finish {};  ///< `do finish`, and
struct Hurts {};   ///< `do hurts`.
struct End {};
}  // namespace written

using WrittenEvent = std::variant<Event, written::Input, written::Quiet, written::ClockSet, written::Kill, written::Launch, written::Finish,
                                  written::Hurts, written::End>;

struct WrittenLine {
    Instant at;
    WrittenEvent event;
};

/// A day file, read. Instants count from its first line.
struct WrittenDay {
    Zone zone;
    WallTime begins;  ///< Wall time of Instant{}.
    std::vector<WrittenLine> lines;

    WallTime wall(Instant at) const { return begins + at.time_since_epoch(); }
};

struct ReadDay {
    WrittenDay day;
    std::vector<Diagnostic> problems;  ///< The day must not be run if there are any.
};

/// Reads the text of a day file; `zone_named` knows the zones. Without a zone line the day is in UTC, without an end line it ends at its
/// last.
ReadDay read_day(std::string_view text, const std::string& file, const std::function<std::optional<Zone>(const std::string&)>& zone_named);

}  // namespace limber
