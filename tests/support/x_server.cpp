#include "support/x_server.h"

#include <unistd.h>

#include <stdexcept>

namespace limber {

XServer::XServer() {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error{"cannot make a pipe"};
    server_.emplace(std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", "640x480x24", "-nolisten",
                                             "tcp", "-noreset"},
                    ends[1]);
    close(ends[1]);
    std::string number;
    for (char c; read(ends[0], &c, 1) == 1 && c != '\n';) number += c;  // written when the server is ready
    close(ends[0]);
    if (number.empty()) throw std::runtime_error{"Xvfb does not start"};
    environment_.emplace(std::map<std::string, std::string>{{"DISPLAY", ":" + number}, {"WAYLAND_DISPLAY", ""}, {"XAUTHORITY", ""}});
}

bool XServer::is_installed() { return limber::is_installed("Xvfb") && limber::is_installed("xdotool"); }

void XServer::inject(std::vector<std::string> words) const {
    words.insert(words.begin(), "xdotool");
    output_of(words);
}

}  // namespace limber
