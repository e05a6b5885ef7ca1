"""What a person sees and does on the private Wayland desktops, as desk.py has it for X11."""
import contextlib
import os
import subprocess
import time

import controls
import desk
from desk import wait_for
from program import Limber
from touch import KEYS, hand

WIDTH, HEIGHT = map(int, os.environ['DESK_SIZE'].split('x'))
MARGIN = 16
# From the main thread: a helper ends with the thread that has started it.
mouse = hand()
# The first key of a keyboard that was plugged in a moment ago may be missed.
mouse.key(KEYS['Shift'])


def screenshot(path):
    subprocess.run(['grim', path], check=True)
    return path


def press(*keys):
    for key in keys:
        mouse.key(KEYS[key])


@contextlib.contextmanager
def held(key):
    mouse.say(f'press {KEYS[key]}')
    yield
    mouse.say(f'release {KEYS[key]}')


def sway(*words):
    subprocess.run(['swaymsg', '--', *words], check=True, stdout=subprocess.DEVNULL)


def corner_colours(output):
    """Those of the four corners of a monitor."""
    shot = subprocess.run(['grim', '-t', 'ppm', '-o', output, '-'], capture_output=True, check=True).stdout
    _, size, _, dots = shot.split(b'\n', 3)
    width, height = map(int, size.split())
    return [dots[3 * (y * width + x):][:3] for x, y in ((2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3))]


class Typing(desk.Typing):
    """The terminal is the window with the keys, as the only one that was there."""

    def _sit_down(self):
        pass

    def _put(self, word):
        for letter in word:
            time.sleep(desk.KEY_GAP_MS / 1000)
            press(letter)

    def _stir(self, count):
        mouse.rel(3 - 6 * (count % 2), 2 - 4 * (count % 2))


class WaylandLimber(Limber):
    """Wayland tells nobody what windows there are; the screen reader's bus does."""

    def windows(self):
        return controls.windows_of(self.pid)

    def type_until(self, *states, mouse=True):  # pylint: disable=redefined-outer-name
        with Typing(mouse) as typing:
            wait_for(lambda: self.state() in states, f'the state {" or ".join(states)} while typing (it is {self.state()})')
        return typing

    def box_in_corner(self, name):
        """A control of the prompt, which stands at the bottom right."""
        _, _, width, height = next(iter(self.windows().values()))
        x, y, w, h = controls.box_in_window(self.pid, name)
        return WIDTH - MARGIN - width + x, HEIGHT - MARGIN - BELOW - height + y, w, h

    def click_in_corner(self, name):
        x, y, width, height = self.box_in_corner(name)
        mouse.click_at(x + width // 2, y + height // 2)

    def click_line_above(self, button, line):
        """A line of the menu that has opened above a button, its right edge at the button's."""
        x, y, width, _ = self.box_in_corner(button)
        menu = list(self.windows().values())[-1]
        _, top, _, height = controls.box_in_window(self.pid, line, ('menu item',))
        mouse.click_at(x + width - menu[2] // 2, y - menu[3] + top + height // 2)


    def click_on_words(self):
        """The prompt itself, where there is no button."""
        _, _, width, height = next(iter(self.windows().values()))
        mouse.click_at(WIDTH - MARGIN - width // 2, HEIGHT - MARGIN - BELOW - height + 12)


# Where the panel is no layer, Limber leaves room for one.
BELOW = 44 if 'KDE' in os.environ['XDG_CURRENT_DESKTOP'] else 0
