#include "platform/linux/wayland_source.h"

#include <glib.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <wayland-client.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

namespace limber {
namespace {

constexpr gint64 patience_us = 1'000'000;

struct Global {
    std::uint32_t name;
    std::uint32_t version;
};

}  // namespace

std::filesystem::path wayland_socket() {
    const char* display = g_getenv("WAYLAND_DISPLAY");
    const char* folder = g_getenv("XDG_RUNTIME_DIR");
    if (!display || !*display) return {};
    return std::filesystem::path{folder ? folder : ""} / display;  // an absolute path stays what it is
}

namespace {

struct Attempt {
    int fd;     ///< -1 if it failed.
    int error;  ///< Of connect().
};

// Not wl_display_connect(): where WAYLAND_SOCKET is set, that would take the connection that is meant for GTK.
Attempt connect_to_compositor() {
    const std::string path = wayland_socket();
    sockaddr_un address{.sun_family = AF_UNIX};
    if (path.empty() || path.size() >= sizeof address.sun_path) return {-1, ENOENT};
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    // Not waiting: one that is too busy to take a connection would have us wait for ever.
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd >= 0 && connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return {fd, 0};
    const int error = errno;
    close(fd);
    return {-1, error};
}

}  // namespace

bool compositor_listens() {
    const auto [fd, error] = connect_to_compositor();
    if (fd >= 0) close(fd);
    return fd >= 0 || error == EAGAIN;  // too busy to take another connection
}

struct WaylandSource::Connection {
    explicit Connection(wl_display* connected) : display{connected} {}
    ~Connection() {
        if (reading) wl_display_cancel_read(display);
        if (registry) wl_registry_destroy(registry);
        wl_display_disconnect(display);
    }

    void list_globals() {
        static constexpr wl_registry_listener listener{
            [](void* self, wl_registry*, std::uint32_t name, const char* interface, std::uint32_t version) {
                static_cast<Connection*>(self)->globals.emplace(interface, Global{name, version});
            },
            [](void*, wl_registry*, std::uint32_t) {},
        };
        registry = wl_display_get_registry(display);
        wl_registry_add_listener(registry, &listener, this);
    }

    void* bind(const Global& global, const wl_interface& interface, std::uint32_t version) {
        return wl_registry_bind(registry, global.name, &interface, std::min(global.version, version));
    }

    /// wl_display_roundtrip() that gives up on a compositor which does not answer.
    bool roundtrip() {
        bool answered = false;
        static constexpr wl_callback_listener listener{[](void* flag, wl_callback*, std::uint32_t) { *static_cast<bool*>(flag) = true; }};
        wl_callback* callback = wl_display_sync(display);
        wl_callback_add_listener(callback, &listener, &answered);
        const gint64 end = g_get_monotonic_time() + patience_us;
        while (!answered && read_until(end)) wl_display_dispatch_pending(display);
        wl_callback_destroy(callback);
        return answered;
    }

    bool read_until(gint64 end) {
        if (wl_display_prepare_read(display) != 0) return true;  // there are events to dispatch
        wl_display_flush(display);
        pollfd readable{.fd = wl_display_get_fd(display), .events = POLLIN, .revents = 0};
        const auto left_ms = std::max<gint64>(end - g_get_monotonic_time(), 0) / 1000;
        if (poll(&readable, 1, static_cast<int>(left_ms)) == 1) return wl_display_read_events(display) == 0;
        wl_display_cancel_read(display);
        return false;
    }

    wl_display* display;
    wl_registry* registry = nullptr;
    bool reading = false;  ///< Between prepare_read and read; GLib may prepare twice.
    bool lost = false;
    std::multimap<std::string, Global> globals;
    std::function<void()> on_lost;
};

struct WaylandSource::Pump {
    static Connection& connection_of(GSource* source) { return *reinterpret_cast<Pump*>(source)->connection; }
    static gboolean prepare(GSource*, gint* timeout);
    static gboolean check(GSource*);
    static gboolean dispatch(GSource*, GSourceFunc, gpointer);
    static void finalize(GSource* source) { delete &connection_of(source); }

