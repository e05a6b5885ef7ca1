#include "platform/linux/menu_layout.h"

#include <algorithm>

namespace limber {
namespace {

constexpr int first_separator_id = 1'000'000;  // 0 is the root's

void number_from(int& next, std::vector<MenuItem>& items) {
    for (MenuItem& item : items) {
        if (item.id == 0) item.id = next++;
        number_from(next, item.submenu);
    }
}

std::string with_plain_underscores(const std::string& label) {
    std::string escaped;
    for (const char c : label) escaped.append(c == '_' ? 2 : 1, c);
    return escaped;
}

bool is_menu(const MenuItem& item) { return item.id == 0 || !item.submenu.empty(); }
bool is_separator(const MenuItem& item) { return item.id != 0 && item.label.empty(); }

/// An a{sv} in the order that it is added to.
class Properties {
public:
    Properties() { g_variant_builder_init(&builder_, G_VARIANT_TYPE_VARDICT); }
    void add(const char* name, GVariant* value) { g_variant_builder_add(&builder_, "{sv}", name, value); }
    GVariant* end() { return g_variant_builder_end(&builder_); }

private:
    GVariantBuilder builder_;
};

GVariant* label(const MenuItem& item) { return g_variant_new_string(with_plain_underscores(item.label).c_str()); }

GVariant* changed_properties(const MenuItem& before, const MenuItem& now) {
    Properties changed;
    if (before.label != now.label) changed.add("label", label(now));
    if (before.enabled != now.enabled) changed.add("enabled", g_variant_new_boolean(now.enabled));
    if (before.visible != now.visible) changed.add("visible", g_variant_new_boolean(now.visible));
    return changed.end();
}

void add_changes(GVariantBuilder& changes, const std::vector<MenuItem>& before, const std::vector<MenuItem>& now) {
    for (std::size_t i = 0; i < now.size(); ++i) {
        Variant changed{g_variant_ref_sink(changed_properties(before[i], now[i]))};
        if (g_variant_n_children(changed.get()) > 0) g_variant_builder_add(&changes, "(i@a{sv})", now[i].id, changed.get());
        add_changes(changes, before[i].submenu, now[i].submenu);
    }
}

void add_all(GVariantBuilder& group, const MenuItem& item) {
    g_variant_builder_add(&group, "(i@a{sv})", item.id, item_properties(item));
    for (const MenuItem& child : item.submenu) add_all(group, child);
}

}  // namespace

void number_separators(std::vector<MenuItem>& items) {
    int next = first_separator_id;
    number_from(next, items);
}

bool same_structure(const std::vector<MenuItem>& a, const std::vector<MenuItem>& b) {
    return std::ranges::equal(a, b, [](const MenuItem& one, const MenuItem& other) {
        return one.id == other.id && is_separator(one) == is_separator(other) && same_structure(one.submenu, other.submenu);
    });
}

bool can_be_clicked(const MenuItem& item) { return item.enabled && item.visible && !is_menu(item) && !is_separator(item); }

const MenuItem* find_item(const MenuItem& item, int id) {
    if (item.id == id) return &item;
    for (const MenuItem& child : item.submenu)
        if (const MenuItem* found = find_item(child, id)) return found;
    return nullptr;
}

GVariant* item_properties(const MenuItem& item) {
    Properties properties;
    if (is_separator(item)) properties.add("type", g_variant_new_string("separator"));
    if (!item.label.empty()) properties.add("label", label(item));
    if (!item.enabled) properties.add("enabled", g_variant_new_boolean(FALSE));
    if (!item.visible) properties.add("visible", g_variant_new_boolean(FALSE));
    if (is_menu(item)) properties.add("children-display", g_variant_new_string("submenu"));
    return properties.end();
}

GVariant* item_layout(const MenuItem& item, int depth) {
    GVariantBuilder children;
    g_variant_builder_init(&children, G_VARIANT_TYPE("av"));
    if (depth != 0)
        for (const MenuItem& child : item.submenu) g_variant_builder_add(&children, "v", item_layout(child, depth - 1));
    return g_variant_new("(i@a{sv}av)", item.id, item_properties(item), &children);
}

std::vector<int> menus_left_out(const MenuItem& item, int depth) {
    std::vector<int> ids;
    if (depth <= 0) return ids;
    for (const MenuItem& child : item.submenu) {
        if (depth == 1 && is_menu(child)) ids.push_back(child.id);
        for (const int id : menus_left_out(child, depth - 1)) ids.push_back(id);
    }
    return ids;
}

GVariant* all_item_properties(const MenuItem& item) {
    GVariantBuilder all;
    g_variant_builder_init(&all, G_VARIANT_TYPE("a(ia{sv})"));
    add_all(all, item);
    return g_variant_builder_end(&all);
}

GVariant* item_changes(const std::vector<MenuItem>& before, const std::vector<MenuItem>& now) {
    GVariantBuilder changes;
    g_variant_builder_init(&changes, G_VARIANT_TYPE("a(ia{sv})"));
    add_changes(changes, before, now);
    return g_variant_builder_end(&changes);
}

}  // namespace limber
