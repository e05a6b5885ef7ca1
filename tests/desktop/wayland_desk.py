"""What a person sees and does on the private Wayland desktops, as desk.py has it for X11."""
import contextlib
import time

import controls
import desk
from desk import wait_for
from program import Limber
from touch import KEYS, hand
from wayland_screens import HEIGHT, WIDTH, screen

MARGIN = 16
MENU_LINE = 'menu item', 'menu'
SCREEN = screen()
# From the main thread: a helper ends with the thread that has started it.
mouse = hand()
# The first key of a keyboard that was plugged in a moment ago may be missed.
mouse.key(KEYS['Shift'])


def press(*keys):
    for key in keys:
        mouse.key(KEYS[key])


def until(act, answer, what, patience=3):
    """Acts until there is an answer, again as a person would after some seconds: a window that has just come may miss a click."""
    def answered():
        act()
        end = time.monotonic() + patience
        while not (found := answer()) and time.monotonic() < end:
            time.sleep(0.05)
        return found
    return wait_for(answered, what)


@contextlib.contextmanager
def held(key):
    mouse.press(KEYS[key])
    yield
    mouse.release(KEYS[key])


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

    def corner(self):
        """Where the prompt stands: at the bottom right, as far as panels let it."""
        _, _, width, height = next(iter(self.windows().values()))
        right, bottom = SCREEN.end
        return right - MARGIN - width, bottom - MARGIN - height, width, height

    def box_in_corner(self, name):
        """A control of the prompt."""
        left, top, _, _ = self.corner()
        x, y, width, height = controls.box_in_window(self.pid, name)
        return left + x, top + y, width, height

    def click_in_corner(self, name):
        x, y, width, height = self.box_in_corner(name)
        mouse.click_at(x + width // 2, y + height // 2)

    def click_line_above(self, button, line, last):
        """A line of the menu that has opened above a button, its right edge at the button's; `last` stands at its foot."""
        x, y, width, _ = self.box_in_corner(button)
        _, top, across, height = controls.box_in_window(self.pid, line, MENU_LINE)
        _, lowest, _, _ = controls.box_in_window(self.pid, last, MENU_LINE)
        mouse.click_at(x + width - across // 2, y - (lowest - top) - height // 2)

    def click_on_words(self):
        """The prompt itself, where there is no button."""
        x, y, width, _ = self.corner()
        mouse.click_at(x + width // 2, y + 12)
