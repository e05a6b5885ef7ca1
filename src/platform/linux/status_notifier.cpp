#include "platform/linux/bus_object.h"
#include "platform/linux/status_menu.h"
#include "platform/tray.h"

#include <unistd.h>

#include <algorithm>

namespace limber {
namespace {

constexpr const char* path = "/StatusNotifierItem";
constexpr const char* interface = "org.kde.StatusNotifierItem";
constexpr const char* watcher = "org.kde.StatusNotifierWatcher";
constexpr const char* xml = R"xml(<node><interface name="org.kde.StatusNotifierItem">
  <property name="Category" type="s" access="read"/>
  <property name="Id" type="s" access="read"/>
  <property name="Title" type="s" access="read"/>
  <property name="Status" type="s" access="read"/>
  <property name="WindowId" type="i" access="read"/>
  <property name="IconThemePath" type="s" access="read"/>
  <property name="IconName" type="s" access="read"/>
  <property name="IconPixmap" type="a(iiay)" access="read"/>
  <property name="IconAccessibleDesc" type="s" access="read"/>
  <property name="OverlayIconName" type="s" access="read"/>
  <property name="OverlayIconPixmap" type="a(iiay)" access="read"/>
  <property name="AttentionIconName" type="s" access="read"/>
  <property name="AttentionIconPixmap" type="a(iiay)" access="read"/>
  <property name="AttentionAccessibleDesc" type="s" access="read"/>
  <property name="AttentionMovieName" type="s" access="read"/>
  <property name="ToolTip" type="(sa(iiay)ss)" access="read"/>
  <property name="ItemIsMenu" type="b" access="read"/>
  <property name="Menu" type="o" access="read"/>
  <method name="Activate"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="SecondaryActivate"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="ContextMenu"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="Scroll"><arg name="delta" type="i" direction="in"/><arg name="orientation" type="s" direction="in"/></method>
  <method name="ProvideXdgActivationToken"><arg name="token" type="s" direction="in"/></method>
  <signal name="NewTitle"/>
  <signal name="NewIcon"/>
  <signal name="NewAttentionIcon"/>
  <signal name="NewOverlayIcon"/>
  <signal name="NewToolTip"/>
  <signal name="NewStatus"><arg name="status" type="s"/></signal>
</interface></node>)xml";

GVariant* bytes_in_network_order(const Pixels& pixels) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(pixels.argb.size() * 4);
    for (const std::uint32_t argb : pixels.argb)
        for (const int shift : {24, 16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(argb >> shift));
    return g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, bytes.data(), bytes.size(), 1);
}

GVariant* pixmaps(const std::vector<Pixels>& sizes) {
    GVariantBuilder all;
    g_variant_builder_init(&all, G_VARIANT_TYPE("a(iiay)"));
    for (const Pixels& one : sizes) g_variant_builder_add(&all, "(ii@ay)", one.size, one.size, bytes_in_network_order(one));
    return g_variant_builder_end(&all);
}

// The second text of a tooltip is markup to the panels.
GVariant* tooltip(const TrayLook& look) {
    char* text = g_markup_escape_text(look.tooltip.c_str(), -1);
    GVariant* all = g_variant_new("(s@a(iiay)ss)", "", pixmaps({}), look.title.c_str(), text);
    g_free(text);
    return all;
}

GVariant* text(const std::string& words) { return g_variant_new_string(words.c_str()); }
const char* status(const TrayLook& look) { return look.attention ? "NeedsAttention" : "Active"; }

struct Property {
    std::string_view name;
    GVariant* (*value)(const TrayLook&);
};
constexpr Property properties[] = {
    {"Category", [](const TrayLook&) { return text("ApplicationStatus"); }},
    {"Id", [](const TrayLook&) { return text("limber"); }},
    {"Title", [](const TrayLook& look) { return text(look.title); }},
    {"Status", [](const TrayLook& look) { return text(status(look)); }},
    {"WindowId", [](const TrayLook&) { return g_variant_new_int32(0); }},
    {"IconPixmap", [](const TrayLook& look) { return pixmaps(look.icon); }},
    {"IconAccessibleDesc", [](const TrayLook& look) { return text(look.tooltip); }},
    {"OverlayIconPixmap", [](const TrayLook&) { return pixmaps({}); }},
    {"AttentionIconPixmap", [](const TrayLook& look) { return pixmaps(look.attention ? look.icon : std::vector<Pixels>{}); }},
    {"AttentionAccessibleDesc", [](const TrayLook& look) { return text(look.tooltip); }},
    {"ToolTip", tooltip},
    {"ItemIsMenu", [](const TrayLook&) { return g_variant_new_boolean(FALSE); }},
    {"Menu", [](const TrayLook&) { return g_variant_new_object_path(StatusMenu::path); }},
};

class StatusNotifier : public Tray {
public:
    StatusNotifier(BusConnection, TrayEvents);
    ~StatusNotifier() override;
    void show(const TrayLook&) override;
    bool shown() const override { return shown_; }
    std::string name() const override { return "StatusNotifierItem"; }

private:
    GVariant* property(const std::string& name) const;
    void answer(const std::string& method);
    void keep_token(GVariant* arguments);
    void appear();
    void register_item();
    void set_shown(bool);
    static void on_registered(GObject*, GAsyncResult*, gpointer);

