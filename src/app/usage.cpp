#include "app/usage.h"

#include "config/did_you_mean.h"
#include "core/in_quotes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

namespace limber {
namespace {

/// `limber config`, of the command that was understood so far.
std::string path_of(const CLI::App* command) {
    return command->get_parent() ? path_of(command->get_parent()) + " " + command->get_name() : command->get_name();
}

const CLI::App* innermost(const CLI::App* app) {
    while (!app->get_subcommands().empty()) app = app->get_subcommands().back();
    return app;
}

std::vector<std::string> commands_of(const CLI::App* app) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app->get_subcommands([](const CLI::App*) { return true; })) names.push_back(sub->get_name());
    return names;
}

std::vector<std::string> options_of(const CLI::App* app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app->get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::string meant(const std::string& word, const std::vector<std::string>& known) {
    return did_you_mean(word, std::vector<std::string_view>{known.begin(), known.end()}, '\'');
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// The first word that no command or option took; empty where all were taken.
std::optional<std::string> stray_word(const CLI::App* app) {
    for (const std::string& word : app->remaining(true))
        if (word != "--") return word;
    return {};
}

std::string about_stray(const CLI::App* command, const std::string& word) {
    const std::vector<std::string> options = options_of(command), commands = commands_of(command);
    if (word.size() > 1 && word.front() == '-')
        return path_of(command) + " has no option " + in_quotes(word) + meant(word.substr(0, word.find('=')), options);
    if (commands.empty()) return path_of(command) + " takes no further word " + in_quotes(word);
    return path_of(command) + " has no command " + in_quotes(word) + meant(word, commands);
}

/// CLI11 says `--days: 1 required INT missing` and `--days: At Most 1 required but received 2`.
std::string about_values(const CLI::App* command, const std::string& said) {
    const std::string option = said.substr(0, said.find(':'));
    return path_of(command) + " " + option + (said.ends_with(" missing") ? " needs a value" : " may be given once");
}

std::string what_is_wrong(const CLI::App* app, const CLI::Error& error) {
    const CLI::App* command = innermost(app);
    if (const auto word = stray_word(app)) return about_stray(command, *word);
    if (error.get_name() == "RequiredError" && !commands_of(command).empty())
        return path_of(command) + " needs one of these words: " + listed(commands_of(command));
    if (error.get_name() == "ArgumentMismatch") return about_values(command, error.what());
    return error.what();
}

}  // namespace

std::string usage_message(const CLI::App* app, const CLI::Error& error) {
    return "limber: " + what_is_wrong(app, error) + "\n`" + path_of(innermost(app)) + " --help` shows how it is used.\n";
}

CLI::Validator one_of(std::vector<std::string_view> words) {
    const std::string all = listed({words.begin(), words.end()});
    return {[all, words = std::move(words)](const std::string& word) {
                if (std::find(words.begin(), words.end(), word) != words.end()) return std::string{};
                return in_quotes(word) + " is none of " + all + did_you_mean(word, words, '\'');
            },
            ""};
}

CLI::Validator number(double least, double most) {
    return {[=](const std::string& word) {
                double number = 0;
                const char* const end = word.data() + word.size();
                const auto [stopped, failure] = std::from_chars(word.data(), end, number);
                if (failure == std::errc{} && stopped == end && number >= least && number <= most) return std::string{};
                std::ostringstream range;
                range << in_quotes(word) << " is not a number from " << least << " to " << most;
                return range.str();
            },
            ""};
}

CLI::Validator whole_number(unsigned long least, unsigned long most) {
    return {[=](const std::string& word) {
                unsigned long number = 0;
                const char* const end = word.data() + word.size();
                const auto [stopped, failure] = std::from_chars(word.data(), end, number);
                if (failure == std::errc{} && stopped == end && number >= least && number <= most) return std::string{};
                return in_quotes(word) + " is not a whole number from " + std::to_string(least) + " to " + std::to_string(most);
            },
            ""};
}

}  // namespace limber
