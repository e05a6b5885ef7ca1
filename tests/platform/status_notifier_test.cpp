#include <doctest/doctest.h>
#include <unistd.h>

#include <map>
#include <utility>

#include "platform/tray.h"
#include "support/iterate.h"
#include "support/print.h"
#include "support/session_bus.h"

namespace limber {
namespace {

constexpr const char* item_path = "/StatusNotifierItem";
constexpr const char* item_interface = "org.kde.StatusNotifierItem";
constexpr const char* menu_path = "/MenuBar";
constexpr const char* menu_interface = "com.canonical.dbusmenu";
const std::string item_name = "org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1";

/// A panel: takes items in, and reads them as panels do.
class Panel : public BusPeer {
public:
    explicit Panel(bool accepts = true) : accepts_(accepts) {
        GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(
            "<node><interface name='org.kde.StatusNotifierWatcher'><method name='RegisterStatusNotifierItem'>"
            "<arg name='service' type='s' direction='in'/></method></interface></node>",
            nullptr);
        static const GDBusInterfaceVTable calls{on_call, nullptr, nullptr, {}};
        g_dbus_connection_register_object(connection(), "/StatusNotifierWatcher", node->interfaces[0], &calls, this, nullptr, nullptr);
        g_dbus_node_info_unref(node);
        listen(item_path);
        listen(menu_path);
        come();
    }
    void come() { take_name("org.kde.StatusNotifierWatcher"); }
    void go() { give_up_name("org.kde.StatusNotifierWatcher"); }

    std::string item(const char* name) { return property(item_name, item_path, item_interface, name); }
    std::string menu(const char* method, const std::string& parameters) {
        return call(item_name, menu_path, menu_interface, method, parameters);
    }
    std::string click(int id) { return menu("Event", "(" + std::to_string(id) + ", 'clicked', <int32 0>, uint32 0)"); }

    /// What has been signalled since the last time: whatever was sent before the answer to this call is here by then.
    std::vector<std::string> signals() {
        item("Id");
        return std::exchange(heard, {});
    }

