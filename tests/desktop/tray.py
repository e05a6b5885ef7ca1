"""The tray: what the watcher on the bus lists, and what the panel draws."""
import os

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
    """Whether the watcher lists the item of this process."""
    item = f'{ITEM_INTERFACE}-{process_id}-'
    return any(item in name for name in (properties(WATCHER, WATCHER_PATH, WATCHER) or {}).get('RegisteredStatusNotifierItems', []))


def item_name(process_id):
    return f'{ITEM_INTERFACE}-{process_id}-1'


def look(process_id):
    return properties(item_name(process_id), ITEM_PATH, ITEM_INTERFACE)


def _plugin_window():
    found = [window for window in desk.windows('--class', 'wrapper-2.0') if (place := desk.area(window)) and place[2] > 4]
    return found[0] if found else None


def icon_place():
    """The area of the icon on the panel; nothing while the tray is empty."""
    window = _plugin_window()
    return desk.area(window) if window else None


def wait_icon_drawn():
    """The icon's area, once it differs from the panel's plain ground."""
    def drawn():
        place = icon_place()
        if not place or place[2] < 16 * desk.SCALE:
            return None
        shot = desk.pixels(*place)
        colours = {shot[index:index + 3] for index in range(0, len(shot), 3)}
        return place if len(colours) > 8 else None
    return wait_for(drawn, 'an icon drawn in the tray of the panel')


def wait_icon_gone():
    wait_for(lambda: not icon_place(), 'the icon to leave the panel')


def click_icon(button):
    x, y, width, height = wait_icon_drawn()
    desk.click_at(x + width // 2, y + height // 2, button)


def plugin_process():
    """Who draws the icon and its menu."""
    return int(desk.output('xdotool', 'getwindowpid', _plugin_window()))


def menu_lines(process_id):
    """{label: id} of the whole menu, as the panel reads it."""
    _, root = call(item_name(process_id), MENU_PATH, MENU_INTERFACE, 'GetLayout', GLib.Variant('(iias)', (0, -1, [])))
    found = {}

    def walk(node):
        number, attributes, children = node
        if attributes.get('label'):
            found[attributes['label']] = number
        for child in children:
            walk(child)
    walk(root)
    return found


def choose(process_id, label):
    """A click on a line, as the panel tells the item of it."""
    number = menu_lines(process_id)[label]
    call(item_name(process_id), MENU_PATH, MENU_INTERFACE, 'Event', GLib.Variant('(isvu)', (number, 'clicked', GLib.Variant('i', 0), 0)))
