"""The tray: what the watcher on the bus lists, and what the panel draws."""
import os
import time

from gi.repository import GLib

import desk
from bus import call, owned, properties
from desk import wait_for

WATCHER, WATCHER_PATH = 'org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher'
ITEM_PATH, ITEM_INTERFACE = '/StatusNotifierItem', 'org.kde.StatusNotifierItem'
MENU_PATH, MENU_INTERFACE = '/MenuBar', 'com.canonical.dbusmenu'


def start_panel():
    """A panel with its watcher up."""
    panel = desk.start('panel', os.path.join(desk.HERE, 'panel.sh'))
    wait_for(lambda: owned(WATCHER), 'the panel')
    return panel


def panel_process():
    return int(desk.output('xdotool', 'search', '--onlyvisible', '--class', 'xfce4-panel', 'getwindowpid').split()[0])


def listed(process_id):
    """Whether the watcher lists the item of this process, by the name that the bus has given it."""
    try:
        owner, = call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetNameOwner', GLib.Variant('(s)', (item_name(process_id),)))
    except GLib.Error:
        return False
    items = (properties(WATCHER, WATCHER_PATH, WATCHER) or {}).get('RegisteredStatusNotifierItems', [])
    return any(name.partition('/')[0].rstrip('@') == owner for name in items)


def item_name(process_id):
    return f'{ITEM_INTERFACE}-{process_id}-1'


def look(process_id):
    return properties(item_name(process_id), ITEM_PATH, ITEM_INTERFACE)


def _plugin_windows():
    """The areas of what the tray plugin shows: its place on the panel, and its menu."""
    return [place for place in map(desk.area, desk.windows('--class', 'wrapper-2.0')) if place and place[2] > 4]


def icon_place():
    """The area of the icon on the panel; nothing while the tray is empty, that is of few colours."""
    for place in _plugin_windows():
        shot = desk.pixels(*place) if place[1] == 0 and place[3] <= 32 * desk.SCALE else b''
        if len({shot[index:index + 3] for index in range(0, len(shot), 3)}) > 8:
            return place
    return None


def wait_icon_drawn():
    return wait_for(icon_place, 'an icon drawn in the tray of the panel')


def wait_icon_gone():
    wait_for(lambda: not icon_place(), 'the icon to leave the panel')


def open_menus():
    """The areas of the menu and of what is open beside it."""
    return [place for place in _plugin_windows() if place[3] > 100 * desk.SCALE]


def menu_place():
    return next(iter(open_menus()), None)


def open_menu():
    """A right click on the icon; the area of the menu once it stands still."""
    click_icon(button=3, answer=menu_place, what='the menu of the icon')

    def settled():
        place = menu_place()
        return place if place and place == menu_place() else None
    return wait_for(settled, 'the menu of the icon')


def _settled_place():
    """The area of the icon once two looks agree: a panel that has just taken an icon still moves it."""
    def settled():
        place = icon_place()
        return place if place and place == icon_place() else None
    return wait_for(settled, 'the icon to stand still')


def click_icon(button, answer, what):
    """Clicks until there is an answer, again as a person would after some seconds: a panel may swallow a click while it lays itself out."""
    def clicked():
        x, y, width, height = _settled_place()
        desk.click_at(x + width // 2, y + height // 2, button)
        patience = time.monotonic() + 5
        while not (answered := answer()) and time.monotonic() < patience:
            time.sleep(0.1)
        return answered
    return wait_for(clicked, what)


def menu_tree(process_id):
    """The lines of the menu, top level: [(label, id, [lines below])], separators with an empty label."""
    _, root = call(item_name(process_id), MENU_PATH, MENU_INTERFACE, 'GetLayout', GLib.Variant('(iias)', (0, -1, [])))

    def lines(node):
        return [(child[1].get('label', ''), child[0], lines(child)) for child in node[2]]
    return lines(root)


def menu_lines(process_id):
    """{label: id} of the whole menu, as the panel reads it."""
    found = {}

    def walk(lines):
        for label, number, below in lines:
            found[label] = number
            walk(below)
    walk(menu_tree(process_id))
    return found


def click_line(process_id, label):
    """A right click on the icon where the menu is not open yet, then a click on the line once the panel shows it as chosen."""
    place = menu_place() or open_menu()
    tops, wanted = [0.0], None
    for line, _, _ in menu_tree(process_id):
        wanted = len(tops) - 1 if line == label else wanted
        tops.append(tops[-1] + (1.0 if line else 0.1))  # a separator takes a tenth of a line
    x, y = place[0] + place[2] // 3, place[1] + int(place[3] * (tops[wanted] + 0.5) / tops[-1])
    before = desk.pixels(place[0] + 4, y, 2, 2)
    desk.move_to(x - 3, y)
    desk.move_to(x, y)
    wait_for(lambda: desk.pixels(place[0] + 4, y, 2, 2) != before, f'the line "{label}" under the pointer')
    desk.click_at(x, y)


def choose(process_id, label):
    """A click on a line, as the panel tells the item of it."""
    number = menu_lines(process_id)[label]
    call(item_name(process_id), MENU_PATH, MENU_INTERFACE, 'Event', GLib.Variant('(isvu)', (number, 'clicked', GLib.Variant('i', 0), 0)))