    std::vector<std::string> registered;

private:
    static void on_call(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* parameters,
                        GDBusMethodInvocation* invocation, gpointer self) {
        auto& panel = *static_cast<Panel*>(self);
        if (!panel.accepts_) return g_dbus_method_invocation_return_dbus_error(invocation, "org.kde.Full", "no more items");
        const char* name = nullptr;
        g_variant_get(parameters, "(&s)", &name);
        panel.registered.emplace_back(name);
        g_dbus_method_invocation_return_value(invocation, nullptr);
    }
    bool accepts_;
};

TrayLook example() {
    return {.icon = {{1, {0x80112233}}, {2, {0xff000001, 2, 3, 0xfffefdfc}}},
            .title = "Limber",
            .tooltip = "Sitting 18 min",
            .menu = {{1, "Sitting 18 min · next break in 12 min", false, {}},
                     {2, "Stretch now", true, {}},
                     {3, "Pause", true, {{4, "30 minutes", true, {}}, {5, "1_hour", true, {}}}},
                     {},
                     {6, "Quit", true, {}}}};
}

/// What the program hears from its icon.
struct Heard {
    std::vector<std::string> said;
    std::function<void()> when_opening = [] {};
    TrayEvents events() {
        return {[this] { said.push_back("activate"); }, [this] { said.push_back("middle"); },
                [this](int id) { said.push_back("menu " + std::to_string(id)); },
                [this] {
                    said.push_back("opening");
                    when_opening();
                },
                [this](bool shown) { said.push_back(shown ? "shown" : "not shown"); }};
    }
};

using Words = std::vector<std::string>;

/// An icon in a panel.
struct Shown {
    SessionBus bus;
    Panel panel;
    Heard heard;
    std::unique_ptr<Tray> tray = open_status_notifier(heard.events());
    TrayLook look = example();
    Shown() {
        tray->show(look);
        REQUIRE(iterate_until([this] { return tray->shown(); }));
        panel.signals();
        heard.said.clear();
    }
};

}  // namespace

TEST_CASE("the icon registers with a panel that is there") {
    SessionBus bus;
    Panel panel;
    Heard heard;
    const auto tray = open_status_notifier(heard.events());
    CHECK(tray->name() == "StatusNotifierItem");
    CHECK_FALSE(tray->shown());
    tray->show(example());
    CHECK(iterate_until([&] { return tray->shown(); }));
    CHECK(panel.registered == Words{item_path});
    CHECK(heard.said == Words{"shown"});
}

TEST_CASE("a panel may come late, go, and come again") {
    SessionBus bus;
    Heard heard;
    const auto tray = open_status_notifier(heard.events());
    tray->show(example());
    Panel panel;
    CHECK(iterate_until([&] { return tray->shown(); }));
    panel.go();
    CHECK(iterate_until([&] { return !tray->shown(); }));
    panel.come();
    CHECK(iterate_until([&] { return tray->shown(); }));
    CHECK(heard.said == Words{"shown", "not shown", "shown"});
    CHECK(panel.registered == Words{item_path, item_path});
}

TEST_CASE("an icon that the panel refuses is not shown") {
    SessionBus bus;
    Panel full{false};
    Heard heard;
    const auto tray = open_status_notifier(heard.events());
    tray->show(example());
    full.item("Id");
    CHECK_FALSE(tray->shown());
    CHECK(heard.said.empty());
}

TEST_CASE("no icon without a session bus") {
    NoSessionBus none;
    CHECK(open_status_notifier({}) == nullptr);
}

TEST_CASE("a panel reads all that it may ask for") {
    Shown s;
    const std::map<const char*, std::string> expected = {
        {"Category", "(<'ApplicationStatus'>,)"},
        {"Id", "(<'limber'>,)"},
        {"Title", "(<'Limber'>,)"},
        {"Status", "(<'Active'>,)"},
        {"WindowId", "(<0>,)"},
        {"IconName", "(<''>,)"},
        {"IconThemePath", "(<''>,)"},
        {"IconAccessibleDesc", "(<'Sitting 18 min'>,)"},
        {"AttentionAccessibleDesc", "(<'Sitting 18 min'>,)"},
        {"OverlayIconPixmap", "(<@a(iiay) []>,)"},
        {"ToolTip", "(<('', @a(iiay) [], 'Limber', 'Sitting 18 min')>,)"},
        {"ItemIsMenu", "(<false>,)"},
        {"Menu", "(<objectpath '/MenuBar'>,)"},
    };
    for (const auto& [name, value] : expected) {
        CAPTURE(name);
        CHECK(s.panel.item(name) == value);
    }
    CHECK(s.panel.call(item_name, item_path, "org.freedesktop.DBus.Properties", "GetAll", "('org.kde.StatusNotifierItem',)").size() > 500);
}

TEST_CASE("pixmaps go out in all sizes, in network byte order, alpha first") {
    Shown s;
    const std::string all =
        "(<[(1, 1, [byte 0x80, 0x11, 0x22, 0x33]), "
        "(2, 2, [0xff, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x03, 0xff, 0xfe, 0xfd, 0xfc])]>,)";
    CHECK(s.panel.item("IconPixmap") == all);
    CHECK(s.panel.item("AttentionIconPixmap") == "(<@a(iiay) []>,)");  // not before it is shown: panels fetch all with every change
    s.look.attention = true;
    s.tray->show(s.look);
    CHECK(s.panel.item("AttentionIconPixmap") == all);
}

TEST_CASE("only what has changed is sent") {
    Shown s;
    struct Row {
        const char* what;
        std::function<void(TrayLook&)> change;
        Words signals;
    };
    const Row rows[] = {
        {"nothing", [](TrayLook&) {}, {}},
        {"icon", [](TrayLook& look) { look.icon[0].argb[0] = 7; }, {"NewIcon()"}},
        {"tooltip", [](TrayLook& look) { look.tooltip = "Sitting 19 min"; }, {"NewToolTip()"}},
        {"a break is due", [](TrayLook& look) { look.attention = true; }, {"NewAttentionIcon()", "NewStatus('NeedsAttention',)"}},
        {"icon while due", [](TrayLook& look) { look.icon[0].argb[0] = 8; }, {"NewIcon()", "NewAttentionIcon()"}},
        {"no longer due", [](TrayLook& look) { look.attention = false; }, {"NewStatus('Active',)"}},
        {"title", [](TrayLook& look) { look.title = "Limber 2"; }, {"NewTitle()", "NewToolTip()"}},
        {"nothing again", [](TrayLook&) {}, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        row.change(s.look);
        s.tray->show(s.look);
        CHECK(s.panel.signals() == row.signals);
    }
}

TEST_CASE("tooltips are plain text, whatever is in them") {
    Shown s;
    s.look.tooltip = "a < b & c";
    s.tray->show(s.look);
    CHECK(s.panel.item("ToolTip") == "(<('', @a(iiay) [], 'Limber', 'a &lt; b &amp; c')>,)");
}

TEST_CASE("clicks on the icon arrive, and what means nothing is taken quietly") {
    Shown s;
    struct Row {
        const char* method;
        const char* parameters;
        Words heard;
    };
    const Row rows[] = {{"Activate", "(3, 4)", {"activate"}},
                        {"SecondaryActivate", "(0, 0)", {"middle"}},
                        {"ContextMenu", "(0, 0)", {}},
                        {"Scroll", "(-120, 'Vertical')", {}},
                        {"ProvideXdgActivationToken", "('token',)", {}}};
    for (const Row& row : rows) {
        CAPTURE(row.method);
        CHECK(s.panel.call(item_name, item_path, item_interface, row.method, row.parameters) == "()");
        s.panel.item("Id");
        CHECK(std::exchange(s.heard.said, {}) == row.heard);
    }
}

TEST_CASE("the menu goes out as it was given, with submenus and separators") {
    Shown s;
    CHECK(s.panel.menu("GetLayout", "(0, -1, @as [])") ==
          "(uint32 2, (0, {'children-display': <'submenu'>}, ["
          "<(1, {'label': <'Sitting 18 min · next break in 12 min'>, 'enabled': <false>}, @av [])>, "
          "<(2, {'label': <'Stretch now'>}, @av [])>, "
          "<(3, {'label': <'Pause'>, 'children-display': <'submenu'>}, ["
          "<(4, {'label': <'30 minutes'>}, @av [])>, <(5, {'label': <'1__hour'>}, @av [])>])>, "
          "<(1000000, {'type': <'separator'>}, @av [])>, "
          "<(6, {'label': <'Quit'>}, @av [])>]))");
    CHECK(s.panel.menu("GetLayout", "(3, 0, @as [])") == "(uint32 2, (3, {'label': <'Pause'>, 'children-display': <'submenu'>}, @av []))");
    CHECK(s.panel.menu("GetGroupProperties", "([2, 1, 99], @as [])") ==
          "([(2, {'label': <'Stretch now'>}), (1, {'label': <'Sitting 18 min · next break in 12 min'>, 'enabled': <false>})],)");
    CHECK(s.panel.menu("GetProperty", "(6, 'label')") == "(<'Quit'>,)");
    CHECK(s.panel.property(item_name, menu_path, menu_interface, "Version") == "(<uint32 3>,)");
}

TEST_CASE("what is not in the menu is refused") {
    Shown s;
    const std::string refused = "error org.freedesktop.DBus.Error.InvalidArgs";
    CHECK(s.panel.menu("GetLayout", "(99, -1, @as [])") == refused);
    CHECK(s.panel.menu("GetProperty", "(99, 'label')") == refused);
    CHECK(s.panel.menu("GetProperty", "(2, 'icon-data')") == refused);
    CHECK(s.panel.menu("AboutToShow", "(99,)") == refused);
    CHECK(s.panel.click(99) == refused);
    CHECK(s.panel.menu("EventGroup", "([(2, 'hovered', <0>, uint32 0), (99, 'clicked', <0>, uint32 0)],)") == "([99],)");
    CHECK(s.panel.menu("AboutToShowGroup", "([0, 99],)") == "(@ai [], [99])");
}

TEST_CASE("changed words are sent as words, all at once; the layout stays") {
    Shown s;
    s.look.menu[0].label = "Sitting 19 min";
    s.look.menu[1].enabled = false;
    s.look.menu[2].submenu[0].label = "45 minutes";
    s.tray->show(s.look);
    CHECK(s.panel.signals() == Words{"ItemsPropertiesUpdated([(1, {'label': <'Sitting 19 min'>}), (2, {'enabled': <false>}), "
                                     "(4, {'label': <'45 minutes'>})], @a(ias) [])"});
    s.look.menu[1].enabled = true;
    s.tray->show(s.look);
    CHECK(s.panel.signals() == Words{"ItemsPropertiesUpdated([(2, {'enabled': <true>})], @a(ias) [])"});
}

TEST_CASE("an entry that is hidden keeps its place in the layout, and cannot be clicked") {
    Shown s;
    s.look.menu[1].visible = false;
    s.tray->show(s.look);
    CHECK(s.panel.signals() == Words{"ItemsPropertiesUpdated([(2, {'visible': <false>})], @a(ias) [])"});
    CHECK(s.panel.menu("GetLayout", "(2, 0, @as [])") == "(uint32 2, (2, {'label': <'Stretch now'>, 'visible': <false>}, @av []))");
    s.panel.click(2);
    s.panel.item("Id");
    CHECK(s.heard.said.empty());
}

TEST_CASE("an entry more or less is a new layout") {
    Shown s;
    s.look.menu.insert(s.look.menu.begin() + 1, MenuItem{7, "Start", true, {}});
    s.tray->show(s.look);
    CHECK(s.panel.signals() == Words{"LayoutUpdated(uint32 3, 0)"});
}

// Plasma would show a submenu empty the first time: it fetches one when it is to be shown, unless it is told before that there is news.
TEST_CASE("a panel that takes the menu one level at a time is told once to take the submenus too") {
    Shown s;
    s.panel.menu("GetLayout", "(0, -1, @as [])");
    s.panel.menu("GetLayout", "(0, 0, @as [])");
    CHECK(s.panel.signals().empty());
    s.panel.menu("GetLayout", "(0, 1, @as [])");
    CHECK(s.panel.signals() == Words{"LayoutUpdated(uint32 2, 3)"});
    s.panel.menu("GetLayout", "(3, 1, @as [])");
    s.panel.menu("GetLayout", "(0, 1, @as [])");
    CHECK(s.panel.signals().empty());
    s.look.menu.pop_back();
    s.tray->show(s.look);
    s.panel.menu("GetLayout", "(0, 1, @as [])");
    CHECK(s.panel.signals() == Words{"LayoutUpdated(uint32 3, 0)", "LayoutUpdated(uint32 3, 3)"});
}

TEST_CASE("a menu keeps its entries while it is open") {
    const char* const ends[][3] = {{"it says closed", "Event", "(0, 'closed', <0>, uint32 0)"},
                                   {"something is chosen", "Event", "(2, 'clicked', <0>, uint32 0)"},
                                   {"it opens once more", "AboutToShow", "(0,)"}};
    for (const auto& [end, close, close_with] : ends) {
        CAPTURE(end);
        Shown s;
        s.panel.menu("Event", "(0, 'opened', <0>, uint32 0)");
        s.look.menu.pop_back();
        s.tray->show(s.look);
        CHECK(s.panel.signals().empty());
        CHECK(s.panel.menu("GetProperty", "(6, 'label')") == "(<'Quit'>,)");
        const std::string answer = s.panel.menu(close, close_with);
        CHECK(answer == (close == std::string{"AboutToShow"} ? "(true,)" : "()"));
        CHECK(s.panel.signals() == Words{"LayoutUpdated(uint32 3, 0)"});
    }
}

TEST_CASE("words change in an open menu too, and an entry that came and went is no change") {
    Shown s;
    s.panel.menu("Event", "(0, 'opened', <0>, uint32 0)");
    const TrayLook before = s.look;
    s.look.menu.pop_back();
    s.tray->show(s.look);
    s.look = before;
    s.look.menu[0].label = "Sitting 21 min";
    s.tray->show(s.look);
    s.panel.menu("AboutToShow", "(0,)");
    CHECK(s.panel.signals() == Words{"ItemsPropertiesUpdated([(1, {'label': <'Sitting 21 min'>})], @a(ias) [])"});
}

TEST_CASE("words are fresh when the menu opens") {
    Shown s;
    SUBCASE("new words are with the panel before it is answered, so it need not fetch the layout") {
        s.heard.when_opening = [&] {
            s.look.menu[0].label = "Sitting 20 min";
            s.tray->show(s.look);
        };
        CHECK(s.panel.menu("AboutToShow", "(0,)") == "(false,)");
        CHECK(s.panel.signals() == Words{"ItemsPropertiesUpdated([(1, {'label': <'Sitting 20 min'>})], @a(ias) [])"});
    }
    SUBCASE("a new structure it must fetch") {
        s.heard.when_opening = [&] {
            s.look.menu.pop_back();
            s.tray->show(s.look);
        };
        CHECK(s.panel.menu("AboutToShowGroup", "([0],)") == "([0], @ai [])");
    }
    SUBCASE("a submenu asks for nothing") {
        CHECK(s.panel.menu("AboutToShow", "(3,)") == "(false,)");
        CHECK(s.heard.said.empty());
        return;
    }
    CHECK(s.heard.said == Words{"opening"});
}

TEST_CASE("a click in the menu is answered first and done then") {
    Shown s;
    bool answered = false;
    struct Note {
        bool& flag;
    } note{answered};
    g_dbus_connection_call(
        s.panel.connection(), item_name.c_str(), menu_path, menu_interface, "Event", g_variant_new_parsed("(5, 'clicked', <0>, uint32 0)"),
        nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, [](GObject*, GAsyncResult*, gpointer flag) { static_cast<Note*>(flag)->flag = true; },
        &note);
    CHECK(iterate_until([&] { return answered && !s.heard.said.empty(); }));
    CHECK(s.heard.said == Words{"menu 5"});
}

TEST_CASE("clicks on what cannot be clicked do nothing") {
    Shown s;
    for (const int id : {0, 1, 3, 1'000'000}) s.panel.click(id);
    s.panel.menu("Event", "(2, 'hovered', <0>, uint32 0)");
    s.panel.item("Id");
    CHECK(s.heard.said.empty());
}

TEST_CASE("a click may end the tray itself") {
    Shown s;
    Heard heard;
    bool ended = false;
    s.tray.reset();
    TrayEvents events = heard.events();
    events.on_menu = [&](int) {
        s.tray.reset();
        ended = true;
    };
    s.tray = open_status_notifier(events);
    s.tray->show(example());
    REQUIRE(iterate_until([&] { return s.tray->shown(); }));
    s.panel.click(2);
    s.panel.click(6);
    CHECK(iterate_until([&] { return ended; }));
    CHECK(s.panel.item("Id").starts_with("error"));
}

}  // namespace limber
