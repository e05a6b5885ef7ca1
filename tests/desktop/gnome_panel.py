"""Limber's icon on GNOME's panel, which an extension puts there, and the menu below it."""
import gnome_shell
import wayland_desk
from desk import wait_for

ITEM = "Object.entries(Main.panel.statusArea).find(([name, _]) => name.startsWith('appindicator-'))?.[1]"
PLACE = '''(() => {
    const item = %s;
    if (!item || !item.is_mapped()) return null;
    const {origin, size} = item.get_transformed_extents();
    return [origin.x, origin.y, size.width, size.height].map(Math.round);
})()''' % ITEM
LINES = '''(() => {
    const menu = %s?.menu;
    if (!menu?.isOpen) return null;
    const lines = item => [item, ...(item.menu?.isOpen ? item.menu._getMenuItems().flatMap(lines) : [])];
    return menu._getMenuItems().flatMap(lines).filter(item => item.is_mapped() && item.label?.text).map(item => {
        const {origin, size} = item.get_transformed_extents();
        return [item.label.text, [origin.x, origin.y, size.width, size.height].map(Math.round)];
    });
})()''' % ITEM


def icon_place():
    """x, y, width, height of the icon; nothing while it is not there or nothing is drawn in it."""
    place = gnome_shell.ask(PLACE)
    if not place or not place[2]:  # before the panel has given it room there are no numbers
        return None
    dots = gnome_shell.area(*place)
    return place if len({dots[at:at + 3] for at in range(0, len(dots), 3)}) > 8 else None


def wait_icon():
    return wait_for(lambda: gnome_shell.settled(icon_place), 'the icon drawn on the panel')


def wait_icon_gone():
    wait_for(lambda: not gnome_shell.ask(PLACE), 'the icon to leave the panel')


def middle(place):
    x, y, width, height = place
    return x + width // 2, y + height // 2


def click_icon(button=1):
    wayland_desk.mouse.click_at(*middle(wait_icon()), button)


def double_click_icon():
    wayland_desk.mouse.move(*middle(wait_icon()))
    wayland_desk.mouse.click()
    wayland_desk.mouse.click()


def lines():
    """What the open menu shows: {label: (x, y, width, height)}; nothing while it is closed."""
    return dict(gnome_shell.ask(LINES) or [])


def open_menu():
    wayland_desk.until(lambda: click_icon(3), lambda: gnome_shell.settled(lines), 'the menu of the icon')


def click_line(label):
    """A line of the open menu, once it stands still."""
    place = wait_for(lambda: gnome_shell.settled(lambda: lines().get(label)), f'the line "{label}" in the menu')
    wayland_desk.mouse.click_at(*middle(place))


def choose(label):
    open_menu()
    click_line(label)
