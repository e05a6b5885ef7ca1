#include "platform/linux/bus_object.h"

#include <stdexcept>
#include <string_view>

namespace limber {
namespace {

template <class T>
void destroy(gpointer thing) {
    delete static_cast<T*>(thing);
}

GVariant* one_property(const BusObject& object, GVariant* parameters) {
    const char* name = nullptr;
    g_variant_get(parameters, "(&s&s)", nullptr, &name);
    return g_variant_new("(v)", object.property(name));
}

GVariant* all_properties(const BusObject& object, const GDBusInterfaceInfo& interface) {
    GVariantBuilder properties;
    g_variant_builder_init(&properties, G_VARIANT_TYPE("a{sv}"));
    for (GDBusPropertyInfo** property = interface.properties; property && *property; ++property)
        g_variant_builder_add(&properties, "{sv}", (*property)->name, object.property((*property)->name));
    return g_variant_new("(a{sv})", &properties);
}

struct Exported {
    Exported(BusObject answers, GDBusInterfaceInfo* info) : object(std::move(answers)), interface(info) {}
    BusObject object;
    GDBusInterfaceInfo* interface;  // kept by the registration
};

// The table names no get_property, so GDBus hands the (checked) calls of org.freedesktop.DBus.Properties to this function too.
void on_call(GDBusConnection*, const char*, const char*, const char* interface, const char* method, GVariant* parameters,
             GDBusMethodInvocation* invocation, gpointer user_data) {
    const auto& [object, info] = *static_cast<Exported*>(user_data);
    const std::string_view name = method;
    if (std::string_view{interface} != "org.freedesktop.DBus.Properties") return object.call(method, parameters, invocation);
    if (object.before_reading) object.before_reading();
    g_dbus_method_invocation_return_value(invocation, name == "Get" ? one_property(object, parameters) : all_properties(object, *info));
}

constexpr GDBusInterfaceVTable calls{on_call, nullptr, nullptr, {}};

}  // namespace

BusLease& BusLease::operator=(BusLease&& other) noexcept {
    release();
    give_back_ = std::exchange(other.give_back_, nullptr);
    return *this;
}

void BusLease::release() {
    if (auto give_back = std::exchange(give_back_, nullptr)) give_back();
}

BusLease own_name(GDBusConnection* bus, const std::string& name) {
    const guint id = g_bus_own_name_on_connection(bus, name.c_str(), G_BUS_NAME_OWNER_FLAGS_NONE, nullptr, nullptr, nullptr, nullptr);
    return BusLease{[id] { g_bus_unown_name(id); }};
}

BusLease export_object(GDBusConnection* bus, const std::string& path, const char* xml, BusObject object) {
    g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml(xml, nullptr);
    GDBusInterfaceInfo* interface = node->interfaces[0];
    auto exported = std::make_unique<Exported>(std::move(object), interface);
    g_autoptr(GError) failure = nullptr;
    const guint id = g_dbus_connection_register_object(bus, path.c_str(), interface, &calls, exported.get(), destroy<Exported>, &failure);
    if (id == 0) throw std::runtime_error{"D-Bus: " + std::string{failure->message}};
    static_cast<void>(exported.release());  // the registration's now
    return BusLease{[bus, id] { g_dbus_connection_unregister_object(bus, id); }};
}

void emit(GDBusConnection* bus, const char* path, const char* interface, const char* signal, GVariant* parameters) {
    g_dbus_connection_emit_signal(bus, nullptr, path, interface, signal, parameters, nullptr);
}

AfterReply::~AfterReply() {
    if (source_) g_source_remove(source_);
}

void AfterReply::run(std::function<void()> task) {
    waiting_.push_back(std::move(task));
    if (!source_) source_ = g_idle_add_full(G_PRIORITY_DEFAULT, next, this, nullptr);
}

gboolean AfterReply::next(gpointer self) {
    auto& [waiting, source] = *static_cast<AfterReply*>(self);
    const auto task = std::move(waiting.front());
    waiting.pop_front();
    const bool more = !waiting.empty();
    if (!more) source = 0;
    task();  // may end the program, and this with it: nothing of ours is touched after it
    return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

}  // namespace limber
