#include "platform/holds.h"

#include "support/causes.h"
#include "support/child.h"
#include "support/scratch_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <fstream>
#include <memory>
#include <optional>

using namespace limber;
namespace fs = std::filesystem;

namespace {

/// A folder of devices, and programs that use them.
struct Desk : Causes {
    ScratchFolder devices, programs;
    std::unique_ptr<HoldWatch> watch;

    void plug_in(const std::string& camera) const { write(devices / camera); }
    void begin(CameraPlaces places = {}) {
        places.devices = devices.path();
        watch = watch_camera(note, places);
    }

    /// A program of this name that keeps the device open.
    std::unique_ptr<Child> use(const std::string& camera, const std::string& name) const {
        if (!fs::exists(programs / name)) fs::copy_file(fs::canonical("/bin/sleep"), programs / name);
        const std::string command = "exec '" + (programs / name).string() + "' 60 <'" + (devices / camera).string() + "'";
        return std::make_unique<Child>(std::vector<std::string>{"sh", "-c", command});
    }

    /// Nothing is under way: a call that begins now is the next that is told of.
    bool next_is_firefox() {
        const auto before = told;
        plug_in("video99");
        const auto firefox = use("video99", "firefox");
        auto expected = before;
        expected.emplace_back("camera used by firefox");
        return are(expected);
    }
};

}  // namespace

TEST_CASE("a program that uses a camera is named for as long as it does") {
    Desk desk;
    for (const char* camera : {"video0", "video1"}) desk.plug_in(camera);
    desk.begin();
    CHECK(desk.told.empty());
    auto firefox = desk.use("video0", "firefox");
    CHECK(desk.are({"camera used by firefox"}));
    auto zoom = desk.use("video1", "zoom");
    CHECK(desk.are({"camera used by firefox", "camera used by firefox and zoom"}));
    firefox.reset();
    CHECK(desk.are({"camera used by firefox", "camera used by firefox and zoom", "camera used by zoom"}));
    zoom.reset();
    CHECK(desk.are({"camera used by firefox", "camera used by firefox and zoom", "camera used by zoom", ""}));
}

TEST_CASE("a camera that is in use already is told of at once") {
    Desk desk;
    desk.plug_in("video0");
    const auto zoom = desk.use("video0", "zoom");
    CHECK(until([&] {
        desk.told.clear();
        desk.begin();
        return desk.told == std::vector<std::string>{"camera used by zoom"};
    }));
}

TEST_CASE("a camera that comes later is seen, and one that goes") {
    Desk desk;
    desk.begin();
    CHECK(desk.watch->capability().backend == "inotify");
    CHECK(desk.watch->capability().why.find("no camera") != std::string::npos);
    for (int times = 0; times < 2; ++times) {
        desk.told.clear();
        desk.plug_in("video2");
        const auto cheese = desk.use("video2", "cheese");
        CHECK(desk.are({"camera used by cheese"}));
        fs::remove(desk.devices / "video2");
        CHECK(desk.are({"camera used by cheese", ""}));
    }
}

TEST_CASE("a device of characters is a camera like any other") {
    Desk desk;
    if (mknod((desk.devices / "video0").c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) {
        MESSAGE("skipped: no right to make devices here");
        return;
    }
    desk.begin();
    auto zoom = desk.use("video0", "zoom");
    CHECK(desk.are({"camera used by zoom"}));
    zoom.reset();
    CHECK(desk.are({"camera used by zoom", ""}));
}

TEST_CASE("what is no call does not count") {
    Desk desk;
    desk.plug_in("video0");
    desk.plug_in("radio0");
    desk.begin();
    std::unique_ptr<Child> other;
    SUBCASE("opened for a moment, as for a list of cameras") { CHECK(text_of(desk.devices / "video0") == "text\n"); }
    SUBCASE("PipeWire's session manager, which may keep all of them open") { other = desk.use("video0", "wireplumber"); }
    SUBCASE("another device") { other = desk.use("radio0", "radio"); }
    CHECK(desk.next_is_firefox());
}

TEST_CASE("a device that udev knows to take no pictures is no camera") {
    Desk desk;
    ScratchFolder processes, udev;
    if (mknod((desk.devices / "video11").c_str(), S_IFCHR | 0600, makedev(81, 11)) != 0) {
        MESSAGE("skipped: no right to make devices here");
        return;
    }
    fs::create_directories(processes / "12/fd");
    fs::create_symlink("/usr/bin/film", processes / "12/exe");
    fs::create_symlink(desk.devices / "video11", processes / "12/fd/7");
    std::vector<std::string> told;
    SUBCASE("a decoder") { udev.file("c81:11", "N:video11\nE:ID_V4L_CAPABILITIES=:\n"); }
    SUBCASE("a camera") {
        udev.file("c81:11", "N:video11\nE:ID_V4L_CAPABILITIES=:capture:\n");
        told = {"camera used by film"};
    }
    SUBCASE("not known") { told = {"camera used by film"}; }
    desk.begin({.processes = processes.path(), .udev = udev.path()});
    CHECK(desk.told == told);
}

TEST_CASE("only processes of the given folder are looked at") {
    Desk desk;
    ScratchFolder processes;
    desk.plug_in("video0");
    fs::create_directories(processes / "12/fd");
    fs::create_symlink("/usr/bin/cheese (deleted)", processes / "12/exe");
    fs::create_symlink(desk.devices / "video0", processes / "12/fd/7");
    desk.begin({.processes = processes.path()});
    CHECK(desk.told == std::vector<std::string>{"camera used by cheese"});
}

TEST_CASE("without a folder of devices nothing is noticed, and the reason is told") {
    Causes causes;
    const auto watch = watch_camera(causes.note, {.devices = "/nowhere/at/all"});
    CHECK(watch->capability().backend.empty());
    CHECK(watch->capability().why == "/nowhere/at/all: No such file or directory");
    CHECK_FALSE(watch->capability().advice.empty());
}
