#pragma once

#include "core/settings.h"
#include "platform/capability.h"

#include <string>
#include <vector>

namespace limber {

struct IdleChoice;
class SessionWatch;
class Holds;
class Notifications;

/// What `limber doctor` tells of.
struct Findings {
    std::string version;
    bool running = false;  ///< Told by the program that runs; else found by looking oneself, just now.
    std::vector<Capability> capabilities;
};

/// Which icon a panel shows.
enum class IconShown { none, status_notifier, xembed };

/// All capabilities in the order in which they are told, from those who know.
std::vector<Capability> diagnose(const IdleChoice&, const SessionWatch&, IconShown, const Notifications&, const Holds&);

/// As Limber would find it if it started now with these settings; takes about a second.
Findings look_around(const Settings::Hold& wanted);

/// Whether something is missing that can be had.
bool something_missing(const Findings&);

/// For people, aligned, at most 100 columns wide where words allow it.
std::string doctor_text(const Findings&, bool colour);

/// One line of JSON; `findings_from` reads it again and throws std::exception on anything else.
std::string doctor_json(const Findings&);
Findings findings_from(const std::string& json);

}  // namespace limber
