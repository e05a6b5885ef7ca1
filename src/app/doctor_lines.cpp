#include "app/doctor.h"

#include <spdlog/fmt/fmt.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t widest = 100;
constexpr const char *green = "\033[32m", *yellow = "\033[1;33m", *plain = "\033[0m";

bool missing(const Capability& capability) { return capability.backend.empty() && capability.matters; }

const char* state_of(const Capability& capability) {
    if (!capability.backend.empty()) return "ok";
    return capability.matters ? "missing" : "none";
}

std::string in_colour(const std::string& text, const char* colour, bool wanted) { return wanted ? colour + text + plain : text; }

/// `text` broken between words, each further line beginning below `indent`.
std::string folded(const std::string& text, std::size_t indent) {
    std::istringstream words{text};
    std::string folded;
    std::size_t column = indent;
    for (std::string word; words >> word; column += word.size() + 1) {
        const bool full = column > indent && column + word.size() > widest;
        folded += full ? "\n" + std::string(indent, ' ') : column > indent ? " " : "";
        if (full) column = indent;
        folded += word;
    }
    return folded;
}

std::vector<std::string> lines_below(const Capability& capability) {
    std::vector<std::string> lines;
    if (!capability.why.empty()) lines.push_back(capability.why);
    for (const auto& [backend, why] : capability.passed_over) lines.push_back("not " + backend + ": " + why);
    if (!capability.advice.empty()) lines.push_back("What you can do: " + capability.advice);
    return lines;
}

std::string lines_of(const Capability& capability, std::size_t name_width, bool colour) {
    const std::size_t indent = name_width + 2 + std::string_view{"missing  "}.size();
    const std::string state = fmt::format("{:7}", state_of(capability));
    const char* shade = missing(capability) ? yellow : green;
    std::string text = fmt::format("{:{}}  {}", capability.name, name_width,
                                   capability.backend.empty() && !capability.matters ? state : in_colour(state, shade, colour));
    if (!capability.backend.empty()) text += "  " + folded(capability.backend, indent);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
    for (const std::string& line : lines_below(capability)) text += std::string(indent, ' ') + folded(line, indent) + '\n';
    return text;
}

Json to_json(const Capability& capability) {
    Json json;
    json["name"] = capability.name;
    json["state"] = state_of(capability);
    json["backend"] = capability.backend.empty() ? Json() : Json(capability.backend);
    json["why"] = capability.why;
    json["advice"] = capability.advice;
    json["passed_over"] = Json::array();
    for (const auto& [backend, why] : capability.passed_over) json["passed_over"].push_back({{"backend", backend}, {"why", why}});
    return json;
}

Capability capability_from(const Json& json) {
    Capability capability{.name = json.at("name"),
                          .backend = json.at("backend").is_null() ? "" : json.at("backend").get<std::string>(),
                          .why = json.at("why"),
                          .advice = json.at("advice")};
    for (const Json& each : json.at("passed_over")) capability.passed_over.push_back({each.at("backend"), each.at("why")});
    capability.matters = json.at("state") != "none";
    return capability;
}

}  // namespace

bool something_missing(const Findings& findings) { return std::ranges::any_of(findings.capabilities, missing); }

std::string doctor_text(const Findings& findings, bool colour) {
    std::size_t name_width = 0;
    for (const Capability& capability : findings.capabilities) name_width = std::max(name_width, capability.name.size());
    std::string text = fmt::format("Limber {} {}\n\n", findings.version,
                                   findings.running ? "runs; this is what it works with." : "does not run; this is what it would find.");
    for (const Capability& capability : findings.capabilities) text += lines_of(capability, name_width, colour);
    return text + (something_missing(findings) ? "\nSomething is missing that can be had.\n" : "\nNothing is missing that can be had.\n");
}

std::string doctor_json(const Findings& findings) {
    Json json;
    json["version"] = findings.version;
    json["running"] = findings.running;
    json["missing"] = something_missing(findings);
    json["capabilities"] = Json::array();
    for (const Capability& capability : findings.capabilities) json["capabilities"].push_back(to_json(capability));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Findings findings_from(const std::string& text) {
    const Json json = Json::parse(text);
    Findings findings{.version = json.at("version"), .running = json.at("running"), .capabilities = {}};
    for (const Json& each : json.at("capabilities")) findings.capabilities.push_back(capability_from(each));
    return findings;
}

}  // namespace limber
