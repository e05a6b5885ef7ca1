#include "app/status.h"

#include <spdlog/fmt/fmt.h>
#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

std::string short_text(const Status& status) {
    if (status.state == "paused") return "paused";
    if (status.next_in_s && *status.next_in_s > 0) return fmt::format("{} min", (*status.next_in_s + 59) / 60);
    return status.state;
}

}  // namespace

std::string status_text(const Status& status) {
    std::string text = state_in_words(status) + "\n";
    text += fmt::format("Moved today: {} of {} min in {} routine{}\n", status.dose_s / 60, status.target_s / 60, status.routines_today,
                        status.routines_today == 1 ? "" : "s");
    text += "Idle source: " + status.idle_source + "\nTray: " + status.tray + "\n";
    text += status.config_mistakes == 0 ? "Configuration: ok\n"
                                        : fmt::format("Configuration: {} mistake{}; `limber check` lists {}\n", status.config_mistakes,
                                                      status.config_mistakes == 1 ? "" : "s", status.config_mistakes == 1 ? "it" : "them");
    if (!status.trouble.empty()) text += "Trouble: " + status.trouble + "\n";
    return text;
}

std::string status_json(const Status& status) {
    Json json;
    json["state"] = status.state;
    json["sitting_s"] = status.sitting_s;
    json["next_break"] = status.next_break.empty() ? Json() : Json(status.next_break);
    json["next_in_s"] = status.next_in_s ? Json(*status.next_in_s) : Json();
    json["held"] = status.held;
    if (!status.held_because.empty()) json["held_because"] = status.held_because;
    json["paused_until"] = status.paused_until && !status.paused_until->empty() ? Json(*status.paused_until) : Json();
    json["dose_s"] = status.dose_s;
    json["target_s"] = status.target_s;
    json["routines_today"] = status.routines_today;
    json["config"] = status.config_mistakes == 0 ? Json("ok") : Json(status.config_mistakes);
    json["idle_source"] = status.idle_source;
    json["tray"] = status.tray;
    json["version"] = status.version;
    return json.dump();
}

std::string status_waybar(const Status& status) {
    Json json;
    json["text"] = short_text(status);
    json["tooltip"] = tooltip(status);
    json["class"] = status.state;
    json["percentage"] = status.percentage;
    return json.dump();
}

}  // namespace limber
