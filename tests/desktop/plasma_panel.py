"""Plasma's panel as a person sees it. Run by itself it waits until the desktop is there, which takes the keys when it comes."""
import os

import controls
import kwin_screen
from desk import wait_for

ICON = 'Limber'


def shell():
    """The process that draws it."""
    return int(os.environ['DESK_PANEL_PID'])


def place():
    """x, y, width, height of the panel, which is the window with the clock in it."""
    node = wait_for(lambda: controls.find(shell(), 'Digital Clock'), 'the clock on the panel')
    while node.get_role_name() != 'frame':
        node = node.get_parent()
    box = node.get_component_iface().get_extents(controls.Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def icon_place():
    """Of Limber's icon; nothing while it is not on the panel or nothing is drawn in it."""
    if not controls.find(shell(), ICON):
        return None
    box = controls.box_of(shell(), ICON)
    drawn = kwin_screen.area(*box) if box[2] > 0 and box[0] > 0 else None
    return box if drawn and len(drawn.colours()) > 8 else None


def wait_icon():
    """The middle of the icon, once it stands still."""
    def settled():
        box = icon_place()
        return box if box and box == icon_place() else None
    x, y, width, height = wait_for(settled, 'the icon drawn on the panel')
    return x + width // 2, y + height // 2


if __name__ == '__main__':
    wait_for(lambda: any(name.startswith('Desktop @') for role, name in controls.names(shell()) if role == 'frame'), 'the desktop')
    place()
