"""The controls of a program as a screen reader hears of them, for pressing them with the real mouse."""
import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402  pylint: disable=wrong-import-position

from desk import SCALE, Failure, click_at, move_to, press_button, wait_for  # noqa: E402  pylint: disable=wrong-import-position

BUTTONS = ('push button', 'radio button', 'check box', 'menu item', 'toggle button', 'menu')
GONE = GLib.Error  # what is asked of a window that has just closed


def _children(node):
    return [child for child in (node.get_child_at_index(index) for index in range(node.get_child_count())) if child]


def _walk(node):
    yield node
    for child in _children(node):
        yield from _walk(child)


def _applications(process_id):
    return [app for app in _children(Atspi.get_desktop(0)) if app.get_process_id() == process_id]


def _is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def _can_be_used(node):
    return _is_shown(node) and (node.get_role_name() not in BUTTONS or node.get_state_set().contains(Atspi.StateType.SENSITIVE))


def find(process_id, name, roles=BUTTONS):
    """The control that can be used whose name begins so; nothing where there is none."""
    try:
        for app in _applications(process_id):
            app.clear_cache()
            for node in _walk(app):
                if node.get_role_name() in roles and (node.get_name() or '').startswith(name) and _can_be_used(node):
                    return node
    except GONE:
        pass
    return None


def names(process_id):
    """All that is shown, as (role, name)."""
    try:
        return [(node.get_role_name(), node.get_name()) for app in _applications(process_id) for node in _walk(app) if _is_shown(node)]
    except GONE:
        return []


def has_words(process_id, words):
    return any(words in (name or '') for _, name in names(process_id))


def place_of(process_id, name, roles=BUTTONS):
    """The middle of a control on the screen, once it stands still."""
    def middle():
        node = find(process_id, name, roles)
        try:
            box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN) if node else None
        except GONE:
            return None
        return (box.x + box.width // 2, box.y + box.height // 2) if box and box.width > 0 and box.x >= 0 and box.y >= 0 else None

    def settled():
        before = middle()
        return before if before and middle() == before else None

    return wait_for(settled, f'the control "{name}" on the screen')


def box_of(process_id, name, roles=BUTTONS, inside=Atspi.CoordType.SCREEN):
    """x, y, width, height of a control on the screen, or in its window."""
    def box():
        node = find(process_id, name, roles)
        try:
            return node.get_component_iface().get_extents(inside) if node else None
        except GONE:
            return None
    found = wait_for(box, f'the control "{name}"')
    return found.x, found.y, found.width, found.height


def windows_of(process_id):
    """The windows that are shown: {name: (x, y, width, height)}; where they stand is not known on Wayland."""
    found = {}
    try:
        for app in _applications(process_id):
            for window in filter(_is_shown, _children(app)):
                box = window.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
                found[f'{window.get_name()} {len(found)}'] = box.x, box.y, box.width, box.height
    except GONE:
        pass
    return found


def box_in_window(process_id, name, roles=BUTTONS):
    """The same in its window, which is all that Wayland tells."""
    return box_of(process_id, name, roles, Atspi.CoordType.WINDOW)


def click(process_id, name, roles=BUTTONS, button=1):
    x, y = place_of(process_id, name, roles)
    click_at(x * SCALE, y * SCALE, button)


def click_line(process_id, name):
    """A line of an open menu, once the menu shows it as chosen."""
    line = ('menu item',)
    x, y = place_of(process_id, name, line)
    move_to(x * SCALE - 3, y * SCALE)
    move_to(x * SCALE, y * SCALE)

    def chosen():
        node = find(process_id, name, line)
        return node and node.get_state_set().contains(Atspi.StateType.SELECTED)
    wait_for(chosen, f'the line "{name}" under the pointer')
    click_at(x * SCALE, y * SCALE)


def click_on_page(process_id, name, above):
    """A control of a long page, once the wheel has brought it above another one that is always in sight."""
    edge = place_of(process_id, above)[1] - 30

    def in_sight():
        x, y = place_of(process_id, name)
        if y < edge:
            return True
        move_to(x * SCALE, (edge - 60) * SCALE)
        press_button(5)
        wait_for(lambda: place_of(process_id, name)[1] != y, 'the wheel to move the page')
        return False
    wait_for(in_sight, f'the control "{name}" in sight')
    wait_for(lambda: _tick(process_id, name), f'a mark at "{name}"')


def _tick(process_id, name):
    """A click, and a second for the mark to appear: right after a page has been moved a click can still be meant for what was there."""
    def marked():
        node = find(process_id, name)
        return node and node.get_state_set().contains(Atspi.StateType.CHECKED)
    click(process_id, name)
    try:
        return wait_for(marked, 'the mark', deadline=1)
    except Failure:
        return False
