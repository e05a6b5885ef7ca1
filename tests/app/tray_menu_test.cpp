#include "app/tray_menu.h"

#include "support/test_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace limber;
using namespace std::chrono_literals;

namespace {

const Zone utc = [](WallTime) { return std::chrono::seconds{0}; };

Catalog catalog_with_routines() {
    Catalog catalog = test_catalog();
    catalog.routines = {{.id = "desk-reset", .name = "Desk reset", .length = 2min},
                        {.id = "blink", .name = "Blink", .length = 20s},
                        {.id = "on-the-floor", .name = "On the floor", .length = 5min, .place = Place::floor}};
    return catalog;
}

Desk desk_with(Settings settings = {}) { return Desk{std::move(settings), catalog_with_routines(), {}, 1, Instant{}}; }

Desk paused_desk() {
    Desk desk = desk_with();
    desk.handle(event::PauseUntilResumed{}, {.zone = &utc});
    return desk;
}

/// One line an entry: indented by depth, "-" a separator, in brackets what cannot be chosen; what is hidden is left out.
std::string drawn(const std::vector<MenuItem>& items, const std::string& indent = "") {
    std::string text;
    for (const MenuItem& item : items) {
        if (!item.visible) continue;
        text += indent + (item.label.empty() ? "-" : item.enabled ? item.label : "[" + item.label + "]") + "\n";
        text += drawn(item.submenu, indent + "  ");
    }
    return text;
}

const MenuItem& entry(const std::vector<MenuItem>& items, MenuId id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const MenuItem& item) { return item.id == static_cast<int>(id); });
    REQUIRE(found != items.end());
    return *found;
}

std::vector<MenuItem> submenu(const Desk& desk, MenuId id) { return entry(tray_menu(desk, "state"), id).submenu; }

void collect_ids(const std::vector<MenuItem>& items, std::vector<int>& ids) {
    for (const MenuItem& item : items) {
        ids.push_back(item.id);
        collect_ids(item.submenu, ids);
    }
}

std::vector<int> ids_of(const Desk& desk) {
    std::vector<int> ids;
    collect_ids(tray_menu(desk, "state"), ids);
    return ids;
}

}  // namespace

TEST_CASE("the menu is the designed one, without the entries whose windows come later") {
    auto menu = tray_menu(desk_with(), "Sitting 18 min · next break in 12 min");
    for (MenuItem& item : menu)
        if (item.id == static_cast<int>(MenuId::routines)) item.submenu.clear();
    CHECK(drawn(menu) ==
          "[Sitting 18 min · next break in 12 min]\n"
          "Stretch now\n"
          "Routines\n"
          "-\n"
          "Pause\n"
          "  30 minutes\n"
          "  1 hour\n"
          "  2 hours\n"
          "  Until tomorrow\n"
          "  Until I resume\n"
          "I took a break\n"
          "-\n"
          "Today…\n"
          "Help\n"
          "  Safety\n"
          "  Keyboard\n"
          "  About\n"
          "-\n"
          "Quit\n");
}

TEST_CASE("resuming is offered while Limber is paused") {
    CHECK(drawn(submenu(paused_desk(), MenuId::pause)).starts_with("Resume now\n30 minutes\n"));
    CHECK(drawn(submenu(desk_with(), MenuId::pause)).starts_with("30 minutes\n"));
}

TEST_CASE("routines stand with their minutes, those for the floor where there is a mat") {
    CHECK(drawn(submenu(desk_with(), MenuId::routines)).starts_with("Desk reset (2 min)\nBlink (1 min)\nOne exercise\n"));
    Settings mat;
    mat.body.equipment.insert(Equipment::mat);
    CHECK(drawn(submenu(desk_with(mat), MenuId::routines))
              .starts_with("Desk reset (2 min)\nBlink (1 min)\nOn the floor (5 min)\nOne exercise\n"));
}

TEST_CASE("the exercises are those that the person can do, and none that is excluded") {
    Settings settings;
    settings.routine.exclude = {eligible(catalog_with_routines(), {}).front()};
    const Desk desk = desk_with(settings);
    const auto routines = submenu(desk, MenuId::routines);
    std::vector<std::string> names, expected;
    for (const MenuItem& item : entry(routines, MenuId::exercises).submenu)
        if (item.visible) names.push_back(item.label);
    for (const std::string& id : eligible(desk.catalog(), settings)) expected.push_back(desk.catalog().find(id)->name);
    CHECK(names == expected);
    CHECK(names.size() + 1 == eligible(desk.catalog(), {}).size());
}

TEST_CASE("ids are unique, and the same whatever the state: panels keep a menu open while it changes") {
    const std::vector<int> ids = ids_of(desk_with());
    CHECK(std::set<int>{ids.begin(), ids.end()}.size() == ids.size());
    CHECK(*std::min_element(ids.begin(), ids.end()) >= 1);
    CHECK(ids_of(paused_desk()) == ids);
    Settings settings;
    settings.body.equipment.clear();
    CHECK(ids_of(desk_with(settings)) == ids);
}
