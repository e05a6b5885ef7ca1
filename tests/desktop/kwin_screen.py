"""What KWin shows, as programs that take pictures of the screen ask it."""
import os
import subprocess

from gi.repository import Gio, GLib

import bus

SHOOTER = 'org.kde.KWin.ScreenShot2', '/org/kde/KWin/ScreenShot2', 'org.kde.KWin.ScreenShot2'
OPTIONS = {'native-resolution': GLib.Variant('b', True)}


class Picture:
    def __init__(self, told, dots):
        self.width, self.height, self.stride, self.dots = told['width'], told['height'], told['stride'], dots

    def at(self, x, y):
        """Red, green and blue."""
        place = y * self.stride + 4 * x
        blue, green, red = self.dots[place:place + 3]
        return red, green, blue

    def colours(self, left=0, top=0, width=None, height=None):
        """Of all of it, or of a part."""
        columns, lines = range(left, left + (width or self.width)), range(top, top + (height or self.height))
        return {self.at(x, y) for y in lines for x in columns}

    def save(self, path):
        size = f'{self.stride // 4}x{self.height}'
        subprocess.run(['convert', '-size', size, '-depth', '8', 'bgra:-', '-alpha', 'off', '-crop', f'{self.width}x{self.height}+0+0', '+repage', path],
                       input=self.dots, check=True)


def _ask(method, signature, *arguments):
    """KWin answers first and writes the dots afterwards."""
    read, write = os.pipe()
    files = Gio.UnixFDList.new_from_array([write])  # which takes it and closes it at its end
    told, _ = bus.bus().call_with_unix_fd_list_sync(*SHOOTER, method, GLib.Variant(f'({signature}a{{sv}}h)', (*arguments, OPTIONS, 0)), None,
                                                    Gio.DBusCallFlags.NO_AUTO_START, 10000, files, None)
    del files
    with os.fdopen(read, 'rb') as dots:
        return Picture(told.unpack()[0], dots.read())


def whole():
    return _ask('CaptureWorkspace', '')


def monitor(name):
    return _ask('CaptureScreen', 's', name)


def area(x, y, width, height):
    return _ask('CaptureArea', 'iiuu', x, y, width, height)


def active_window():
    """Without its frame."""
    return _ask('CaptureActiveWindow', '')


def window(title):
    """The same of the window whose title begins so, wherever it is in the row."""
    found, = bus.call('org.kde.KWin', '/WindowsRunner', 'org.kde.krunner1', 'Match', GLib.Variant('(s)', (title,)))
    return _ask('CaptureWindow', 's', found[0][0].partition('_')[2])
