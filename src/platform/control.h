#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace limber {

/// The status as the D-Bus properties tell it; the same figures as `limber status --json`.
struct Status {
    std::string state = "away";  ///< counting due held prompt routine paused away locked trouble
    long sitting_s = 0;
    std::string next_break;                   ///< micro, long, or empty
    std::optional<long> next_in_s;            ///< Of sitting; nothing while it does not count.
    int percentage = 0;                       ///< Of the way to the next break, as the ring shows it.
    std::vector<std::string> held;            ///< Reasons,
    std::vector<std::string> held_because;    ///< and in the same order what stands behind each, in words for people.
    std::optional<std::string> paused_until;  ///< ISO 8601, "" = until resumed, nothing = not paused.
    long dose_s = 0, target_s = 0;
    int routines_today = 0;
    int config_mistakes = 0;
    std::string idle_source = "none";
    std::string tray = "no tray";
    std::string version;
    std::string trouble;  ///< In words, or empty.
    bool operator==(const Status&) const = default;
};

/// A command as it comes over the bus: "break", "start", "later", "skip", "pause", "resume", "reset", "quit", "show", with words.
struct Command {
    std::string name;
    std::vector<std::string> words;
};

/// The answer: an empty text is success.
struct Answer {
    std::string failure;
    std::string text;  ///< To print.
};

/// The service org.limber.Limber on the session bus: introspectable; commands as methods, status as properties with change signals.
class ControlService {
public:
    virtual ~ControlService() = default;
    virtual void publish(const Status&) = 0;  ///< Sends PropertiesChanged for what has changed, and only that.
};

enum class Claim { owner, other_runs, no_bus };
struct Claimed {
    Claim claim;
    std::unique_ptr<ControlService> service;  ///< For the owner only.
};

/// Becomes the one running instance, or says why not. `on_command` answers before the method returns.
Claimed claim_control(std::function<Answer(const Command&)> on_command, std::function<Status()> status_now);

/// The client side. Nothing where no instance runs; throws std::runtime_error without a session bus or when the call fails.
std::optional<Answer> send_command(const Command&);
std::optional<Status> ask_status();

/// Calls `on_status` with the present status and again at each change, until the service goes (nullopt, then returns), it returns false,
/// or nobody reads the pipe `output` any more.
void follow_status(const std::function<bool(const std::optional<Status>&)>& on_status, int output = -1);

}  // namespace limber
