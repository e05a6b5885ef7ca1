#include "platform/control.h"

#include "core/in_quotes.h"
#include "platform/linux/control_interface.h"

#include <algorithm>
#include <exception>

namespace limber {
namespace {

constexpr int bus_timeout_ms = 5000;

/// A call of the bus itself that answers with one number; 0 where it fails.
guint32 ask_bus(GDBusConnection* bus, const char* method, GVariant* parameters) {
    const Variant reply{g_dbus_connection_call_sync(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                                                    parameters, G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE, bus_timeout_ms, nullptr,
                                                    nullptr)};
    guint32 answer = 0;
    if (reply) g_variant_get(reply.get(), "(u)", &answer);
    return answer;
}

constexpr guint32 do_not_queue = 4, primary_owner = 1;

class Service : public ControlService {
public:
    Service(BusConnection, std::function<Answer(const Command&)>, std::function<Status()>);
    void publish(const Status&) override;
    Claim claim();

private:
    void answer(const std::string& method, GVariant* parameters, GDBusMethodInvocation*);
    GVariant* property(const std::string& name);

    BusConnection bus_;
    std::function<Answer(const Command&)> on_command_;
    std::function<Status()> status_now_;
    Status read_;                                            ///< For the reading that is being answered.
    std::vector<Variant> told_{status_properties().size()};  ///< As published; nothing where some reader was told otherwise since.
    BusLease exported_, owned_name_;
};

Service::Service(BusConnection bus, std::function<Answer(const Command&)> on_command, std::function<Status()> status_now)
    : bus_(std::move(bus)), on_command_(std::move(on_command)), status_now_(std::move(status_now)) {
    auto call = [this](const std::string& method, GVariant* parameters, GDBusMethodInvocation* invocation) {
        answer(method, parameters, invocation);
    };
    auto read = [this](const std::string& name) { return property(name); };
    exported_ = export_object(bus_.get(), control::path, control_xml, {call, read, [this] { read_ = status_now_(); }});
}

Claim Service::claim() {
    const guint32 reply = ask_bus(bus_.get(), "RequestName", g_variant_new("(su)", control::name, do_not_queue));
    if (reply == 0) return Claim::no_bus;
    if (reply != primary_owner) return Claim::other_runs;
    // The name goes after the last reply: a client of `quit` gets its answer.
    owned_name_ = BusLease{[bus = bus_.get()] { ask_bus(bus, "ReleaseName", g_variant_new("(s)", control::name)); }};
    return Claim::owner;
}

void Service::answer(const std::string& method, GVariant* parameters, GDBusMethodInvocation* invocation) {
    Answer answer;
    try {
        answer = on_command_(to_command(method, parameters));
    } catch (const std::exception& error) {
        answer.failure = error.what();
    }
    if (answer.failure.empty())
        return g_dbus_method_invocation_return_value(invocation, g_variant_new("(s)", as_utf8(answer.text).c_str()));
    g_dbus_method_invocation_return_dbus_error(invocation, control::failed, as_utf8(answer.failure).c_str());
}

// A reader may be told fresher figures than were published last: what changes back must then be signalled too.
GVariant* Service::property(const std::string& name) {
    const auto known = std::ranges::find(status_properties(), name, &StatusProperty::name);
    GVariant* value = known->get(read_);
    Variant& told = told_[known - status_properties().begin()];
    if (told && !g_variant_equal(told.get(), value)) told.reset();
    return value;
}

void Service::publish(const Status& status) {
    GVariantBuilder changed;
    g_variant_builder_init(&changed, G_VARIANT_TYPE_VARDICT);
    bool any = false;
    for (std::size_t i = 0; i < told_.size(); ++i) {
        Variant value{g_variant_ref_sink(status_properties()[i].get(status))};
        if (told_[i] && g_variant_equal(told_[i].get(), value.get())) continue;
        g_variant_builder_add(&changed, "{sv}", status_properties()[i].name.data(), value.get());
        told_[i] = std::move(value);
        any = true;
    }
    const Variant all{g_variant_ref_sink(g_variant_builder_end(&changed))};
    if (any)
        emit(bus_.get(), control::path, "org.freedesktop.DBus.Properties", "PropertiesChanged",
             g_variant_new("(s@a{sv}@as)", control::interface, all.get(), g_variant_new_strv(nullptr, 0)));
}

}  // namespace

Claimed claim_control(std::function<Answer(const Command&)> on_command, std::function<Status()> status_now) {
    BusConnection bus = session_bus();
    if (!bus) return {Claim::no_bus, nullptr};
    try {
        auto service = std::make_unique<Service>(std::move(bus), std::move(on_command), std::move(status_now));
        const Claim claim = service->claim();
        return {claim, claim == Claim::owner ? std::move(service) : nullptr};
    } catch (const std::runtime_error&) {
        return {Claim::other_runs, nullptr};  // in this very process: the path is taken
    }
}

}  // namespace limber
