#include "platform/clock.h"

#include "support/child.h"

#include <doctest/doctest.h>

#include <string>

using namespace limber;
using namespace std::chrono_literals;
using std::chrono::sys_days;

namespace {
const WallTime winter = sys_days{std::chrono::year{2026} / 1 / 15} + 12h;
const WallTime summer = sys_days{std::chrono::year{2026} / 7 / 15} + 12h;
}  // namespace

TEST_CASE("the time line goes on, and the wall clock is the system's") {
    const Instant first = boot_now();
    CHECK(boot_now() >= first);
    CHECK(first > Instant{});
    CHECK(std::chrono::abs(wall_now() - std::chrono::system_clock::now()) < 1min);
}

TEST_CASE("a boot of the machine has a name that stays the same") {
    CHECK(boot_id().size() == 36);
    CHECK(boot_id() == boot_id());
}

TEST_CASE("a zone by its name knows its summer time to the second") {
    struct Row {
        const char* zone;
        WallTime at;
        std::chrono::seconds offset;
    };
    const WallTime change = sys_days{std::chrono::year{2026} / 3 / 29} + 1h;
    const Row rows[] = {
        {"UTC", summer, 0h},
        {"Europe/Berlin", winter, 1h},
        {"Europe/Berlin", summer, 2h},
        {"Europe/Berlin", change - 1ms, 1h},
        {"Europe/Berlin", change, 2h},
        {"Asia/Kolkata", winter, 5h + 30min},
        {"America/New_York", winter, -5h},
        {"Etc/GMT+5", winter, -5h},
        {"Europe/Berlin", sys_days{std::chrono::year{2036} / 7 / 1}, 2h},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string{row.zone});
        const auto zone = zone_named(row.zone);
        REQUIRE(zone);
        CHECK((*zone)(row.at) == row.offset);
    }
}

TEST_CASE("there is no zone of an unknown name, and a path or an offset is no name") {
    for (const char* name :
         {"", "Europe/Berlim", "Nowhere", "+01:00", ":UTC", "/usr/share/zoneinfo/UTC", "../zoneinfo/UTC", "Europe/../UTC"}) {
        CAPTURE(std::string{name});
        CHECK_FALSE(zone_named(name));
    }
}

TEST_CASE("the local zone is asked anew at each call") {
    {
        const Environment berlin{{{"TZ", "Europe/Berlin"}}};
        CHECK(local_zone()(summer) == 2h);
    }
    const Environment kolkata{{{"TZ", "Asia/Kolkata"}}};
    CHECK(local_zone()(summer) == 5h + 30min);
}
