#include "platform/sound.h"

#include "support/main_loop.h"
#include "support/pulse_server.h"

#include <doctest/doctest.h>
#include <gio/gunixsocketaddress.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace limber;
namespace fs = std::filesystem;

namespace {

struct Heard {
    std::vector<std::string> why_silent;
    Sounds sounds{[this](const std::string& why) { why_silent.push_back(why); }};

    /// Whether it has told exactly one reason, which begins and goes on so.
    bool silent_for(const std::string& beginning, const std::string& part) {
        return until([&] { return !why_silent.empty(); }) && why_silent.size() == 1 && why_silent[0].starts_with(beginning) &&
               why_silent[0].find(part) != std::string::npos;
    }
};

/// No sound server, whatever the machine has.
Environment no_server(const fs::path& folder) {
    return Environment{
        {{"PULSE_SERVER", "unix:" + (folder / "nobody").string()}, {"XDG_RUNTIME_DIR", folder}, {"CANBERRA_DRIVER", "pulse"}}};
}

/// A spd-say that notes its words, a line for each time it is started, and goes on "speaking" until it is ended.
struct FakeSpdSay {
    explicit FakeSpdSay(const std::string& then = "exec sleep 60") {
        std::ofstream{folder / "spd-say"} << "#!/bin/sh\n{ printf '[%s]' \"$@\"; echo; } >> '" << (folder / "said").string()
                                          << "'\n[ \"$1\" = --stop ] || " << then << '\n';
        fs::permissions(folder / "spd-say", fs::perms::owner_all);
    }

    std::vector<std::string> said() const {
        std::ifstream file{folder / "said"};
        std::vector<std::string> lines;
        for (std::string line; std::getline(file, line);) lines.push_back(line);
        return lines;
    }

    ScratchFolder folder;
    Environment environment{{{"PATH", folder.path().string() + ":" + std::getenv("PATH")}}};
};

std::string said(const std::string& words) {
    return "[--application-name][limber][--priority][text][--language][en][--wait][--][" + words + "]";
}

}  // namespace

TEST_CASE("every chime is heard, softly, and nothing of it stays with the sound server") {
    PulseServer server;
    Heard heard;
    for (const Chime chime : {Chime::next_step, Chime::change_sides, Chime::next_exercise, Chime::finished, Chime::prompt}) {
        CAPTURE(static_cast<int>(chime));
        Recording recording;
        heard.sounds.play(chime, 100);
        const int peak = recording.peak();
        CHECK(peak > 8000);
        CHECK(peak < 20000);
    }
    CHECK(until([&] { return server.ask({"list", "clients"}).find("Limber") == std::string::npos; }));
    CHECK(heard.why_silent.empty());
}

TEST_CASE("a sound is as loud as it was asked for") {
    PulseServer server;
    Heard heard;
    int before = 40000;
    for (const int percent : {100, 40}) {
        CAPTURE(percent);
        Recording recording;
        heard.sounds.play(Chime::next_step, percent);
        const int peak = recording.peak();
        CHECK(peak > 100);
        CHECK(peak < before / 2);
        before = peak;
    }
}

TEST_CASE("at volume 0 nothing is played") {
    PulseServer server;
    Heard heard;
    for (const int percent : {0, -5}) heard.sounds.play(Chime::finished, percent);
    heard.sounds.play(Chime::finished, 1);
    std::string playing;
    CHECK(until([&] { return !(playing = server.ask({"list", "sink-inputs"})).empty(); }));
    CHECK(playing.starts_with("Sink Input #0"));  // the server counts them: this is its first
}

TEST_CASE("other programs see Limber play an event sound") {
    PulseServer server;
    Heard heard;
    heard.sounds.play(Chime::finished, 100);
    std::string playing;
    CHECK(until([&] { return !(playing = server.ask({"list", "sink-inputs"})).empty(); }));
    for (const std::string property :
         {"application.name = \"Limber\"", "media.role = \"event\"", "application.id = \"org.limber.Limber\""}) {
        CAPTURE(playing);
        CHECK(playing.find(property) != std::string::npos);
    }
}

TEST_CASE("hush ends a sound") {
    PulseServer server;
    Heard heard;
    heard.sounds.play(Chime::finished, 100);
    CHECK(until([&] { return !server.ask({"list", "sink-inputs"}).empty(); }));
    heard.sounds.hush();
    CHECK(until([&] { return server.ask({"list", "sink-inputs"}).empty(); }));
    drain();
    CHECK(heard.why_silent.empty());
}

