#include "platform/linux/x11_source.h"

#include "platform/linux/wayland_source.h"

#include <glib.h>
#include <xcb/randr.h>

#include <string_view>

namespace limber {
namespace {

constexpr const char* only_xwayland = "the X server here is XWayland, which sees only a part of the input and of the windows";

struct Connection {
    ~Connection() { xcb_disconnect(x); }

    xcb_connection_t* x;
    XReply<xcb_generic_event_t> next;  ///< Read, but not yet dispatched.
    std::function<void(const xcb_generic_event_t&)> on_event;
    std::function<void()> on_lost;
};

xcb_window_t root_of(xcb_connection_t* x, int screen) {
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(x));
    while (screen-- > 0) xcb_screen_next(&screens);
    return screens.data->root;
}

bool has_extension(xcb_connection_t* x, std::string_view name) {
    const auto asked = xcb_query_extension(x, static_cast<std::uint16_t>(name.size()), name.data());
    const XReply<xcb_query_extension_reply_t> reply{xcb_query_extension_reply(x, asked, nullptr)};
    return reply && reply->present;
}

std::string_view name_of(const xcb_randr_get_output_info_reply_t& output) {
    return {reinterpret_cast<const char*>(xcb_randr_get_output_info_name(&output)),
            static_cast<std::size_t>(xcb_randr_get_output_info_name_length(&output))};
}

// XWayland before 23.1 does not say what it is, but for the names of its monitors.
bool is_xwayland(xcb_connection_t* x, xcb_window_t root) {
    if (has_extension(x, "XWAYLAND")) return true;
    if (!has_extension(x, "RANDR")) return false;
    const XReply<xcb_randr_get_screen_resources_current_reply_t> screen{
        xcb_randr_get_screen_resources_current_reply(x, xcb_randr_get_screen_resources_current(x, root), nullptr)};
    if (!screen || screen->num_outputs == 0) return false;
    const auto first = *xcb_randr_get_screen_resources_current_outputs(screen.get());
    const XReply<xcb_randr_get_output_info_reply_t> output{
        xcb_randr_get_output_info_reply(x, xcb_randr_get_output_info(x, first, XCB_CURRENT_TIME), nullptr)};
    return output && name_of(*output).starts_with("XWAYLAND");
}

// What is wrong with this connection; empty if nothing is.
std::string trouble_with(xcb_connection_t* x, int screen) {
    if (xcb_connection_has_error(x)) return std::string{"no X server answers at "} + g_getenv("DISPLAY");
    if (is_xwayland(x, root_of(x, screen))) return only_xwayland;
    return {};
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

std::unique_ptr<X11Source> X11Source::open(std::string& why_not) {
    why_not = !g_getenv("DISPLAY") ? "DISPLAY is not set" : compositor_listens() ? only_xwayland : "";
    if (!why_not.empty()) return nullptr;
    int screen = 0;
    xcb_connection_t* x = xcb_connect(nullptr, &screen);
    why_not = trouble_with(x, screen);
    if (why_not.empty()) return std::unique_ptr<X11Source>{new X11Source{x, root_of(x, screen)}};
    xcb_disconnect(x);
    return nullptr;
}

void X11Source::listen(std::function<void(const xcb_generic_event_t&)> on_event, std::function<void()> on_lost) {
    pump_->connection->on_event = std::move(on_event);
    pump_->connection->on_lost = std::move(on_lost);
}

xcb_connection_t* X11Source::connection() const { return pump_->connection->x; }

}  // namespace limber
