#include "platform/linux/status_menu.h"

#include "platform/linux/menu_layout.h"

#include <algorithm>

namespace limber {
namespace {

constexpr const char* interface = "com.canonical.dbusmenu";
constexpr const char* xml = R"xml(<node><interface name="com.canonical.dbusmenu">
  <property name="Version" type="u" access="read"/>
  <property name="TextDirection" type="s" access="read"/>
  <property name="Status" type="s" access="read"/>
  <property name="IconThemePath" type="as" access="read"/>
  <method name="GetLayout">
    <arg name="parentId" type="i" direction="in"/><arg name="recursionDepth" type="i" direction="in"/>
    <arg name="propertyNames" type="as" direction="in"/>
    <arg name="revision" type="u" direction="out"/><arg name="layout" type="(ia{sv}av)" direction="out"/>
  </method>
  <method name="GetGroupProperties">
    <arg name="ids" type="ai" direction="in"/><arg name="propertyNames" type="as" direction="in"/>
    <arg name="properties" type="a(ia{sv})" direction="out"/>
  </method>
  <method name="GetProperty">
    <arg name="id" type="i" direction="in"/><arg name="name" type="s" direction="in"/><arg name="value" type="v" direction="out"/>
  </method>
  <method name="Event">
    <arg name="id" type="i" direction="in"/><arg name="eventId" type="s" direction="in"/>
    <arg name="data" type="v" direction="in"/><arg name="timestamp" type="u" direction="in"/>
  </method>
  <method name="EventGroup">
    <arg name="events" type="a(isvu)" direction="in"/><arg name="idErrors" type="ai" direction="out"/>
  </method>
  <method name="AboutToShow">
    <arg name="id" type="i" direction="in"/><arg name="needUpdate" type="b" direction="out"/>
  </method>
  <method name="AboutToShowGroup">
    <arg name="ids" type="ai" direction="in"/>
    <arg name="updatesNeeded" type="ai" direction="out"/><arg name="idErrors" type="ai" direction="out"/>
  </method>
  <signal name="ItemsPropertiesUpdated"><arg name="updatedProps" type="a(ia{sv})"/><arg name="removedProps" type="a(ias)"/></signal>
  <signal name="LayoutUpdated"><arg name="revision" type="u"/><arg name="parent" type="i"/></signal>
  <signal name="ItemActivationRequested"><arg name="id" type="i"/><arg name="timestamp" type="u"/></signal>
</interface></node>)xml";

GVariant* property(const std::string& name) {
    if (name == "Version") return g_variant_new_uint32(3);
    if (name == "TextDirection") return g_variant_new_string("ltr");
    if (name == "Status") return g_variant_new_string("normal");
    return g_variant_new_strv(nullptr, 0);  // IconThemePath
}

GVariant* int_array(const std::vector<int>& ids) {
    return g_variant_new_fixed_array(G_VARIANT_TYPE_INT32, ids.data(), ids.size(), sizeof(int));
}

}  // namespace

const StatusMenu::Method StatusMenu::methods[] = {
    {"GetLayout", &StatusMenu::get_layout},
    {"GetGroupProperties", &StatusMenu::get_group_properties},
    {"GetProperty", &StatusMenu::get_property},
    {"Event", &StatusMenu::event},
    {"EventGroup", &StatusMenu::event_group},
    {"AboutToShow", &StatusMenu::about_to_show},
    {"AboutToShowGroup", &StatusMenu::about_to_show_group},
};

StatusMenu::StatusMenu(GDBusConnection* bus, Events events) : bus_(referenced(bus)), events_(std::move(events)) {
    auto call = [this](const std::string& method, GVariant* parameters, GDBusMethodInvocation* invocation) {
        const auto& [name, answer] = *std::ranges::find(methods, method, &Method::name);
        if (GVariant* reply = (this->*answer)(parameters)) {
            const std::string panel = g_dbus_method_invocation_get_sender(invocation);
            const Variant asked{g_variant_ref(parameters)};  // the invocation goes with the reply
            g_dbus_method_invocation_return_value(invocation, reply);
            if (method == "GetLayout") tell_of_submenus(panel, asked.get());
            return;
        }
        g_dbus_method_invocation_return_error(invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS, "no such menu item or property");
    };
    exported_ = export_object(bus_.get(), path, xml, {call, property, {}});
}

/// Plasma takes one level at a time and fetches a submenu only when it is to be shown, which is then empty; news of it has it fetched at
/// once. Under the same number: those who have it all by then know it already.
void StatusMenu::tell_of_submenus(const std::string& panel, GVariant* asked) {
    int parent = 0, depth = 0;
    g_variant_get(asked, "(ii@as)", &parent, &depth, nullptr);
    for (const int id : menus_left_out(*find_item(root_, parent), depth)) {
        if (told_.emplace(panel, id).second) emit(bus_.get(), path, interface, "LayoutUpdated", g_variant_new("(ui)", revision_, id));
    }
}

