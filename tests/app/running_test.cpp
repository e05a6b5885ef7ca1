#include "support/home.h"
#include "support/session_bus.h"
#include "support/x_server.h"

#include <doctest/doctest.h>
#include <sys/mount.h>

using namespace limber;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A small disk in the place of a folder.
class SmallDisk {
public:
    SmallDisk(std::filesystem::path place, const char* size) : place_{std::move(place)} {
        std::filesystem::create_directories(place_);
        mounted_ = mount("none", place_.c_str(), "tmpfs", 0, size) == 0;
    }
    ~SmallDisk() {
        if (mounted_) umount2(place_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return mounted_; }
    void fill() const {
        if (mounted_) write(place_ / "filling", std::string(1024 * 1024, 'x'));
    }
    void make_room() const { std::filesystem::remove(place_ / "filling"); }

private:
    std::filesystem::path place_;
    bool mounted_;
};

/// Limber, running on a display and a bus of the test's own.
class Running {
public:
    Running(const Home& home, std::map<std::string, std::string> folders) : home_{home}, environment_{with_display(std::move(folders))} {
        std::filesystem::create_directories(home / "config" / "limber");
        write(home / "config" / "limber" / "limber.toml", "");  // no first start
        const Environment meanwhile{home.run({}, environment_).environment};
        limber_.emplace(std::vector<std::string>{LIMBER_PROGRAM});
    }

    Outcome say(std::vector<std::string> words) const { return outcome_of(home_.run(std::move(words), environment_)); }

    /// Whether it comes to say this; each question takes its time.
    bool says(const std::string& part) const {
        for (int question = 0; question < 500; ++question)
            if (has(say({"status"}).out, part)) return true;
        return false;
    }
    /// Whether it comes to answer; each question takes its time.
    bool answers() const {
        for (int question = 0; question < 500; ++question)
            if (say({"status"}).exit_code == 0) return true;
        return false;
    }
    bool goes() const {
        for (int question = 0; question < 500; ++question)
            if (say({"status"}).exit_code == 3) return true;
        return false;
    }

private:
    static std::map<std::string, std::string> with_display(std::map<std::string, std::string> environment) {
        environment["DISPLAY"] = std::getenv("DISPLAY");
        return environment;
    }

    const Home& home_;
    std::map<std::string, std::string> environment_;
    std::optional<Child> limber_;
};

struct Row {
    std::vector<std::string> words;
    int exit_code;
    std::string out = "", err = "";
};

}  // namespace

