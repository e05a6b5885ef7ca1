#include "platform/linux/control_interface.h"

#include <algorithm>

#define DOC(words) "<annotation name='org.gtk.GDBus.DocString' value='" words "'/>"
#define METHOD(name, args, words) "<method name='" name "'>" DOC(words) args "<arg name='text' type='s' direction='out'/></method>"
#define PROPERTY(name, type, words) "<property name='" name "' type='" type "' access='read'>" DOC(words) "</property>"

namespace limber {

const char* const control_xml = "<node><interface name='org.limber.Limber1'>" DOC(
    "Limber, the break reminder. What cannot be done is answered with org.limber.Error.Failed and the reason in words.")
    METHOD("Break", "<arg name='what' type='as' direction='in'/>",
           "Begins a routine now: the one that would come next, or the routine or the exercises named.")
        METHOD("Start", "", "Begins the routine that the prompt on the screen offers.")
            METHOD("Later", "", "Puts the prompt off for a while.") METHOD("Skip", "", "Lets this break go.") METHOD(
                "Pause", "<arg name='duration' type='s' direction='in'/>",
                "No prompts for a while: 90s, 30min, 1h30min, until-tomorrow, or empty for until resumed.")
                METHOD("Resume", "", "Ends a pause.") METHOD("Reset", "", "Counts as a break just taken: sitting time starts afresh.")
                    METHOD("Quit", "", "Ends the program.") METHOD("Show", "", "Opens the window.") METHOD(
                        "Run", "<arg name='name' type='s' direction='in'/><arg name='words' type='as' direction='in'/>",
                        "Any of the commands by its name on the command line, with words.")
                        PROPERTY("State", "s", "counting, due, held, prompt, routine, paused, away, locked or trouble.") PROPERTY(
                            "SittingSeconds", "x",
                            "Of sitting since the last break. Change signals come at transitions and every two minutes; a reading is "
                            "exact.") PROPERTY("NextBreak", "s", "micro, long, or empty.")
                            PROPERTY("NextInSeconds", "x",
                                     "Of sitting until the next break; -1 while it does not count. Signals as for SittingSeconds.")
                                PROPERTY("Percentage", "i", "Of the way to the next break, as the ring of the icon shows it.")
                                    PROPERTY("Held", "as", "What holds the break back, if anything does.") PROPERTY(
                                        "HeldBecause", "as",
                                        "The same in words for people, with the program that is the cause where it is known.")
                                        PROPERTY("Paused", "b", "Whether there are no prompts because someone said so.") PROPERTY(
                                            "PausedUntil", "s", "Local time as ISO 8601; empty when not paused, or paused until resumed.")
                                            PROPERTY("DoseSeconds", "x", "Exercise done today.") PROPERTY("TargetSeconds", "x",
                                                                                                          "Exercise wanted a day.")
                                                PROPERTY("RoutinesToday", "i", "Routines done today.") PROPERTY(
                                                    "ConfigMistakes", "i", "Mistakes in the configuration; limber check tells them.")
                                                    PROPERTY("IdleSource", "s", "What tells of keyboard and pointer.") PROPERTY(
                                                        "Tray", "s", "What shows the icon, or no tray.")
                                                        PROPERTY("Version", "s", "Of the program that runs.") PROPERTY(
                                                            "Trouble", "s",
                                                            "What does not work, in words; empty when all is well.") "</interface></node>";

namespace {

GVariant* to_variant(const std::string& text) { return g_variant_new_string(text.c_str()); }
GVariant* to_variant(long seconds) { return g_variant_new_int64(seconds); }
GVariant* to_variant(int count) { return g_variant_new_int32(count); }
GVariant* to_variant(const std::vector<std::string>& words) {
    GVariantBuilder all;
    g_variant_builder_init(&all, G_VARIANT_TYPE("as"));
    for (const std::string& word : words) g_variant_builder_add(&all, "s", word.c_str());
    return g_variant_builder_end(&all);
}

void from_variant(std::string& text, GVariant* value) { text = g_variant_get_string(value, nullptr); }
void from_variant(long& seconds, GVariant* value) { seconds = g_variant_get_int64(value); }
void from_variant(int& count, GVariant* value) { count = g_variant_get_int32(value); }
void from_variant(std::vector<std::string>& words, GVariant* value) {
    words.clear();
    GVariantIter each;
    g_variant_iter_init(&each, value);
    for (const char* word; g_variant_iter_next(&each, "&s", &word);) words.emplace_back(word);
}

template <auto member>
constexpr StatusProperty plain(std::string_view name) {
    return {name, [](const Status& status) { return to_variant(status.*member); },
            [](Status& status, GVariant* value) { from_variant(status.*member, value); }};
}

GVariant* next_in(const Status& status) { return to_variant(status.next_in_s.value_or(-1)); }
void set_next_in(Status& status, GVariant* value) {
    const long seconds = g_variant_get_int64(value);
    status.next_in_s = seconds < 0 ? std::nullopt : std::optional{seconds};
}

GVariant* paused(const Status& status) { return g_variant_new_boolean(status.paused_until.has_value()); }
void set_paused(Status& status, GVariant* value) {
    if (!g_variant_get_boolean(value))
        status.paused_until.reset();
    else if (!status.paused_until)
        status.paused_until = "";
}

GVariant* paused_until(const Status& status) { return to_variant(status.paused_until.value_or("")); }
// Empty leaves it to Paused, whichever of the two comes first.
void set_paused_until(Status& status, GVariant* value) {
    const std::string until = g_variant_get_string(value, nullptr);
    if (!until.empty() || status.paused_until) status.paused_until = until;
}

constexpr StatusProperty properties[] = {
    plain<&Status::state>("State"),
    plain<&Status::sitting_s>("SittingSeconds"),
    plain<&Status::next_break>("NextBreak"),
    {"NextInSeconds", next_in, set_next_in},
    plain<&Status::percentage>("Percentage"),
    plain<&Status::held>("Held"),
    plain<&Status::held_because>("HeldBecause"),
    {"PausedUntil", paused_until, set_paused_until},
    {"Paused", paused, set_paused},
    plain<&Status::dose_s>("DoseSeconds"),
    plain<&Status::target_s>("TargetSeconds"),
    plain<&Status::routines_today>("RoutinesToday"),
    plain<&Status::config_mistakes>("ConfigMistakes"),
    plain<&Status::idle_source>("IdleSource"),
    plain<&Status::tray>("Tray"),
    plain<&Status::version>("Version"),
    plain<&Status::trouble>("Trouble"),
};

enum class Takes { nothing, one_word, words };
struct Method {
    std::string_view method, command;
    Takes takes = Takes::nothing;
};
constexpr Method methods[] = {
    {"Break", "break", Takes::words},
    {"Start", "start"},
    {"Later", "later"},
    {"Skip", "skip"},
    {"Pause", "pause", Takes::one_word},
    {"Resume", "resume"},
    {"Reset", "reset"},
    {"Quit", "quit"},
    {"Show", "show"},
};

bool carries(const Method& method, const std::vector<std::string>& words) {
    return method.takes == Takes::words || words.size() <= (method.takes == Takes::one_word ? 1 : 0);
}

GVariant* tuple(GVariant* only) { return g_variant_new_tuple(&only, 1); }

}  // namespace

std::span<const StatusProperty> status_properties() { return properties; }

void read_status(Status& status, GVariant* values) {
    for (const StatusProperty& property : properties) {
        const Variant value{g_variant_lookup_value(values, property.name.data(), nullptr)};
        const Variant ours{g_variant_ref_sink(property.get(status))};
        if (value && g_variant_is_of_type(value.get(), g_variant_get_type(ours.get()))) property.set(status, value.get());
    }
}

MethodCall to_method(const Command& command) {
    const auto* known = std::ranges::find(methods, command.name, &Method::command);
    if (known == std::end(methods) || !carries(*known, command.words))
        return {"Run", g_variant_new("(s@as)", command.name.c_str(), to_variant(command.words))};
    const std::string method{known->method};
    if (known->takes == Takes::words) return {method, tuple(to_variant(command.words))};
    if (known->takes == Takes::one_word) return {method, tuple(to_variant(command.words.empty() ? "" : command.words.front()))};
    return {method, nullptr};
}

Command to_command(const std::string& method, GVariant* parameters) {
    Command command;
    if (method == "Run") {
        from_variant(command.name, Variant{g_variant_get_child_value(parameters, 0)}.get());
        from_variant(command.words, Variant{g_variant_get_child_value(parameters, 1)}.get());
        return command;
    }
    const auto* known = std::ranges::find(methods, method, &Method::method);
    command.name = known->command;
    if (known->takes == Takes::nothing) return command;
    const Variant given{g_variant_get_child_value(parameters, 0)};
    if (known->takes == Takes::words)
        from_variant(command.words, given.get());
    else if (*g_variant_get_string(given.get(), nullptr))
        command.words = {g_variant_get_string(given.get(), nullptr)};
    return command;
}

}  // namespace limber
