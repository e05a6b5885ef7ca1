#include "support/pulse_server.h"

#include "support/main_loop.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace limber {
namespace {

namespace fs = std::filesystem;
constexpr int rate = 44100;
constexpr int barely_heard = 20;

/// libcanberra would go on to ALSA, and a person's loudspeakers, where the server is not there.
std::map<std::string, std::string> variables(const fs::path& folder) {
    return {{"PULSE_SERVER", "unix:" + (folder / "native").string()},
            {"PULSE_COOKIE", folder / "cookie"},
            {"XDG_RUNTIME_DIR", folder},
            {"XDG_CONFIG_HOME", folder},
            {"CANBERRA_DRIVER", "pulse"}};
}

std::vector<std::int16_t> samples_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    std::vector<std::int16_t> samples;
    for (std::int16_t sample; stream.read(reinterpret_cast<char*>(&sample), sizeof sample);) samples.push_back(sample);
    return samples;
}

bool heard(std::int16_t sample) { return std::abs(sample) >= barely_heard; }

}  // namespace

PulseServer::PulseServer(bool running) : environment_{variables(folder_.path())} {
    if (running) start();
}

void PulseServer::start() {
    server_.emplace(std::vector<std::string>{"pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", "module-null-sink", "-L",
                                             "module-null-source source_name=mic", "-L",
                                             "module-native-protocol-unix auth-anonymous=1 socket=" + (folder_ / "native").string()});
    if (!until([&] { return fs::exists(folder_ / "native"); })) throw std::runtime_error{"pulseaudio does not start"};
}

std::string PulseServer::ask(std::vector<std::string> words) const {
    words.insert(words.begin(), "pactl");
    return output_of(words);
}

Recording::Recording() {
    recorder_.emplace(std::vector<std::string>{"parec", "--device=@DEFAULT_MONITOR@", "--raw", "--format=s16le", "--channels=1",
                                               "--rate=" + std::to_string(rate), "--latency-msec=20", folder_ / "heard"});
    const auto running = [&] { return fs::exists(folder_ / "heard") && fs::file_size(folder_ / "heard") > 0; };
    if (!until(running)) throw std::runtime_error{"parec does not record"};
}

int Recording::peak() const {
    int peak = 0;
    until([&] {
        const auto samples = samples_of(folder_ / "heard");
        const auto last = std::find_if(samples.rbegin(), samples.rend(), heard);
        for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(sample));
        return last != samples.rend() && last - samples.rbegin() > rate / 5;
    });
    return peak;
}

}  // namespace limber
