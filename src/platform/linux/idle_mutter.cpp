#include "platform/linux/bus_address.h"
#include "platform/linux/bus_call.h"
#include "platform/linux/idle_backends.h"
#include "platform/linux/idle_ledger.h"

#include <utility>

namespace limber {
namespace {

constexpr const char* monitor_name = "org.gnome.Mutter.IdleMonitor";
const RemoteObject monitor{monitor_name, "/org/gnome/Mutter/IdleMonitor/Core", monitor_name};

// GNOME Shell may be busy with itself; what is known must do then.
constexpr int answer_within_ms = 500;

/// A connection of our own: that of the rest of the program cannot be made anew when a bus comes back.
BusConnection connect(std::string& why_not) {
    const std::string address = session_bus_address();
    constexpr auto flags =
        static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    BusConnection bus{address.empty() ? nullptr
                                      : g_dbus_connection_new_for_address_sync(address.c_str(), flags, nullptr, nullptr, nullptr)};
    if (!bus) why_not = "there is no session bus";
    return bus;
}

std::optional<Duration> ask_idle_time(GDBusConnection* bus) {
    const Variant reply{g_dbus_connection_call_sync(bus, monitor.name, monitor.path.c_str(), monitor.interface, "GetIdletime", nullptr,
                                                    G_VARIANT_TYPE("(t)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_within_ms, nullptr,
                                                    nullptr)};
    if (!reply) return std::nullopt;
    guint64 idle_ms = 0;
    g_variant_get(reply.get(), "(t)", &idle_ms);
    return Duration{static_cast<Duration::rep>(idle_ms)};
}

/// One watch that GNOME Shell keeps; it is removed there once its number is known, be it wanted until then or not.
class RemoteWatch {
public:
    RemoteWatch(GDBusConnection* bus, const char* method, GVariant* arguments)
        : bus_{static_cast<GDBusConnection*>(g_object_ref(bus))}, watch_{std::make_shared<State>()} {
        call(bus, nullptr, monitor, method, arguments, [state = watch_, connection = bus](GVariant* reply, GUnixFDList*) {
            guint32 number = 0;
            if (!reply || !g_variant_is_of_type(reply, G_VARIANT_TYPE("(u)"))) return;
            g_variant_get(reply, "(u)", &number);
            if (state->given_up) return remove(connection, number);
            state->number = number;
        });
    }
    ~RemoteWatch() {
        watch_->given_up = true;
        if (watch_->number) remove(bus_.get(), *watch_->number);
    }
    RemoteWatch(const RemoteWatch&) = delete;
    RemoteWatch& operator=(const RemoteWatch&) = delete;

private:
    struct State {
        std::optional<guint32> number;
        bool given_up = false;
    };
    static void remove(GDBusConnection* bus, guint32 number) {
        g_dbus_connection_call(bus, monitor.name, monitor.path.c_str(), monitor.interface, "RemoveWatch", g_variant_new("(u)", number),
                               nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, nullptr, nullptr, nullptr);
    }

    BusConnection bus_;
    std::shared_ptr<State> watch_;
};

class MutterIdle final : public IdleSource {
public:
    MutterIdle(BusConnection bus, IdleEvents events)
        : bus_{std::move(bus)},
          ledger_{std::move(events.on_change)},
          fired_{bus_.get(),
                 monitor_name,
                 monitor_name,
                 "WatchFired",
                 monitor.path.c_str(),
                 nullptr,
                 [this](const char*, GVariant*) { hear_fired(); }},
          name_{bus_.get(), monitor_name, [] {},
                [on_lost = std::move(events.on_lost)] {
                    const auto tell = on_lost;  // it may destroy this
                    tell("GNOME Shell left the session bus");
                }} {}

    void watch(const IdleWatch& watch) override {
        if (ledger_.ask(watch)) look();
    }

    Instant last_input() override {
        if (const auto reading = read()) {
            last_known_ = ledger_.report(*reading);
            arm();
        }
        return last_known_;
    }

    std::string name() const override { return "mutter"; }

private:
    void hear_fired() {
        next_input_.reset();  // has fired, or is made again
        still_.reset();
        look();
    }

    void look() {
        arm();  // first: what happens between the two is then told
        if (const auto reading = read()) ledger_.enter(*reading);
        arm();
    }

    void arm() {
        const IdleWatch& untold = ledger_.untold();
        if (std::exchange(watched_, untold.still_for) != untold.still_for) still_.reset();
        if (watched_ && !still_) {
            still_.emplace(bus_.get(), "AddIdleWatch", g_variant_new("(t)", static_cast<guint64>(watched_->count())));
        }
        if (!untold.next_input)
            next_input_.reset();
        else if (!next_input_)
            next_input_.emplace(bus_.get(), "AddUserActiveWatch", nullptr);
    }

    std::optional<IdleReading> read() {
        return read_idle([this] { return ask_idle_time(bus_.get()); });
    }

    BusConnection bus_;
    IdleLedger ledger_;
    std::optional<Duration> watched_;
    std::optional<RemoteWatch> still_;
    std::optional<RemoteWatch> next_input_;
    Instant last_known_{};
    SignalSubscription fired_;
    NameWatch name_;
};

}  // namespace

IdleAttempt open_idle_mutter(IdleEvents events) {
    std::string why_not;
    BusConnection bus = connect(why_not);
    if (!bus) return {nullptr, why_not, {}};
    if (!ask_idle_time(bus.get())) return {nullptr, "GNOME Shell's idle monitor is not on the session bus", {}};
    return {std::make_unique<MutterIdle>(std::move(bus), std::move(events)), {}, {}};
}

}  // namespace limber
