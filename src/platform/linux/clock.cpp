#include "platform/clock.h"

#include <glib.h>

#include <algorithm>
#include <cctype>
#include <ctime>
#include <fstream>
#include <memory>

namespace limber {
namespace {

std::time_t seconds_of(WallTime wall) {
    return static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(wall).time_since_epoch().count());
}

// GLib would also take paths, offsets and POSIX rules for a name.
bool can_be_a_zone_name(const std::string& name) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '/' || c == '_' || c == '-' || c == '+'; };
    return !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) && std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace

Instant boot_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return Instant{std::chrono::duration_cast<Duration>(std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec})};
}

std::string boot_id() {
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string id;
    std::getline(file, id);
    return id;
}

WallTime wall_now() { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }

Zone local_zone() {
    tzset();  // looks whether /etc/localtime is another file by now
    return [](WallTime wall) {
        const std::time_t seconds = seconds_of(wall);
        std::tm local{};
        localtime_r(&seconds, &local);
        return std::chrono::seconds{local.tm_gmtoff};
    };
}

std::optional<Zone> zone_named(const std::string& name) {
    if (!can_be_a_zone_name(name)) return std::nullopt;
    GTimeZone* found = g_time_zone_new_identifier(name.c_str());
    if (!found) return std::nullopt;
    const std::shared_ptr<GTimeZone> zone{found, g_time_zone_unref};
    return [zone](WallTime wall) {
        const gint interval = g_time_zone_find_interval(zone.get(), G_TIME_TYPE_UNIVERSAL, seconds_of(wall));
        return std::chrono::seconds{g_time_zone_get_offset(zone.get(), interval)};
    };
}

}  // namespace limber
