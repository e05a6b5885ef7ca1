#include "app/doctor.h"

#include <doctest/doctest.h>

using namespace limber;

namespace {

const Capability found{.name = "idle", .backend = "kde-idle", .passed_over = {{"ext-idle-notify", "the compositor does not offer it"}}};
const Capability lacking{.name = "tray", .backend = "", .why = "nothing shows the icon", .advice = "add one"};
const Capability unknowable{.name = "fullscreen", .backend = "", .why = "unknown on GNOME", .matters = false};

Findings with(std::vector<Capability> capabilities) { return {"1.2", true, std::move(capabilities)}; }

}  // namespace

TEST_CASE("what can be had and is not there is missing; what no program can know is not") {
    CHECK_FALSE(something_missing(with({found, unknowable})));
    CHECK(something_missing(with({found, lacking})));
}

TEST_CASE("the text names each thing, what was found, what was passed over and what can be done, in columns") {
    CHECK(doctor_text(with({found, lacking, unknowable}), false) ==
          "Limber 1.2 runs; this is what it works with.\n"
          "\n"
          "idle        ok       kde-idle\n"
          "                     not ext-idle-notify: the compositor does not offer it\n"
          "tray        missing\n"
          "                     nothing shows the icon\n"
          "                     What you can do: add one\n"
          "fullscreen  none\n"
          "                     unknown on GNOME\n"
          "\n"
          "Something is missing that can be had.\n");
}

TEST_CASE("long sentences are folded below their column") {
    const std::string sentence =
        "a word and a word and a word and a word and a word and a word and a word and a word and a word and a word";
    const std::string text = doctor_text(with({{.name = "tray", .backend = "", .why = sentence}}), false);
    std::size_t widest = 0;
    for (std::size_t from = 0, to = 0; (to = text.find('\n', from)) != std::string::npos; from = to + 1)
        widest = std::max(widest, to - from);
    CHECK(widest <= 100);
    CHECK(text.find("\n               a") != std::string::npos);
}

TEST_CASE("colours come only where they are wanted") {
    CHECK(doctor_text(with({found}), false).find('\033') == std::string::npos);
    CHECK(doctor_text(with({found}), true).find("\033[32mok") != std::string::npos);
}

TEST_CASE("as JSON it says the same and can be read again") {
    const Findings findings = with({found, lacking, unknowable});
    const Findings again = findings_from(doctor_json(findings));
    CHECK(again.capabilities == findings.capabilities);
    CHECK(again.running);
    CHECK(again.version == "1.2");
    CHECK(doctor_json(findings).find('\n') == std::string::npos);
    CHECK_THROWS(findings_from("{}"));
}
