#include "support/private_bus.h"

#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace limber {
namespace {

void write_configuration(const std::filesystem::path& folder) {
    std::ofstream{folder / "bus.conf"} << "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                                          "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                                          "<busconfig><keep_umask/><listen>unix:path="
                                       << (folder / "bus").string()
                                       << "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                                          "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";
}

}  // namespace

PrivateBus::PrivateBus() {
    write_configuration(folder_.path());
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error{"cannot make a pipe"};
    daemon_.emplace(std::vector<std::string>{"dbus-daemon", "--config-file=" + (folder_ / "bus.conf").string(), "--nofork",
                                             "--print-address=" + std::to_string(ends[1])},
                    ends[1]);
    close(ends[1]);
    std::string address;
    for (char c; read(ends[0], &c, 1) == 1 && c != '\n';) address += c;
    close(ends[0]);
    if (address.empty()) throw std::runtime_error{"dbus-daemon does not start"};
    environment_.emplace(std::map<std::string, std::string>{{"DBUS_SESSION_BUS_ADDRESS", address}, {"DBUS_SYSTEM_BUS_ADDRESS", address}});
}

PrivateBus& PrivateBus::of_this_program() {
    static PrivateBus bus;
    return bus;
}

}  // namespace limber
