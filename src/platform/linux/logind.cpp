#include "platform/linux/logind.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#include <iterator>
#include <utility>

namespace limber {
namespace {

constexpr const char* logind = "org.freedesktop.login1";
constexpr const char* manager_interface = "org.freedesktop.login1.Manager";
constexpr const char* session_interface = "org.freedesktop.login1.Session";
constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";

const BusObject manager{logind, "/org/freedesktop/login1", manager_interface};

using OnPath = std::function<void(std::string path)>;  // given "" if there is none

std::string path_in(GVariant* reply, const char* format) {
    const char* path = "";
    if (reply && g_variant_check_format_string(reply, format, FALSE)) g_variant_get(reply, format, &path);
    return path;
}

void by_environment(GDBusConnection* bus, GCancellable* cancellable, const OnPath& on_path) {
    const char* id = g_getenv("XDG_SESSION_ID");
    call(bus, cancellable, manager, "GetSession", g_variant_new("(s)", id ? id : ""),
         [on_path](GVariant* reply, GUnixFDList*) { on_path(path_in(reply, "(&o)")); });
}

void by_process(GDBusConnection* bus, GCancellable* cancellable, const OnPath& on_path) {
    call(bus, cancellable, manager, "GetSessionByPID", g_variant_new("(u)", static_cast<guint32>(getpid())),
         [on_path](GVariant* reply, GUnixFDList*) { on_path(path_in(reply, "(&o)")); });
}

// A service of the user's systemd belongs to no session; the user's graphical one is meant then.
void by_user(GDBusConnection* bus, GCancellable* cancellable, const OnPath& on_path) {
    call(bus, cancellable, {logind, "/org/freedesktop/login1/user/self", properties_interface}, "Get",
         g_variant_new("(ss)", "org.freedesktop.login1.User", "Display"), [on_path](GVariant* reply, GUnixFDList*) {
             if (!reply || !g_variant_is_of_type(reply, G_VARIANT_TYPE("(v)"))) return on_path("");
             g_autoptr(GVariant) display = nullptr;
             g_variant_get(reply, "(v)", &display);
             on_path(path_in(display, "(&s&o)").empty()
                         ? ""
                         : g_variant_get_string(Variant{g_variant_get_child_value(display, 1)}.get(), nullptr));
         });
}

// The first that names a session wins.
constexpr void (*ways[])(GDBusConnection*, GCancellable*, const OnPath&) = {by_environment, by_process, by_user};

}  // namespace

Logind::Logind(LogindEvents events) : events_{std::move(events)} {
    connect_to_bus(G_BUS_TYPE_SYSTEM, cancellable_.get(), [this](BusConnection bus) {
        bus_ = std::move(bus);
        name_ = std::make_unique<NameWatch>(
            bus_.get(), logind, [this] { appear(); }, [this] { vanish(); });
    });
}

Logind::~Logind() {
    g_cancellable_cancel(cancellable_.get());
    let_sleep();
}

void Logind::appear() {
    signals_.clear();
    signals_.push_back(std::make_unique<SignalSubscription>(bus_.get(), logind, manager_interface, "PrepareForSleep", nullptr, nullptr,
                                                            [this](const char*, GVariant* arguments) {
                                                                gboolean asleep = FALSE;
                                                                g_variant_get(arguments, "(b)", &asleep);
                                                                hear_sleep(asleep);
                                                            }));
    delay_sleep();
    try_session(0);
}

void Logind::vanish() {
    signals_.clear();
    let_sleep();
    events_.on_hint(false);
    events_.on_request(false);
    if (asleep_) hear_sleep(false);
}

void Logind::hear_sleep(bool asleep) {
    asleep_ = asleep;
    events_.on_sleep(asleep);
    asleep ? let_sleep() : delay_sleep();
}

void Logind::delay_sleep() {
    call(bus_.get(), cancellable_.get(), manager, "Inhibit",
         g_variant_new("(ssss)", "sleep", "Limber", "Keeps what it knows of your sitting time", "delay"),
         [this](GVariant* reply, GUnixFDList* fds) {
             gint32 handle = -1;
             if (!reply || !fds || !g_variant_is_of_type(reply, G_VARIANT_TYPE("(h)"))) return;
             g_variant_get(reply, "(h)", &handle);
             let_sleep();
             inhibitor_ = g_unix_fd_list_get(fds, handle, nullptr);
             if (asleep_) let_sleep();  // too late for this sleep
         });
}

void Logind::let_sleep() {
    if (inhibitor_ >= 0) close(std::exchange(inhibitor_, -1));
}

void Logind::try_session(std::size_t way) {
    if (way == std::size(ways)) return;
    ways[way](bus_.get(), cancellable_.get(), [this, way](const std::string& path) { path.empty() ? try_session(way + 1) : follow(path); });
}

void Logind::follow(const std::string& path) {
    const auto hear = [&](const char* interface, const char* signal, const char* first_argument, SignalSubscription::Heard heard) {
        signals_.push_back(
            std::make_unique<SignalSubscription>(bus_.get(), logind, interface, signal, path.c_str(), first_argument, std::move(heard)));
    };
    hear(session_interface, "Lock", nullptr, [this](const char*, GVariant*) { events_.on_request(true); });
    hear(session_interface, "Unlock", nullptr, [this](const char*, GVariant*) { events_.on_request(false); });
    hear(properties_interface, "PropertiesChanged", session_interface,
         [this](const char*, GVariant* arguments) { hear_properties(Variant{g_variant_get_child_value(arguments, 1)}.get()); });
    call(bus_.get(), cancellable_.get(), {logind, path, properties_interface}, "GetAll", g_variant_new("(s)", session_interface),
         [this](GVariant* reply, GUnixFDList*) {
             // A hint that is not set takes nothing back: a Lock may have come meanwhile.
             gboolean locked = FALSE;
             if (reply && g_variant_lookup(Variant{g_variant_get_child_value(reply, 0)}.get(), "LockedHint", "b", &locked) && locked) {
                 events_.on_hint(true);
             }
         });
}

void Logind::hear_properties(GVariant* changed) {
    gboolean locked = FALSE;
    if (g_variant_lookup(changed, "LockedHint", "b", &locked)) events_.on_hint(locked);
}

}  // namespace limber
