#include "platform/linux/bus_call.h"

#include "platform/linux/bus_address.h"

#include <gio/gunixfdlist.h>

#include <sched.h>

#include <filesystem>
#include <string_view>

namespace limber {
namespace {

constexpr int answer_within_ms = 5000, start_within_ms = 25000;

template <class T>
void destroy(gpointer object) {
    delete static_cast<T*>(object);
}

bool was_cancelled(GError* error) { return error && g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED); }

using OnReply = std::function<void(GVariant*, GUnixFDList*)>;

void tell_reply(GObject* bus, GAsyncResult* result, gpointer data) {
    const std::unique_ptr<OnReply> told{static_cast<OnReply*>(data)};
    g_autoptr(GError) error = nullptr;
    g_autoptr(GUnixFDList) fds = nullptr;
    const Variant reply{g_dbus_connection_call_with_unix_fd_list_finish(G_DBUS_CONNECTION(bus), &fds, result, &error)};
    if (!was_cancelled(error)) (*told)(reply.get(), fds);
}

struct Patience {
    GDBusCallFlags flags;
    int timeout_ms;
};

void ask(GDBusConnection* bus, GCancellable* cancellable, const RemoteObject& object, const char* method, GVariant* arguments,
         Patience patience, OnReply on_reply) {
    g_dbus_connection_call_with_unix_fd_list(bus, object.name, object.path.c_str(), object.interface, method, arguments, nullptr,
                                             patience.flags, patience.timeout_ms, nullptr, cancellable, tell_reply,
                                             new OnReply{std::move(on_reply)});
}

/// Threads made meanwhile wait for their turn: when woken they break into nothing that runs, neither the person's programs nor our own.
class PatientThreads {
public:
    PatientThreads() { be(SCHED_BATCH); }
    ~PatientThreads() { be(SCHED_OTHER); }
    PatientThreads(const PatientThreads&) = delete;
    PatientThreads& operator=(const PatientThreads&) = delete;

private:
    /// Unless the person has started us in another way altogether.
    void be(int policy) const {
        const sched_param no_priority{};
        if (before_ == SCHED_OTHER) sched_setscheduler(0, policy, &no_priority);
    }

    int before_ = sched_getscheduler(0);
};

}  // namespace

BusConnection referenced(GDBusConnection* bus) { return BusConnection{static_cast<GDBusConnection*>(g_object_ref(bus))}; }

// Left alone, GLib runs dbus-launch where no address is given: slow, and a bus that nobody else is on.
std::string session_bus_address() {
    const char* address = g_getenv("DBUS_SESSION_BUS_ADDRESS");
    if (address && *address) return std::string_view{address}.find("autolaunch:") == std::string_view::npos ? address : "";
    const char* folder = g_getenv("XDG_RUNTIME_DIR");
    if (!folder || !*folder) return {};
    const auto socket = std::filesystem::path{folder} / "bus";
    std::error_code none;
    return std::filesystem::is_socket(socket, none) ? "unix:path=" + socket.string() : "";
}

BusConnection session_bus() {
    if (session_bus_address().empty()) return nullptr;
    const PatientThreads made_by_the_first_connection;
    GDBusConnection* bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
    if (!bus) return nullptr;
    g_dbus_connection_set_exit_on_close(bus, FALSE);
    return BusConnection{bus};
}

void call(GDBusConnection* bus, GCancellable* cancellable, const RemoteObject& object, const char* method, GVariant* arguments,
          OnReply on_reply) {
    ask(bus, cancellable, object, method, arguments, {G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_within_ms}, std::move(on_reply));
}

void call_and_start(GDBusConnection* bus, GCancellable* cancellable, const RemoteObject& object, const char* method, GVariant* arguments,
                    OnReply on_reply) {
    ask(bus, cancellable, object, method, arguments, {G_DBUS_CALL_FLAGS_NONE, start_within_ms}, std::move(on_reply));
}

void connect_to_bus(GBusType type, GCancellable* cancellable, std::function<void(BusConnection)> on_connected) {
    struct Attempt {
        Cancellable cancellable;
        std::function<void(BusConnection)> on_connected;
    };
    const auto done = [](GObject*, GAsyncResult* result, gpointer data) {
        const std::unique_ptr<Attempt> attempt{static_cast<Attempt*>(data)};
        BusConnection bus{g_bus_get_finish(result, nullptr)};
        if (!bus) return;
        g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
        if (!g_cancellable_is_cancelled(attempt->cancellable.get())) attempt->on_connected(std::move(bus));
    };
    if (type == G_BUS_TYPE_SESSION && session_bus_address().empty()) return;
    // Not cancelled itself: the connection is shared, and whoever asks for it next would be told that it was cancelled.
    g_bus_get(type, nullptr, done,
              new Attempt{Cancellable{static_cast<GCancellable*>(g_object_ref(cancellable))}, std::move(on_connected)});
}

SignalSubscription::SignalSubscription(GDBusConnection* bus, const char* sender, const char* interface, const char* signal,
                                       const char* path, const char* first_argument, Heard heard)
    : bus_{referenced(bus)} {
    const auto on_signal = [](GDBusConnection*, const char* from, const char*, const char*, const char*, GVariant* arguments,
                              gpointer data) { (*static_cast<Heard*>(data))(from, arguments); };
    id_ = g_dbus_connection_signal_subscribe(bus, sender, interface, signal, path, first_argument, G_DBUS_SIGNAL_FLAGS_NONE, on_signal,
                                             new Heard{std::move(heard)}, destroy<Heard>);
}

SignalSubscription::~SignalSubscription() { g_dbus_connection_signal_unsubscribe(bus_.get(), id_); }

NameWatch::NameWatch(GDBusConnection* bus, const char* name, std::function<void()> on_there, std::function<void()> on_gone) {
    const auto appeared = [](GDBusConnection*, const char*, const char*, gpointer calls) { static_cast<Calls*>(calls)->there(); };
    const auto vanished = [](GDBusConnection*, const char*, gpointer calls) { static_cast<Calls*>(calls)->gone(); };
    id_ = g_bus_watch_name_on_connection(bus, name, G_BUS_NAME_WATCHER_FLAGS_NONE, appeared, vanished,
                                         new Calls{std::move(on_there), std::move(on_gone)}, destroy<Calls>);
}

NameWatch::~NameWatch() { g_bus_unwatch_name(id_); }

namespace {

/// A method of the bus itself; nullptr if it does not answer.
Variant ask_bus(GDBusConnection* bus, const char* method, GVariant* arguments, const char* reply_type) {
    constexpr int patience_ms = 5000;
    return Variant{g_dbus_connection_call_sync(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                                               arguments, G_VARIANT_TYPE(reply_type), G_DBUS_CALL_FLAGS_NONE, patience_ms, nullptr,
                                               nullptr)};
}

}  // namespace

bool has_owner(GDBusConnection* bus, const char* name) {
    const Variant reply = ask_bus(bus, "NameHasOwner", g_variant_new("(s)", name), "(b)");
    gboolean owned = FALSE;
    if (reply) g_variant_get(reply.get(), "(b)", &owned);
    return owned;
}

bool can_start(GDBusConnection* bus, const char* name) {
    const Variant reply = ask_bus(bus, "ListActivatableNames", nullptr, "(as)");
    if (!reply) return false;
    const char** names = nullptr;
    g_variant_get(reply.get(), "(^a&s)", &names);
    const bool found = g_strv_contains(names, name);
    g_free(names);
    return found;
}

}  // namespace limber
