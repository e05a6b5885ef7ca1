#pragma once

#include <gio/gio.h>

#include <functional>
#include <memory>
#include <string>

namespace limber {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(GVariant* variant) const { g_variant_unref(variant); }
};
using BusConnection = std::unique_ptr<GDBusConnection, Unref>;
using Cancellable = std::unique_ptr<GCancellable, Unref>;
using Variant = std::unique_ptr<GVariant, Unref>;

/// Another owner of the same connection, whose own is given back with it.
BusConnection referenced(GDBusConnection*);

/// The session bus, one connection for the whole process; nullptr where there is none. Never starts a bus and never waits for one.
BusConnection session_bus();

/// Whether somebody owns this name now; asks and waits for the answer.
bool has_owner(GDBusConnection*, const char* name);

/// Whether the bus would start the service of this name when it is called; asks and waits for the answer.
bool can_start(GDBusConnection*, const char* name);

struct RemoteObject {
    const char* name;
    std::string path;
    const char* interface;
};

/// Calls without starting the service. `on_reply` is given nullptr if there is no answer, and is not called after `cancellable` was
/// cancelled.
void call(GDBusConnection*, GCancellable*, const RemoteObject&, const char* method, GVariant* arguments,
          std::function<void(GVariant* reply, GUnixFDList*)> on_reply);

/// The same, but a service that does not run is started where the bus knows how, and given time for it.
void call_and_start(GDBusConnection*, GCancellable*, const RemoteObject&, const char* method, GVariant* arguments,
                    std::function<void(GVariant* reply, GUnixFDList*)> on_reply);

/// A bus that comes later, or never, is no error: `on_connected` is then simply not called.
void connect_to_bus(GBusType, GCancellable*, std::function<void(BusConnection)> on_connected);

/// Hears a signal for as long as it lives; `sender`, `path` and `first_argument` may be nullptr for any.
class SignalSubscription {
public:
    using Heard = std::function<void(const char* sender, GVariant* arguments)>;
    SignalSubscription(GDBusConnection*, const char* sender, const char* interface, const char* signal, const char* path,
                       const char* first_argument, Heard);
    ~SignalSubscription();
    SignalSubscription(const SignalSubscription&) = delete;
    SignalSubscription& operator=(const SignalSubscription&) = delete;

private:
    BusConnection bus_;
    unsigned id_;
};

/// Hears a service come and go.
class NameWatch {
public:
    NameWatch(GDBusConnection*, const char* name, std::function<void()> on_there, std::function<void()> on_gone);
    ~NameWatch();
    NameWatch(const NameWatch&) = delete;
    NameWatch& operator=(const NameWatch&) = delete;

private:
    struct Calls {
        std::function<void()> there, gone;
    };
    unsigned id_;
};

}  // namespace limber
