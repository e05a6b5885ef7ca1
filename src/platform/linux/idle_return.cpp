#include "platform/file_watch.h"
#include "platform/idle.h"
#include "platform/linux/bus_address.h"
#include "platform/linux/bus_call.h"
#include "platform/linux/wayland_source.h"

#include <utility>

namespace limber {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr Duration first_wait = 250ms;
constexpr Duration last_wait = 64s;

/// Of DISPLAY on this machine; empty where it names no socket.
fs::path x_socket() {
    const char* display = g_getenv("DISPLAY");
    if (!display || *display != ':') return {};
    const std::string words = display;
    return fs::path{"/tmp/.X11-unix"} / ("X" + words.substr(1, words.find('.') - 1));
}

/// Of the session bus; empty where its address names none.
fs::path bus_socket() {
    const std::string words = session_bus_address();
    const std::string key = "unix:path=";
    if (!words.starts_with(key)) return {};
    return words.substr(key.size(), words.find_first_of(",;") - key.size());
}

std::vector<fs::path> sockets() {
    std::vector<fs::path> found{wayland_socket(), x_socket(), bus_socket()};
    std::erase(found, fs::path{});
    return found;
}

}  // namespace

struct IdleReturn::Senses {
    explicit Senses(std::function<void()> told) : on_return{std::move(told)}, sockets{limber::sockets(), [this] { hope(); }} {
        hope();
        if (session_bus_address().empty()) return;
        connect_to_bus(G_BUS_TYPE_SESSION, cancellable.get(), [this](BusConnection connected) {
            bus = std::move(connected);
            name = std::make_unique<NameWatch>(
                bus.get(), "org.gnome.Mutter.IdleMonitor", [this] { hope(); }, [] {});
        });
    }
    ~Senses() {
        g_cancellable_cancel(cancellable.get());
        if (timer) g_source_remove(timer);
    }

    void hope() {
        wait = first_wait;
        look_later();
    }

    void look_later() {
        if (timer) g_source_remove(std::exchange(timer, 0));
        const auto ring = [](gpointer self) -> gboolean {
            static_cast<Senses*>(self)->look();
            return G_SOURCE_REMOVE;
        };
        timer = g_timeout_add(static_cast<guint>(wait.count()), ring, this);
    }

    void look() {
        timer = 0;
        wait *= 2;
        if (wait <= last_wait) look_later();
        const auto tell = on_return;  // it may destroy this
        tell();
    }

    std::function<void()> on_return;
    Duration wait{};
    guint timer = 0;
    FileWatch sockets;
    Cancellable cancellable{g_cancellable_new()};
    BusConnection bus;
    std::unique_ptr<NameWatch> name;
};

IdleReturn::IdleReturn(std::function<void()> on_return) : senses_{std::make_unique<Senses>(std::move(on_return))} {}

IdleReturn::~IdleReturn() = default;

}  // namespace limber