    GSource source;
    Connection* connection;
    gpointer fd;
};

gboolean WaylandSource::Pump::prepare(GSource* source, gint* timeout) {
    Connection& connection = connection_of(source);
    *timeout = -1;
    if (connection.reading) return FALSE;
    if (wl_display_prepare_read(connection.display) != 0) return TRUE;
    connection.reading = true;
    wl_display_flush(connection.display);
    return FALSE;
}

gboolean WaylandSource::Pump::check(GSource* source) {
    Connection& connection = connection_of(source);
    const GIOCondition ready = g_source_query_unix_fd(source, reinterpret_cast<Pump*>(source)->fd);
    if (std::exchange(connection.reading, false)) {
        if (!(ready & G_IO_IN))
            wl_display_cancel_read(connection.display);
        else if (wl_display_read_events(connection.display) != 0)
            connection.lost = true;
    }
    if (!(ready & G_IO_IN) && (ready & (G_IO_HUP | G_IO_ERR))) connection.lost = true;
    return ready != 0;
}

gboolean WaylandSource::Pump::dispatch(GSource* source, GSourceFunc, gpointer) {
    Connection& connection = connection_of(source);
    if (wl_display_dispatch_pending(connection.display) >= 0 && !connection.lost) return G_SOURCE_CONTINUE;
    if (connection.on_lost) connection.on_lost();
    return G_SOURCE_REMOVE;
}

WaylandSource::WaylandSource(std::unique_ptr<Connection> connection) {
    static GSourceFuncs functions{Pump::prepare, Pump::check, Pump::dispatch, Pump::finalize, nullptr, nullptr};
    GSource* source = g_source_new(&functions, sizeof(Pump));
    pump_ = reinterpret_cast<Pump*>(source);
    pump_->connection = connection.release();
    pump_->fd = g_source_add_unix_fd(source, wl_display_get_fd(pump_->connection->display),
                                     static_cast<GIOCondition>(G_IO_IN | G_IO_HUP | G_IO_ERR));
    g_source_set_static_name(source, "limber Wayland");
    g_source_attach(source, nullptr);
}

WaylandSource::~WaylandSource() {
    g_source_destroy(&pump_->source);
    g_source_unref(&pump_->source);
}

std::unique_ptr<WaylandSource> WaylandSource::open(std::string& why_not) {
    const std::string socket = wayland_socket();
    const int fd = connect_to_compositor().fd;
    wl_display* display = fd < 0 ? nullptr : wl_display_connect_to_fd(fd);
    if (!display) {
        why_not = socket.empty() ? "this is no Wayland session (WAYLAND_DISPLAY is not set)" : "no compositor answers at " + socket;
        return nullptr;
    }
    auto connection = std::make_unique<Connection>(display);
    connection->list_globals();
    if (!connection->roundtrip()) {
        why_not = "the compositor at " + socket + " does not answer";
        return nullptr;
    }
    return std::unique_ptr<WaylandSource>{new WaylandSource{std::move(connection)}};
}

void WaylandSource::listen_for_loss(std::function<void()> on_lost) { pump_->connection->on_lost = std::move(on_lost); }

std::uint32_t WaylandSource::offers(const wl_interface& interface) const { return offers(std::string{interface.name}); }

std::uint32_t WaylandSource::offers(const std::string& interface) const {
    const auto found = pump_->connection->globals.find(interface);
    return found == pump_->connection->globals.end() ? 0 : found->second.version;
}

void* WaylandSource::bind_global(const wl_interface& interface, std::uint32_t version) {
    const auto found = pump_->connection->globals.find(interface.name);
    return found == pump_->connection->globals.end() ? nullptr : pump_->connection->bind(found->second, interface, version);
}

std::vector<void*> WaylandSource::bind_globals(const wl_interface& interface, std::uint32_t version) {
    std::vector<void*> bound;
    const auto [first, last] = pump_->connection->globals.equal_range(interface.name);
    for (auto each = first; each != last; ++each) bound.push_back(pump_->connection->bind(each->second, interface, version));
    return bound;
}

void WaylandSource::hear_all() { pump_->connection->roundtrip(); }

}  // namespace limber
