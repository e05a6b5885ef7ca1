"""The routine's window tiled narrower than it would like to be: narrow_cases.py SCREEN. With LIMBER_SHOTS=FOLDER it leaves pictures."""
import json
import os
import sys

import controls
import desk
from desk import check_equal, wait_for
from wayland_desk import SCREEN, press

SHOTS = os.environ.get('LIMBER_SHOTS')
WIDTHS = 360, 420, 500
LEAST_BUTTON = 24
# What only a key opens, and how.
BY_KEY = {'routine-hurts': ('h', 'Stopped.'), 'routine-close': ('Escape', 'Stop here?')}
OURS = '[app_id="org.limber.Limber"]'


def tile(width):
    desk.output('swaymsg', '--', OURS, 'resize', 'set', 'width', str(width), 'px')


def tiled_windows():
    """{who it belongs to: the rectangle that it has}"""
    def walk(node):
        yield node
        for below in node['nodes']:
            yield from walk(below)
    return {node['app_id']: node for node in walk(json.loads(desk.output('swaymsg', '-t', 'get_tree'))) if node.get('app_id')}


def room():
    """How wide the window may be inside its border."""
    return tiled_windows()['org.limber.Limber']['window_rect']['width']


def boxes(process_id):
    """Of all that is shown in the window, by name."""
    try:
        for app in controls._applications(process_id):  # pylint: disable=protected-access
            app.clear_cache()
            for node in controls._walk(app):  # pylint: disable=protected-access
                component = node.get_component_iface() if controls._is_shown(node) else None  # pylint: disable=protected-access
                if component:
                    box = component.get_extents(controls.Atspi.CoordType.WINDOW)
                    yield f'{node.get_role_name()} "{node.get_name()}"', box.x, box.y, box.width, box.height
    except controls.GONE:
        pass


def cut_off(process_id, width, height):
    """What does not lie inside; a page that scrolls may be longer. A button that has lost its place is flat."""
    def is_cut(role_and_name, x, y, across, down):
        below = y + down > height and 'scroll' not in role_and_name
        return x < 0 or y < 0 or x + across > width or below or ('push button' in role_and_name and down < LEAST_BUTTON)
    return [box for box in boxes(process_id) if is_cut(*box)]


def opened(screen):
    gallery = desk.start('gallery', os.environ['LIMBER_GALLERY'], screen)
    wait_for(lambda: controls.windows_of(gallery.pid), 'the window')
    if screen in BY_KEY:
        key, words = BY_KEY[screen]

        def answered():
            press(key)
            return controls.has_words(gallery.pid, words)
        wait_for(answered, words)
    return gallery


def nothing_is_cut_off(screen):
    gallery = opened(screen)
    for width in WIDTHS:
        tile(width)
        wait_for(lambda: room() < width, f'a tile of {width} pixels')  # pylint: disable=cell-var-from-loop
        own = lambda: next(iter(controls.windows_of(gallery.pid).values()))  # noqa: E731
        wait_for(lambda: own()[2] <= room(), f'a window no wider than its tile of {room()} (it is {own()[2]})')
        wait_for(lambda: not cut_off(gallery.pid, *own()[2:]), f'all inside a window of {own()} (these are not: {cut_off(gallery.pid, *own()[2:])})')
        if SHOTS:
            SCREEN.save(os.path.join(SHOTS, f'{screen}-{width}.png'))
    check_equal(gallery.poll(), None, 'the gallery at work')
    desk.stop(gallery)


if __name__ == '__main__':
    desk.run({sys.argv[1]: lambda: nothing_is_cut_off(sys.argv[1])})