    BusConnection bus_;
    TrayEvents events_;
    TrayLook look_;
    StatusMenu menu_;
    std::string bus_name_ = std::string{interface} + "-" + std::to_string(getpid()) + "-1";
    bool shown_ = false;
    AfterReply after_reply_;
    Cancellable registering_;
    BusLease item_, owned_name_;
    std::unique_ptr<NameWatch> watch_;
};

void call_if_set(const std::function<void()>& handler) {
    if (handler) handler();
}

StatusMenu::Events menu_events(const TrayEvents& events) {
    return {[clicked = events.on_menu](int id) {
                if (clicked) clicked(id);
            },
            events.on_menu_opening};
}

StatusNotifier::StatusNotifier(BusConnection bus, TrayEvents events)
    : bus_(std::move(bus)), events_(std::move(events)), menu_(bus_.get(), menu_events(events_)) {
    auto call = [this](const std::string& method, GVariant* arguments, GDBusMethodInvocation* invocation) {
        if (method == "ProvideXdgActivationToken") keep_token(arguments);
        g_dbus_method_invocation_return_value(invocation, nullptr);
        answer(method);
    };
    item_ = export_object(bus_.get(), path, xml, {call, [this](const std::string& name) { return property(name); }, {}});
}

StatusNotifier::~StatusNotifier() {
    if (registering_) g_cancellable_cancel(registering_.get());
}

// Names and paths of icons and films, which we have none of, make the rest.
GVariant* StatusNotifier::property(const std::string& name) const {
    const auto* known = std::ranges::find(properties, name, &Property::name);
    return known == std::end(properties) ? text("") : known->value(look_);
}

// A handler may end the tray, so it is called as a copy.
// Scrolling means nothing here, panels draw the menu themselves, and coordinates differ too much between panels to be of use.
void StatusNotifier::answer(const std::string& method) {
    if (method == "Activate") after_reply_.run([handler = events_.on_activate] { call_if_set(handler); });
    if (method == "SecondaryActivate") after_reply_.run([handler = events_.on_middle_click] { call_if_set(handler); });
}

void StatusNotifier::keep_token(GVariant* arguments) {
    const char* token = "";
    g_variant_get(arguments, "(&s)", &token);
    if (events_.on_token) events_.on_token(token);
}

void StatusNotifier::show(const TrayLook& look) {
    const TrayLook before = std::exchange(look_, look);
    if (!watch_) return appear();
    const bool turned = look.attention != before.attention, repainted = look.icon != before.icon;
    const auto signal = [this](bool needed, const char* name, GVariant* (*value)(const TrayLook&) = nullptr) {
        if (needed) emit(bus_.get(), path, interface, name, value ? value(look_) : nullptr);
    };
    signal(look.title != before.title, "NewTitle");
    signal(repainted, "NewIcon");
    signal(look.attention && (repainted || turned), "NewAttentionIcon");
    signal(turned, "NewStatus", [](const TrayLook& now) { return g_variant_new("(s)", status(now)); });
    signal(look.tooltip != before.tooltip || look.title != before.title, "NewToolTip");
    menu_.show(look.menu);
}

/// With the first look, so that no panel ever reads an empty one.
void StatusNotifier::appear() {
    menu_.show(look_.menu);
    owned_name_ = own_name(bus_.get(), bus_name_);
    watch_ = std::make_unique<NameWatch>(
        bus_.get(), watcher, [this] { register_item(); }, [this] { set_shown(false); });
}

/// By its path: one that registers by its name is lost by GNOME's extension where it learns of the name after it has read the item.
void StatusNotifier::register_item() {
    if (registering_) g_cancellable_cancel(registering_.get());
    registering_.reset(g_cancellable_new());
    g_dbus_connection_call(bus_.get(), watcher, "/StatusNotifierWatcher", watcher, "RegisterStatusNotifierItem", g_variant_new("(s)", path),
                           nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, registering_.get(), on_registered, this);
}

void StatusNotifier::on_registered(GObject* bus, GAsyncResult* result, gpointer self) {
    g_autoptr(GError) error = nullptr;
    const Variant reply{g_dbus_connection_call_finish(G_DBUS_CONNECTION(bus), result, &error)};
    // Cancelled by a newer registration or by the destructor: then there is nothing to tell it to.
    if (error && g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) return;
    static_cast<StatusNotifier*>(self)->set_shown(reply != nullptr);
}

void StatusNotifier::set_shown(bool shown) {
    if (!shown && registering_) g_cancellable_cancel(registering_.get());
    if (std::exchange(shown_, shown) == shown) return;
    if (events_.on_shown) events_.on_shown(shown);
}

}  // namespace

bool status_notifier_runs() {
    const BusConnection bus = session_bus();
    return bus && has_owner(bus.get(), watcher);
}

std::unique_ptr<Tray> open_status_notifier(TrayEvents events) {
    BusConnection bus = session_bus();
    return bus ? std::make_unique<StatusNotifier>(std::move(bus), std::move(events)) : nullptr;
}

}  // namespace limber
