"""A hand on the mouse and the keys, on each of the Wayland desktops."""
import os
import subprocess

from gi.repository import GLib

import bus
import desk
import gnome_shell

ROWS = {16: 'qwertyuiop', 30: 'asdfghjkl', 44: 'zxcvbnm'}
KEYS = {letter: first + place for first, row in ROWS.items() for place, letter in enumerate(row)}
KEYS.update({' ': 57, '\n': 28, 'Return': 28, 'Escape': 1, 'Up': 103, 'Down': 108, 'Left': 105, 'Right': 106, 'Tab': 15, 'Shift': 42})
REMOTE = 'org.gnome.Mutter.RemoteDesktop'
BUTTONS = {1: 0x110, 2: 0x112, 3: 0x111}


class RemoteHand:
    """GNOME lets programs that ask on the bus move the pointer, for as long as they stay connected."""

    def __init__(self):
        path = bus.call(REMOTE, '/' + REMOTE.replace('.', '/'), REMOTE, 'CreateSession')[0]
        self.session = REMOTE, path, REMOTE + '.Session'
        bus.call(*self.session, 'Start')

    def _notify(self, what, signature, *values):
        bus.call(*self.session, 'Notify' + what, GLib.Variant(signature, values))

    def rel(self, dx, dy):
        self._notify('PointerMotionRelative', '(dd)', dx, dy)

    def move(self, x, y):
        at_x, at_y = gnome_shell.pointer()
        self.rel(x - at_x, y - at_y)

    def press(self, code):
        self._notify('KeyboardKeycode', '(ub)', code, True)

    def release(self, code):
        self._notify('KeyboardKeycode', '(ub)', code, False)

    def key(self, code):
        self.press(code)
        self.release(code)

    def click(self, button=1):
        for down in (True, False):
            self._notify('PointerButton', '(ib)', BUTTONS[button], down)

    def click_at(self, x, y, button=1):
        self.move(x - 3, y - 2)
        self.move(x, y)
        self.click(button)


class PointerHand:
    """sway and KWin take input from a client that speaks their protocol for it."""

    def __init__(self):
        self.client = subprocess.Popen([os.environ['LIMBER_POINTER'], *os.environ['DESK_SIZE'].split('x')], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True, preexec_fn=desk.die_with_parent)

    def say(self, line):
        self.client.stdin.write(line + '\n')
        self.client.stdin.flush()
        desk.check_equal(self.client.stdout.readline().strip(), 'done', 'the answer of the pointer to ' + line)

    def rel(self, dx, dy):
        self.say(f'rel {dx} {dy}')

    def move(self, x, y):
        self.say(f'move {x} {y}')

    def press(self, code):
        self.say(f'press {code}')

    def release(self, code):
        self.say(f'release {code}')

    def key(self, code):
        self.press(code)
        self.release(code)

    def click_at(self, x, y, button=1):
        self.move(x - 3, y - 2)
        self.move(x, y)
        self.say(f'click {button}')


def hand():
    return RemoteHand() if os.environ['XDG_CURRENT_DESKTOP'] == 'GNOME' else PointerHand()
