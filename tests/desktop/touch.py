"""A hand on the mouse, on each of the Wayland desktops."""
import os
import subprocess

from gi.repository import GLib

import bus
import desk

REMOTE = 'org.gnome.Mutter.RemoteDesktop'


class RemoteHand:
    """GNOME lets programs that ask on the bus move the pointer, for as long as they stay connected."""

    def __init__(self):
        path = bus.call(REMOTE, '/' + REMOTE.replace('.', '/'), REMOTE, 'CreateSession')[0]
        self.session = REMOTE, path, REMOTE + '.Session'
        bus.call(*self.session, 'Start')

    def rel(self, dx, dy):
        bus.call(*self.session, 'NotifyPointerMotionRelative', GLib.Variant('(dd)', (dx, dy)))


class PointerHand:
    """sway and KWin take input from a client that speaks their protocol for it."""

    def __init__(self):
        self.client = subprocess.Popen([os.environ['LIMBER_POINTER'], *os.environ.get('DESK_SIZE', '1280x800').split('x')], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                       preexec_fn=desk.die_with_parent)

    def say(self, line):
        self.client.stdin.write(line + '\n')
        self.client.stdin.flush()
        desk.check_equal(self.client.stdout.readline().strip(), 'done', 'the answer of the pointer to ' + line)

    def rel(self, dx, dy):
        self.say(f'rel {dx} {dy}')

    def click_at(self, x, y):
        for line in (f'move {x - 3} {y - 2}', f'move {x} {y}', 'click 1'):
            self.say(line)


def hand():
    return RemoteHand() if os.environ['XDG_CURRENT_DESKTOP'] == 'GNOME' else PointerHand()
