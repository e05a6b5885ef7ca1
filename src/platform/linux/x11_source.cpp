#include "platform/linux/x11_source.h"

#include <glib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <string>

namespace limber {
namespace {

struct Connection {
    ~Connection() { xcb_disconnect(x); }

    xcb_connection_t* x;
    XReply<xcb_generic_event_t> next;  ///< Read, but not yet dispatched.
    std::function<void(const xcb_generic_event_t&)> on_event;
    std::function<void()> on_lost;
};

bool connects_to(const std::string& socket_path) {
    sockaddr_un address{.sun_family = AF_UNIX};
    if (socket_path.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, socket_path.c_str(), socket_path.size() + 1);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected = connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    return connected;
}

bool on_wayland() {
    const std::string display = g_getenv("WAYLAND_DISPLAY") ? g_getenv("WAYLAND_DISPLAY") : "";
    if (display.empty()) return false;
    const char* folder = g_getenv("XDG_RUNTIME_DIR");
    return connects_to(display.front() == '/' ? display : std::string{folder ? folder : ""} + "/" + display);
}

xcb_window_t root_of(xcb_connection_t* x, int screen) {
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(x));
    while (screen-- > 0) xcb_screen_next(&screens);
    return screens.data->root;
}

}  // namespace

struct X11Source::Pump {
    GSource source;
    Connection* connection;
};

namespace {

template <class Pump>
Connection& connection_of(GSource* source) {
    return *reinterpret_cast<Pump*>(source)->connection;
}

// While a reply was awaited, XCB may have read events into its own queue, which no poll() would ever tell of.
template <class Pump>
gboolean prepare(GSource* source, gint* timeout) {
    auto& connection = connection_of<Pump>(source);
    *timeout = -1;
    xcb_flush(connection.x);
    if (!connection.next) connection.next.reset(xcb_poll_for_queued_event(connection.x));
    return connection.next || xcb_connection_has_error(connection.x);
}

template <class Pump>
gboolean check(GSource* source) {
    auto& connection = connection_of<Pump>(source);
    if (!connection.next) connection.next.reset(xcb_poll_for_event(connection.x));
    return connection.next || xcb_connection_has_error(connection.x);
}

template <class Pump>
gboolean dispatch(GSource* source, GSourceFunc, gpointer) {
    auto& connection = connection_of<Pump>(source);
    while (const XReply<xcb_generic_event_t> event = std::move(connection.next)) {
        if (connection.on_event) connection.on_event(*event);
        if (g_source_is_destroyed(source)) return G_SOURCE_REMOVE;
        connection.next.reset(xcb_poll_for_event(connection.x));
    }
    if (!xcb_connection_has_error(connection.x)) return G_SOURCE_CONTINUE;
    if (connection.on_lost) connection.on_lost();
    return G_SOURCE_REMOVE;
}

template <class Pump>
void finalize(GSource* source) {
    delete &connection_of<Pump>(source);
}

}  // namespace

X11Source::X11Source(xcb_connection_t* x, xcb_window_t root) : root_{root} {
    static GSourceFuncs functions{prepare<Pump>, check<Pump>, dispatch<Pump>, finalize<Pump>, nullptr, nullptr};
    GSource* source = g_source_new(&functions, sizeof(Pump));
    pump_ = reinterpret_cast<Pump*>(source);
    pump_->connection = new Connection{.x = x};
    g_source_add_unix_fd(source, xcb_get_file_descriptor(x), static_cast<GIOCondition>(G_IO_IN | G_IO_HUP | G_IO_ERR));
    g_source_set_static_name(source, "limber X11");
    g_source_attach(source, nullptr);
}

X11Source::~X11Source() {
    g_source_destroy(&pump_->source);
    g_source_unref(&pump_->source);
}

std::unique_ptr<X11Source> X11Source::open() {
    if (!g_getenv("DISPLAY") || on_wayland()) return nullptr;
    int screen = 0;
    xcb_connection_t* x = xcb_connect(nullptr, &screen);
    if (xcb_connection_has_error(x)) {
        xcb_disconnect(x);
        return nullptr;
    }
    return std::unique_ptr<X11Source>{new X11Source{x, root_of(x, screen)}};
}

void X11Source::listen(std::function<void(const xcb_generic_event_t&)> on_event, std::function<void()> on_lost) {
    pump_->connection->on_event = std::move(on_event);
    pump_->connection->on_lost = std::move(on_lost);
}

xcb_connection_t* X11Source::connection() const { return pump_->connection->x; }

}  // namespace limber
