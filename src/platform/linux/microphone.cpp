#include "platform/holds.h"

#include "platform/clock.h"
#include "platform/event_loop.h"
#include "platform/file_watch.h"
#include "platform/linux/companion.h"
#include "platform/linux/program_lines.h"
#include "platform/linux/words_for_people.h"

#include <string_view>
#include <utility>

namespace limber {
namespace {

namespace fs = std::filesystem;

/// A server that is started anew is ready by then; systemd, where it has the socket, starts it when it is asked.
constexpr guint again_after_ms = 1000;
/// A server that does not last this long is left alone until it makes a new socket.
constexpr Duration worth_asking_again = std::chrono::seconds{10};

/// The socket of the sound server, as libpulse looks for it; empty where that is no file.
fs::path socket_of_server() {
    const char* named = g_getenv("PULSE_SERVER");
    const std::string_view server = named ? named : "";
    if (server.starts_with("unix:")) return server.substr(5);
    if (!server.empty()) return server.starts_with('/') ? server : "";
    const char* folder = g_getenv("XDG_RUNTIME_DIR");
    return folder && *folder ? fs::path{folder} / "pulse" / "native" : fs::path{};
}

class Microphone : public HoldWatch {
public:
    explicit Microphone(OnCause on_cause) : on_cause_{std::move(on_cause)}, socket_{socket_of_server()} {
        if (!socket_.empty())
            socket_watch_ = std::make_unique<FileWatch>(std::vector{socket_}, [this] {
                if (!listener_) listen();
            });
        listen();
    }
    ~Microphone() override {
        if (again_) g_source_remove(again_);
    }

    Capability capability() const override {
        constexpr const char* name = "microphone";
        if (connected_) return {name, "PulseAudio or PipeWire (libpulse)", "", ""};
        if (listener_) return {name, "", "asking the sound server", ""};
        return {
            name, "", "no sound server answers (" + why_ + ")",
            "a call over the microphone does not hold breaks back: use `limber pause`, or run PulseAudio or PipeWire with pipewire-pulse"};
    }

private:
    void listen() {
        if (again_) g_source_remove(std::exchange(again_, 0));
        listener_ = std::make_unique<ProgramLines>(
            companion("limber-microphone"), [this](const std::string& line) { hear(line); }, [this](const std::string& why) { lose(why); });
    }

    void hear(const std::string& line) {
        if (!std::exchange(connected_, true)) since_ = boot_now();
        tell(line.empty() ? "" : "microphone used by " + listed(line));
    }

    void lose(const std::string& why) {
        listener_.reset();
        why_ = why.empty() ? "the sound server is gone" : why;
        const bool lasted = std::exchange(connected_, false) && boot_now() - since_ >= worth_asking_again;
        const auto again = [](gpointer self) -> gboolean {
            static_cast<Microphone*>(self)->again_ = 0;
            static_cast<Microphone*>(self)->listen();
            return G_SOURCE_REMOVE;
        };
        if (lasted) again_ = g_timeout_add(again_after_ms, again, this);
        tell("");
    }

    void tell(const std::string& cause) {
        if (std::exchange(cause_, cause) != cause) on_cause_(cause);
    }

    /// "firefox\tzoom" → "firefox and zoom"
    static std::string listed(const std::string& line) {
        std::vector<std::string> programs;
        for (std::size_t from = 0, to = 0; to != std::string::npos; from = to + 1) {
            to = line.find('\t', from);
            programs.push_back(line.substr(from, to - from));
        }
        return in_a_row(programs);
    }

    OnCause on_cause_;
    fs::path socket_;
    std::unique_ptr<FileWatch> socket_watch_;
    std::unique_ptr<ProgramLines> listener_;
    bool connected_ = false;
    Instant since_{};
    guint again_ = 0;
    std::string cause_;
    std::string why_;
};

}  // namespace

std::unique_ptr<HoldWatch> watch_microphone(OnCause on_cause) { return std::make_unique<Microphone>(std::move(on_cause)); }

}  // namespace limber
