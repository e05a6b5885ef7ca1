#include "platform/holds.h"

#include "platform/sound.h"
#include "support/causes.h"
#include "support/pulse_server.h"
#include "support/session_bus.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace limber;
namespace fs = std::filesystem;

namespace {

struct Heard : Causes {
    std::unique_ptr<HoldWatch> watch = watch_microphone(note);

    bool connected() {
        return until([&] { return !watch->capability().backend.empty(); });
    }
};

/// A program that records, under a name of its own.
struct Recorder {
    explicit Recorder(const std::string& name, const std::string& source = "mic", std::vector<std::string> more = {})
        : program{[&] {
              std::vector<std::string> command{"parec", "--device=" + source, "--property=application.process.binary=" + name};
              command.insert(command.end(), more.begin(), more.end());
              return command;
          }()} {}
    void stop() { program.kill(); }
    Child program;
};

/// PipeWire with its sound server, and a microphone that hears nothing.
class PipeWire {
public:
    static bool is_installed() {
        return limber::is_installed("pipewire") && limber::is_installed("pipewire-pulse") && limber::is_installed("wireplumber");
    }
    PipeWire() {
        REQUIRE(until([&] { return fs::exists(folder_ / "pipewire-0"); }));
        manager_.emplace(std::vector<std::string>{"wireplumber"});
        pulse_.emplace(std::vector<std::string>{"pipewire-pulse"});
        REQUIRE(until([&] { return fs::exists(folder_ / "pulse" / "native"); }));
        output_of({"pactl", "load-module", "module-null-sink", "media.class=Audio/Source/Virtual", "sink_name=mic", "channel_map=mono"});
    }

private:
    SessionBus bus_;  // wireplumber does not go without one
    ScratchFolder folder_;
    Environment environment_{{{"XDG_RUNTIME_DIR", folder_.path()},
                              {"XDG_CONFIG_HOME", folder_.path()},
                              {"XDG_STATE_HOME", folder_.path()},
                              {"PULSE_SERVER", ""},
                              {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere"}}};
    Child server_{{"pipewire"}};
    std::optional<Child> manager_, pulse_;
};

bool listed(const PulseServer& server, int streams) {
    return until([&] {
        const std::string list = server.ask({"list", "short", "source-outputs"});
        return std::count(list.begin(), list.end(), '\n') == streams;
    });
}

}  // namespace

TEST_CASE("a program that records from the microphone is named for as long as it does") {
    PulseServer server;
    Heard heard;
    REQUIRE(heard.connected());
    CHECK(heard.told.empty());
    Recorder firefox{"firefox"};
    CHECK(heard.are({"microphone used by firefox"}));
    Recorder zoom{"zoom"};
    CHECK(heard.are({"microphone used by firefox", "microphone used by firefox and zoom"}));
    firefox.stop();
    zoom.stop();
    CHECK(until([&] { return heard.told.back().empty(); }));
}

TEST_CASE("a call that is going on already is told of") {
    PulseServer server;
    Recorder firefox{"firefox"};
    REQUIRE(listed(server, 1));
    Heard heard;
    CHECK(heard.are({"microphone used by firefox"}));
}

TEST_CASE("PipeWire tells of calls just as well, of its own programs too") {
    if (!PipeWire::is_installed()) {
        MESSAGE("skipped: pipewire, pipewire-pulse or wireplumber is not installed");
        return;
    }
    ScratchFolder folder;
    const PipeWire server;
    Heard heard;
    REQUIRE(heard.connected());
    const Recorder played{"recorder-of-what-is-played", "auto_null.monitor"};
    Recorder firefox{"firefox"};
    CHECK(heard.are({"microphone used by firefox"}));
    firefox.stop();
    CHECK(heard.are({"microphone used by firefox", ""}));
    const Child recorder{{"pw-record", "--target=mic", folder / "heard.wav"}};
    CHECK(heard.are({"microphone used by firefox", "", "microphone used by pw-record"}));
}

TEST_CASE("what is no call does not count") {
    PulseServer server;
    Heard heard;
    REQUIRE(heard.connected());
    const Recorder played{"recorder-of-what-is-played", "@DEFAULT_MONITOR@"};
    const Recorder meter{"pavucontrol", "mic", {"--stream-name=Peak detect"}};
    const Recorder pipewire_meter{"gnome-control-center", "mic", {"--property=stream.monitor=true"}};
    const Recorder ourselves{"limber", "mic", {"--property=application.id=org.limber.Limber"}};
    REQUIRE(listed(server, 4));
    server.ask({"load-module", "module-loopback", "source=mic"});  // the server's own, without a program
    REQUIRE(listed(server, 5));
    const Recorder call{"firefox"};
    CHECK(heard.are({"microphone used by firefox"}));
}

TEST_CASE("our own sounds are no call") {
    PulseServer server;
    Heard heard;
    REQUIRE(heard.connected());
    Sounds sounds{[](const std::string& why) { FAIL(why); }};
    sounds.play(Chime::finished, 60);
    CHECK(until([&] { return !server.ask({"list", "sink-inputs"}).empty(); }));
    const Recorder call{"firefox"};
    CHECK(heard.are({"microphone used by firefox"}));
}

TEST_CASE("a program that only tries the microphone for a moment is not in a call") {
    PulseServer server;
    Heard heard;
    REQUIRE(heard.connected());
    Recorder tries{"cheese"};
    REQUIRE(listed(server, 1));
    tries.stop();
    const Recorder call{"firefox"};
    CHECK(heard.are({"microphone used by firefox"}));
}

TEST_CASE("a sound server that goes ends the call, and is found when it is back") {
    PulseServer server;
    Heard heard;
    {
        const Recorder call{"firefox"};
        CHECK(heard.are({"microphone used by firefox"}));
        server.stop();
        CHECK(heard.are({"microphone used by firefox", ""}));
        CHECK(heard.watch->capability().backend.empty());
        CHECK_FALSE(heard.watch->capability().why.empty());
    }
    server.start();
    REQUIRE(heard.connected());
    const Recorder call{"zoom"};
    CHECK(until([&] { return heard.told.back() == "microphone used by zoom"; }));
}

TEST_CASE("a sound server that comes later is found") {
    PulseServer server{false};
    Heard heard;
    REQUIRE(until([&] { return heard.watch->capability().why.find("refused") != std::string::npos; }));
    CHECK_FALSE(heard.watch->capability().advice.empty());
    server.start();
    CHECK(heard.connected());
}

TEST_CASE("without libpulse no call is noticed, and the reason is told") {
    PulseServer server;
    ScratchFolder folder;
    write(folder / "libpulse.so.0", "no library\n");
    const Environment environment{{{"LD_LIBRARY_PATH", folder.path()}}};
    Heard heard;
    CHECK(until([&] { return heard.watch->capability().why.find("libpulse.so.0") != std::string::npos; }));
    CHECK(heard.told.empty());
}

TEST_CASE("a watch may end at any time") {
    PulseServer server;
    { Heard heard; }
    std::unique_ptr<HoldWatch> watch;
    watch = watch_microphone([&](const std::string&) { watch.reset(); });
    const Recorder call{"firefox"};
    CHECK(until([&] { return !watch; }));
    CHECK(until([&] { return server.ask({"list", "clients"}).find("org.limber.Limber") == std::string::npos; }));
}
