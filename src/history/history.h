#pragma once

#include "core/past.h"

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

namespace limber {

/// What Limber remembers, in one SQLite file (WAL, `user_version` migrations). Failures throw std::runtime_error{"history: …"}.
class History {
public:
    using Entry = std::variant<Bout, PromptClosed, RoutineDone, NaturalBreak>;

    /// Opens or creates; a file that is not a sound database is moved aside (`history.db.broken-YYYYMMDD-HHMMSS`, told by `mishap`) and a
    /// fresh one begun. `:memory:` for tests.
    explicit History(const std::filesystem::path& file);
    ~History();
    History(History&&) noexcept;
    History& operator=(History&&) noexcept;

    const std::string& mishap() const;  ///< What went wrong on opening, in a sentence; else empty.

    /// Entries and the state of the running program, in one transaction: a break is never counted twice nor lost.
    void save(const std::vector<Entry>& entries, const std::string& state);
    std::string state() const;  ///< As last saved; empty if never.

    /// How the last routine felt, or one that started at this time.
    void set_feel(WallTime routine_started, Feel);

    /// All that began at `from` or later and before `until`, oldest first.
    Past read(WallTime from, WallTime until) const;

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace limber