TEST_CASE("without a sound server it is silent, and says so once") {
    ScratchFolder folder;
    const Environment environment = no_server(folder.path());
    Heard heard;
    heard.sounds.play(Chime::next_step, 60);
    CHECK(heard.silent_for("sound: ", "Not available"));
    heard.sounds.play(Chime::next_step, 60);
    drain();
    CHECK(heard.silent_for("sound: ", "Not available"));
}

TEST_CASE("without libcanberra it is silent, and says so") {
    ScratchFolder folder;
    std::ofstream{folder / "libcanberra.so.0"} << "no library\n";
    const Environment environment{{{"LD_LIBRARY_PATH", folder.path()}}};
    Heard heard;
    heard.sounds.play(Chime::next_step, 60);
    CHECK(heard.silent_for("sound: ", "libcanberra.so.0"));
}

TEST_CASE("a missing sound file is told") {
    ScratchFolder folder;
    PulseServer server;
    const Environment environment{{{"LIMBER_ASSETS", folder.path()}}};
    Heard heard;
    heard.sounds.play(Chime::prompt, 60);
    CHECK(heard.silent_for("sound: ", "prompt.oga"));
}

TEST_CASE("a sound server that hangs is not waited for") {
    ScratchFolder folder;
    const Environment environment = no_server(folder.path());
    g_autoptr(GSocket) hung = g_socket_new(G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, nullptr);
    g_autoptr(GSocketAddress) address = g_unix_socket_address_new((folder / "nobody").c_str());
    REQUIRE(g_socket_bind(hung, address, TRUE, nullptr));
    REQUIRE(g_socket_listen(hung, nullptr));
    Heard heard;
    heard.sounds.play(Chime::next_step, 60);
    CHECK(until([&] { return (g_socket_condition_check(hung, G_IO_IN) & G_IO_IN) != 0; }));  // it waits, not we
    heard.sounds.play(Chime::next_exercise, 60);
    heard.sounds.hush();
    drain();
    CHECK(heard.why_silent.empty());
}

TEST_CASE("the words are said as one message, as they are") {
    struct Row {
        const char* words;
        const char* arrive;
    };
    for (const Row& row :
         {Row{"Turn to the right, and breathe out", "Turn to the right, and breathe out"},
          Row{"Hold $HOME `ls` 'so' \"so\"; *", "Hold $HOME `ls` 'so' \"so\"; *"}, Row{"--stop", "--stop"},
          Row{"Grüße: naïve", "Grüße: naïve"}, Row{"Turn 50% of the way, %s %n", "Turn 50 percent of the way,  percents  percentn"}}) {
        CAPTURE(row.words);
        const FakeSpdSay fake{"exit 0"};
        Heard heard;
        heard.sounds.say(row.words);
        CHECK(until([&] { return !fake.said().empty(); }));
        CHECK(fake.said() == std::vector<std::string>{said(row.arrive)});
    }
}

TEST_CASE("hush stops the voice, but leaves other programs' voices alone where we say nothing") {
    const FakeSpdSay fake;
    Heard heard;
    heard.sounds.hush();
    heard.sounds.say("one");
    CHECK(until([&] { return fake.said().size() == 1; }));
    heard.sounds.hush();
    CHECK(until([&] { return fake.said().size() == 2; }));
    heard.sounds.say("two");
    CHECK(until([&] { return fake.said().size() == 3; }));
    CHECK(fake.said() == std::vector<std::string>{said("one"), "[--stop]", said("two")});
    CHECK(heard.why_silent.empty());
}

TEST_CASE("the voice falls silent where the program ends") {
    const FakeSpdSay fake;
    {
        Heard heard;
        heard.sounds.say("one");
        CHECK(until([&] { return fake.said().size() == 1; }));
    }
    CHECK(until([&] { return fake.said().size() == 2; }));
    CHECK(fake.said().back() == "[--stop]");
}

TEST_CASE("a voice that cannot speak is told once") {
    SUBCASE("no program for it") {
        ScratchFolder empty;
        const Environment environment{{{"PATH", empty.path()}}};
        Heard heard;
        for (int i = 0; i < 2; ++i) heard.sounds.say("one");
        CHECK(heard.silent_for("voice: ", "spd-say"));
    }
    SUBCASE("no server") {
        const FakeSpdSay fake{"{ printf 'Failed to connect:\\nno socket\\n' >&2; exit 1; }"};
        Heard heard;
        heard.sounds.say("one");
        CHECK(heard.silent_for("voice: ", "Failed to connect: no socket"));
        heard.sounds.say("two");
        CHECK(until([&] { return fake.said().size() == 2; }));
        CHECK(heard.silent_for("voice: ", "Failed to connect: no socket"));
    }
}
