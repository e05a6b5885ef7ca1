"""The monitors of the private Wayland desktops: pictures of them, and their plugs."""
import contextlib
import os
import subprocess

from gi.repository import GLib

import gnome_shell
import kwin_screen
import plasma_panel

WIDTH, HEIGHT = map(int, os.environ['DESK_SIZE'].split('x'))
CORNER_INSET = 2


def _quietly(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class SwayScreen:
    """grim takes the pictures."""
    monitors = 'HEADLESS-1', 'HEADLESS-2'
    end = WIDTH, HEIGHT  # of the work area; the panel is at the top

    @staticmethod
    def save(path):
        _quietly('grim', path)

    @staticmethod
    def corners(monitor):
        shot = subprocess.run(['grim', '-t', 'ppm', '-o', monitor, '-'], capture_output=True, check=True).stdout
        _, size, _, dots = shot.split(b'\n', 3)
        width, height = map(int, size.split())
        return [dots[3 * (y * width + x):][:3] for x, y in corner_places(width, height)]

    @staticmethod
    def plug(monitor, plugged):
        _quietly('swaymsg', '--', 'output', monitor, 'enable' if plugged else 'disable')


class KwinScreen:
    """KWin takes the pictures itself."""
    monitors = 'Virtual-0', 'Virtual-1'

    @property
    def end(self):
        x, y, width, _ = plasma_panel.place()
        return WIDTH if width == WIDTH or x == 0 else x, HEIGHT if width < WIDTH or y == 0 else y

    @staticmethod
    def save(path):
        kwin_screen.whole().save(path)

    @staticmethod
    def corners(monitor):
        """Of two colours while there is no picture: it takes none just when a monitor comes or goes."""
        with contextlib.suppress(GLib.Error):
            shot = kwin_screen.monitor(monitor)
            return [shot.at(*place) for place in corner_places(shot.width, shot.height)]
        return ['no', 'picture']

    @staticmethod
    def plug(monitor, plugged):
        _quietly('kscreen-doctor', f'output.{monitor}.{"enable" if plugged else "disable"}')


class GnomeScreen:
    """GNOME Shell takes the pictures itself."""
    monitors = 'Meta-0', 'Meta-1'
    end = WIDTH, HEIGHT

    @staticmethod
    def save(path):
        gnome_shell.screenshot(path)

    @staticmethod
    def corners(monitor):
        x, y, width, height = gnome_shell.monitor_place(monitor)
        return [gnome_shell.area(x + inset_x, y + inset_y, 1, 1) for inset_x, inset_y in corner_places(width, height)]

    @staticmethod
    def plug(monitor, plugged):
        gnome_shell.plug(monitor, plugged)


def corner_places(width, height):
    right, bottom = width - 1 - CORNER_INSET, height - 1 - CORNER_INSET
    return [(x, y) for y in (CORNER_INSET, bottom) for x in (CORNER_INSET, right)]


SCREENS = {'sway': SwayScreen, 'KDE': KwinScreen, 'GNOME': GnomeScreen}


def screen():
    return SCREENS[os.environ['XDG_CURRENT_DESKTOP']]()
