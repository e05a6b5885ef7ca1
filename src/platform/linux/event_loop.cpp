#include "platform/event_loop.h"

#include <glib-unix.h>
#include <glib.h>
#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace limber {
namespace {

GMainLoop* loop() {
    static GMainLoop* const only = g_main_loop_new(nullptr, FALSE);
    return only;
}

using Connection = std::unique_ptr<xcb_connection_t, void (*)(xcb_connection_t*)>;
template <class T>
using Reply = std::unique_ptr<T, void (*)(void*)>;

using Call = std::function<void()>;
gboolean call_once(gpointer call) {
    (*static_cast<Call*>(call))();
    return G_SOURCE_REMOVE;
}
void drop_call(gpointer call) { delete static_cast<Call*>(call); }

}  // namespace

void run_event_loop() { g_main_loop_run(loop()); }
void quit_event_loop() { g_main_loop_quit(loop()); }

void call_soon(Call call) { g_idle_add_full(G_PRIORITY_DEFAULT, call_once, new Call{std::move(call)}, drop_call); }

void call_later(Duration delay, Call call) {
    g_timeout_add_full(G_PRIORITY_DEFAULT, static_cast<guint>(delay.count()), call_once, new Call{std::move(call)}, drop_call);
}

void on_termination(Call call) {
    const auto run = [](gpointer call) -> gboolean {
        (*static_cast<Call*>(call))();
        return G_SOURCE_CONTINUE;
    };
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) g_unix_signal_add_full(G_PRIORITY_DEFAULT, signal, run, new Call{call}, drop_call);
}

bool xembed_tray_runs() {
    const Connection connection{xcb_connect(nullptr, nullptr), xcb_disconnect};
    if (xcb_connection_has_error(connection.get()) != 0) return false;
    constexpr std::string_view name = "_NET_SYSTEM_TRAY_S0";
    const auto asked = xcb_intern_atom(connection.get(), 0, name.size(), name.data());
    const Reply<xcb_intern_atom_reply_t> atom{xcb_intern_atom_reply(connection.get(), asked, nullptr), std::free};
    if (!atom) return false;
    const auto owner_asked = xcb_get_selection_owner(connection.get(), atom->atom);
    const Reply<xcb_get_selection_owner_reply_t> owner{xcb_get_selection_owner_reply(connection.get(), owner_asked, nullptr), std::free};
    return owner && owner->owner != XCB_NONE;
}

std::string display_problem() {
    if (const char* wayland = std::getenv("WAYLAND_DISPLAY"); wayland && *wayland) return {};
    const char* display = std::getenv("DISPLAY");
    if (!display || !*display) return "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set";
    const Connection connection{xcb_connect(nullptr, nullptr), xcb_disconnect};
    if (xcb_connection_has_error(connection.get()) == 0) return {};
    return std::string{"the display "} + display + " cannot be reached";
}

}  // namespace limber
