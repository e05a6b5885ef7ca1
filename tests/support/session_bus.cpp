#include "support/session_bus.h"

#include <filesystem>
#include <stdexcept>

#include "support/iterate.h"

namespace limber {
namespace {

std::string printed(GVariant* variant) {
    char* text = g_variant_print(variant, TRUE);
    std::string copy = text;
    g_free(text);
    return copy;
}

void note(GDBusConnection*, const char*, const char*, const char*, const char* signal, GVariant* parameters, gpointer peer) {
    static_cast<BusPeer*>(peer)->heard.push_back(signal + printed(parameters));
}

struct Reply {
    bool done = false;
    GVariant* value = nullptr;
    std::string error;
};

void answered(GObject* connection, GAsyncResult* result, gpointer reply) {
    GError* error = nullptr;
    auto& [done, value, words] = *static_cast<Reply*>(reply);
    value = g_dbus_connection_call_finish(G_DBUS_CONNECTION(connection), result, &error);
    done = true;
    if (!error) return;
    char* name = g_dbus_error_get_remote_error(error);
    words = name ? name : error->message;
    g_free(name);
    g_error_free(error);
}

}  // namespace

SessionBus::SessionBus() : bus_(g_test_dbus_new(G_TEST_DBUS_NONE)) { g_test_dbus_up(bus_); }

// GLib waits here until nobody holds the shared connection, so that the next bus gets a new one.
SessionBus::~SessionBus() {
    while (g_main_context_iteration(nullptr, FALSE)) {
    }
    g_test_dbus_down(bus_);
    g_object_unref(bus_);
}

NoSessionBus::NoSessionBus() {
    const char* folder = g_getenv("XDG_RUNTIME_DIR");
    runtime_folder_ = folder ? folder : "";
    g_unsetenv("DBUS_SESSION_BUS_ADDRESS");
    g_setenv("XDG_RUNTIME_DIR", (std::filesystem::temp_directory_path() / "limber-no-such-folder").c_str(), TRUE);
}

NoSessionBus::~NoSessionBus() {
    runtime_folder_.empty() ? g_unsetenv("XDG_RUNTIME_DIR") : void(g_setenv("XDG_RUNTIME_DIR", runtime_folder_.c_str(), TRUE));
}

BusPeer::BusPeer() {
    const auto flags =
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    connection_ = g_dbus_connection_new_for_address_sync(g_getenv("DBUS_SESSION_BUS_ADDRESS"), flags, nullptr, nullptr, nullptr);
    if (!connection_) throw std::runtime_error{"the private bus does not answer"};
}

BusPeer::~BusPeer() {
    g_dbus_connection_close_sync(connection_, nullptr, nullptr);
    g_object_unref(connection_);
}

void BusPeer::take_name(const char* name) {
    g_variant_unref(call_for_variant("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                     g_variant_new("(su)", name, 4)));
}

void BusPeer::give_up_name(const char* name) {
    g_variant_unref(call_for_variant("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReleaseName",
                                     g_variant_new("(s)", name)));
}

GVariant* BusPeer::call_for_variant(const std::string& to, const char* path, const char* interface, const char* method,
                                    GVariant* parameters) {
    Reply reply;
    g_dbus_connection_call(connection_, to.c_str(), path, interface, method, parameters, nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                           nullptr, answered, &reply);
    while (!reply.done) g_main_context_iteration(nullptr, TRUE);
    if (!reply.value) throw std::runtime_error{reply.error};
    return reply.value;
}

std::string BusPeer::call(const std::string& to, const char* path, const char* interface, const char* method,
                          const std::string& parameters) try {
    GVariant* reply = call_for_variant(to, path, interface, method, g_variant_new_parsed(parameters.c_str()));
    std::string text = printed(reply);
    g_variant_unref(reply);
    return text;
} catch (const std::runtime_error& error) {
    return "error " + std::string{error.what()};
}

std::string BusPeer::property(const std::string& from, const char* path, const char* interface, const char* name) {
    return call(from, path, "org.freedesktop.DBus.Properties", "Get", "('" + std::string{interface} + "', '" + name + "')");
}

void BusPeer::listen(const char* path) {
    g_dbus_connection_signal_subscribe(connection_, nullptr, nullptr, nullptr, path, nullptr, G_DBUS_SIGNAL_FLAGS_NONE, note, this,
                                       nullptr);
}

}  // namespace limber