void StatusMenu::show(std::vector<MenuItem> items) {
    number_separators(items);
    when_closed_.reset();
    if (open_ && !same_structure(root_.submenu, items))
        when_closed_ = std::move(items);
    else
        put_in_place(std::move(items));
}

void StatusMenu::put_in_place(std::vector<MenuItem> items) {
    if (items == root_.submenu) return;
    const std::vector<MenuItem> before = std::exchange(root_.submenu, std::move(items));
    if (!same_structure(before, root_.submenu)) {
        told_.clear();
        return emit(bus_.get(), path, interface, "LayoutUpdated", g_variant_new("(ui)", ++revision_, 0));
    }
    GVariant* none_removed = g_variant_new_array(G_VARIANT_TYPE("(ias)"), nullptr, 0);
    emit(bus_.get(), path, interface, "ItemsPropertiesUpdated",
         g_variant_new("(@a(ia{sv})@a(ias))", item_changes(before, root_.submenu), none_removed));
}

void StatusMenu::set_open(bool open) {
    open_ = open;
    if (!open_ && when_closed_) put_in_place(*std::exchange(when_closed_, std::nullopt));
}

GVariant* StatusMenu::get_layout(GVariant* parameters) {
    int parent = 0, depth = 0;
    g_variant_get(parameters, "(ii@as)", &parent, &depth, nullptr);
    const MenuItem* item = find_item(root_, parent);
    return item ? g_variant_new("(u@(ia{sv}av))", revision_, item_layout(*item, depth)) : nullptr;
}

GVariant* StatusMenu::get_group_properties(GVariant* parameters) {
    const Variant ids{g_variant_get_child_value(parameters, 0)};
    if (g_variant_n_children(ids.get()) == 0) return g_variant_new("(@a(ia{sv}))", all_item_properties(root_));
    GVariantBuilder group;
    g_variant_builder_init(&group, G_VARIANT_TYPE("a(ia{sv})"));
    GVariantIter each;
    g_variant_iter_init(&each, ids.get());
    for (int id; g_variant_iter_next(&each, "i", &id);)
        if (const MenuItem* item = find_item(root_, id)) g_variant_builder_add(&group, "(i@a{sv})", id, item_properties(*item));
    return g_variant_new("(a(ia{sv}))", &group);
}

GVariant* StatusMenu::get_property(GVariant* parameters) {
    int id = 0;
    const char* name = nullptr;
    g_variant_get(parameters, "(i&s)", &id, &name);
    const MenuItem* item = find_item(root_, id);
    if (!item) return nullptr;
    const Variant all{g_variant_ref_sink(item_properties(*item))};
    const Variant value{g_variant_lookup_value(all.get(), name, nullptr)};
    return value ? g_variant_new("(v)", value.get()) : nullptr;
}

GVariant* StatusMenu::event(GVariant* parameters) {
    int id = 0;
    const char* what = nullptr;
    g_variant_get(parameters, "(i&svu)", &id, &what, nullptr, nullptr);
    return take_event(id, what) ? g_variant_new("()") : nullptr;
}

GVariant* StatusMenu::event_group(GVariant* parameters) {
    const Variant events{g_variant_get_child_value(parameters, 0)};
    std::vector<int> not_there;
    GVariantIter each;
    g_variant_iter_init(&each, events.get());
    int id = 0;
    const char* what = nullptr;
    while (g_variant_iter_next(&each, "(i&svu)", &id, &what, nullptr, nullptr))
        if (!take_event(id, what)) not_there.push_back(id);
    return g_variant_new("(@ai)", int_array(not_there));
}

GVariant* StatusMenu::about_to_show(GVariant* parameters) {
    int id = 0;
    g_variant_get(parameters, "(i)", &id);
    return find_item(root_, id) ? g_variant_new("(b)", needs_layout(id)) : nullptr;
}

GVariant* StatusMenu::about_to_show_group(GVariant* parameters) {
    const Variant ids{g_variant_get_child_value(parameters, 0)};
    std::vector<int> changed, not_there;
    GVariantIter each;
    g_variant_iter_init(&each, ids.get());
    for (int id; g_variant_iter_next(&each, "i", &id);) {
        if (!find_item(root_, id))
            not_there.push_back(id);
        else if (needs_layout(id))
            changed.push_back(id);
    }
    return g_variant_new("(@ai@ai)", int_array(changed), int_array(not_there));
}

bool StatusMenu::needs_layout(int opening) {
    if (opening != 0) return false;
    const unsigned before = revision_;
    set_open(false);  // a panel may have said "opened" and never "closed"
    if (events_.on_opening) events_.on_opening();
    return revision_ != before;
}

bool StatusMenu::take_event(int id, const std::string& what) {
    const MenuItem* item = find_item(root_, id);
    if (!item) return false;
    const bool chosen = what == "clicked" && can_be_clicked(*item);
    if (chosen) after_reply_.run([clicked = events_.on_clicked, id] { clicked(id); });
    if (chosen || (id == 0 && what == "closed")) set_open(false);
    if (id == 0 && what == "opened") set_open(true);
    return true;
}

}  // namespace limber
