#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace limber {

/// A picture as trays want it: straight (not premultiplied) ARGB, one value a pixel, row by row.
struct Pixels {
    int size = 0;
    std::vector<std::uint32_t> argb;
    bool operator==(const Pixels&) const = default;
};

/// One line of the menu. Ids are ours, stable for the life of the program, 1 or greater.
struct MenuItem {
    int id = 0;
    std::string label;  ///< Empty: a separator.
    bool enabled = true;
    std::vector<MenuItem> submenu;
    bool visible = true;  ///< Better than leaving out what comes and goes: some panels draw a menu wrongly if it changes while open.
    bool operator==(const MenuItem&) const = default;
};

/// What the tray shows.
struct TrayLook {
    std::vector<Pixels> icon;  ///< Several sizes of the same picture.
    std::string title;
    std::string tooltip;
    bool attention = false;  ///< A break is due.
    std::vector<MenuItem> menu;
    bool operator==(const TrayLook&) const = default;
};

struct TrayEvents {
    std::function<void()> on_activate;  ///< Left click.
    std::function<void()> on_middle_click;
    std::function<void(int id)> on_menu;
    std::function<void()> on_menu_opening;  ///< The caller may call show() with fresh words now (with the same entries, if it can).
    std::function<void(bool)> on_shown;     ///< Whether some panel shows the icon; told at each change.
    std::function<void(const std::string&)> on_token{};  ///< Just before a click: it lets the window that this opens take the focus.
};

class Tray {
public:
    virtual ~Tray() = default;
    virtual void show(const TrayLook&) = 0;  ///< Sends only what has changed.
    virtual bool shown() const = 0;
    virtual std::string name() const = 0;  ///< "StatusNotifierItem", "XEmbed"
};

/// Whether some panel takes a StatusNotifierItem now; asks and waits for the answer.
bool status_notifier_runs();

/// A StatusNotifierItem with its menu over D-Bus; registers whenever a watcher comes. nullptr without a session bus.
std::unique_ptr<Tray> open_status_notifier(TrayEvents);

}  // namespace limber
