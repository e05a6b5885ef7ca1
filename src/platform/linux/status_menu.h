#pragma once

#include "platform/linux/bus_object.h"
#include "platform/tray.h"

#include <optional>
#include <set>
#include <string_view>

namespace limber {

/// The tray's menu as com.canonical.dbusmenu at /MenuBar. Changed words are sent as such; the layout is told anew only when its structure
/// changes, and not while a panel has it open: panels built on libdbusmenu-gtk draw it broken then.
class StatusMenu {
public:
    struct Events {
        std::function<void(int id)> on_clicked;  ///< After the reply.
        std::function<void()> on_opening;        ///< Before the panel is told whether the layout changed; may call show().
    };
    static constexpr const char* path = "/MenuBar";

    StatusMenu(GDBusConnection*, Events);
    void show(std::vector<MenuItem>);

private:
    struct Method {
        std::string_view name;
        GVariant* (StatusMenu::*answer)(GVariant* parameters);  ///< nullptr: no such item or property.
    };
    static const Method methods[];
    GVariant* get_layout(GVariant*);
    GVariant* get_group_properties(GVariant*);
    GVariant* get_property(GVariant*);
    GVariant* event(GVariant*);
    GVariant* event_group(GVariant*);
    GVariant* about_to_show(GVariant*);
    GVariant* about_to_show_group(GVariant*);

    void tell_of_submenus(const std::string& panel, GVariant* asked);
    void put_in_place(std::vector<MenuItem>);
    void set_open(bool);
    bool needs_layout(int opening);                    ///< Fresh words have been sent by then: only for a new structure.
    bool take_event(int id, const std::string& what);  ///< False: no such item.

    BusConnection bus_;
    Events events_;
    MenuItem root_;
    unsigned revision_ = 1;
    bool open_ = false;
    std::optional<std::vector<MenuItem>> when_closed_;  ///< Of another structure than the one that is open.
    std::set<std::pair<std::string, int>> told_;        ///< Which panel of which submenu.
    AfterReply after_reply_;
    BusLease exported_;
};

}  // namespace limber