TEST_CASE("a running Limber does what it is told, and says what it cannot do") {
    NEEDS_X_SERVER();
    const SessionBus bus;  // first: it unsets DISPLAY
    const XServer display;
    const Home home;
    const Running limber{home, {}};
    REQUIRE(limber.answers());
    const Row rows[] = {
        {{"status"}, 0, "Configuration: ok"},
        {{"status", "--json"}, 0, "{\"state\":\"away\",\"sitting_s\":0,"},
        {{"status", "--waybar"}, 0, "\"class\":\"away\""},
        {{"start"}, 1, "", "limber: no prompt is open\n"},
        {{"later"}, 1, "", "limber: no prompt is open\n"},
        {{"skip"}, 1, "", "limber: no prompt is open\n"},
        {{"pause", "1h"}, 0},
        {{"status", "--json"}, 0, "\"state\":\"paused\""},
        {{"resume"}, 0},
        {{"resume"}, 0},
        {{"status", "--json"}, 0, "\"state\":\"away\""},
        {{"pause", "until-tomorrow"}, 0},
        {{"status"}, 0, "Paused until 04:00"},
        {{"pause"}, 0},
        {{"status"}, 0, "Paused until you resume"},
        {{"reset"}, 0},
        {{"break", "nope"}, 1, "", "limber: no exercise or routine is called 'nope'"},
        {{"break", "seated-twst"}, 1, "", "did you mean 'seated-twist'?"},
        {{"break", "seated-twist", "nope"}, 1, "", "'nope'"},
        {{"break", "desk-reset", "seated-twist"}, 1, "", "is called 'desk-reset'"},
        {{"break", ""}, 1, "", "is called ''"},
        {{"break", std::string(100'000, 'a')}, 1, "", "…"},
        {{"quit"}, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words.front());
        const Outcome outcome = limber.say(row.words);
        CHECK(outcome.exit_code == row.exit_code);
        CHECK_MESSAGE(has(outcome.out, row.out), outcome.out);
        CHECK_MESSAGE(has(outcome.err, row.err), outcome.err);
    }
    CHECK(limber.goes());
}

TEST_CASE("a Limber whose home is read-only or full goes on and says so") {
    NEEDS_X_SERVER();
    const Home home;
    const SmallDisk full{home / "full", "size=16k"};
    full.fill();
    if (!full.mounted()) MESSAGE("the full disk is skipped: this user may not mount");
    for (const std::string folder : {"/proc/nope", "/proc/n\xffpe", "HOME/a file", "HOME/full"}) {
        CAPTURE(folder);
        const SessionBus bus;
        const XServer display;
        const Running limber{home, {{"XDG_DATA_HOME", folder}, {"XDG_STATE_HOME", folder}}};
        REQUIRE(limber.answers());
        if (folder != "HOME/full" || full.mounted()) CHECK(has(limber.say({"status"}).out, "Trouble: history"));
        CHECK(limber.say({"pause", "1h"}).exit_code == 0);
        CHECK(limber.say({"quit"}).exit_code == 0);
        CHECK(limber.goes());
    }
}

TEST_CASE("what happens while the disk is full is written when there is room again") {
    NEEDS_X_SERVER();
    const Home home;
    const SmallDisk disk{home / "small", "size=400k"};
    if (!disk.mounted()) {
        MESSAGE("skipped: this user may not mount");
        return;
    }
    const SessionBus bus;
    const XServer display;
    const Running limber{home, {{"XDG_DATA_HOME", "HOME/small"}}};
    REQUIRE(limber.answers());
    disk.fill();
    int told = 0;
    for (; told < 20 && !has(limber.say({"status"}).out, "Trouble: history"); ++told) CHECK(limber.say({"reset"}).exit_code == 0);
    CHECK(has(limber.say({"status"}).out, "the disk is full"));
    disk.make_room();
    CHECK(limber.say({"reset"}).exit_code == 0);
    CHECK_FALSE(has(limber.say({"status"}).out, "Trouble"));
    CHECK(has(limber.say({"report"}).out, std::to_string(told + 1) + " that you told of"));
    CHECK(limber.say({"quit"}).exit_code == 0);
    CHECK(limber.goes());
}

TEST_CASE(
    "every file of the configuration is read again when it is saved, the system's too, and a file broken in mid-edit keeps what was good") {
    NEEDS_X_SERVER();
    const SessionBus bus;
    const XServer display;
    const Home home;
    const Running limber{home, {}};
    REQUIRE(limber.answers());
    for (const char* file : {"config/limber/routines.toml", "config/limber/tips.toml", "config/limber/poses.toml"}) {
        CAPTURE(file);
        write(home / file, "x = 1\n");
        CHECK(limber.says("mistake"));
        std::filesystem::remove(home / file);
        CHECK(limber.says("Configuration: ok"));
    }
    write(home / "config/limber/limber.toml", "[body]\ndaily_dose = \"20min\"\n");
    CHECK(limber.says("of 20 min"));
    write(home / "config/limber/limber.toml", "[body]\ndaily_dose = \"15min\"\n[body");
    CHECK(limber.says("the last good one is in force"));
    CHECK(limber.says("of 20 min"));
    std::filesystem::create_directories(home / "etc/limber");
    write(home / "etc/limber/limber.toml", "[body]\ndaily_dose = \"30min\"\n");
    std::filesystem::remove(home / "config/limber/limber.toml");
    CHECK(limber.says("of 30 min"));
    write(home / "etc/limber/limber.toml", "[body]\ndaily_dose = \"40min\"\n");
    CHECK(limber.says("of 40 min"));
    CHECK(limber.say({"quit"}).exit_code == 0);
    CHECK(limber.goes());
}

TEST_CASE("a break that nothing fits into says what is in the way") {
    NEEDS_X_SERVER();
    const SessionBus bus;
    const XServer display;
    const Home home;
    const Running limber{home, {}};
    REQUIRE(limber.answers());
    write(home / "config/limber/limber.toml", "[micro]\nlength = \"20s\"\n[body]\ndaily_dose = \"20min\"\n");
    CHECK(limber.says("of 20 min"));
    const Outcome outcome = limber.say({"break"});
    CHECK(outcome.exit_code == 0);
    CHECK_MESSAGE(has(outcome.out, "Nothing fits 20 s: "), outcome.out);
    CHECK(has(limber.say({"status"}).out, "In a routine"));
    CHECK(limber.say({"quit"}).exit_code == 0);
    CHECK(limber.goes());
}

TEST_CASE("on a full disk a command that writes fails and says why") {
    const NoSessionBus no_bus;
    const Home home;
    const SmallDisk full{home / "full", "size=16k"};
    full.fill();
    if (!full.mounted()) {
        MESSAGE("skipped: this user may not mount");
        return;
    }
    const Outcome outcome = outcome_of(home.run({"autostart", "on"}, {{"XDG_CONFIG_HOME", "HOME/full"}}));
    CHECK(outcome.exit_code == 1);
    CHECK_MESSAGE(has(outcome.err, "limber: autostart: "), outcome.err);
}
